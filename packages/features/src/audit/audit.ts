/** Who changed what, kept beside the change: written in its transaction, read by the school's owner. */
import type { Actor } from '@talaffuz/core/actor';
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';

/** `action` is `THING.WHAT_HAPPENED`; `data` says what was before and after, and never holds a secret. */
export async function audit(
  tx: Transaction,
  actor: Actor,
  action: string,
  { subject, id }: { subject: string; id: number | string },
  data: object,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      school_id: actor.school_id,
      actor_id: actor.id,
      action,
      subject,
      subject_id: String(id),
      data: asJson(data),
    },
  });
}
