/** Who has premium: the one place that decides it. */
import { isStaff, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, type Transaction } from '@talaffuz/db/client';

/** The condition of a subscription that runs now. */
export const runningSubscription = () => ({ is_active: true, end_date: { gt: new Date() } });

/** Whether premium content is open to somebody: staff always, others while a subscription of theirs runs. */
export async function hasPremium(actor: Actor | null, tx: Transaction | typeof db = db): Promise<boolean> {
  if (actor === null) return false;
  if (isStaff(actor)) return true;
  const running = await tx.subscription.findFirst({
    where: { user_id: actor.id, ...runningSubscription() },
    select: { id: true },
  });
  return running !== null;
}

/** Throws `permission_denied` for premium content that is not open to the actor. */
export async function requireOpen(actor: Actor | null, content: { premium_only: boolean }): Promise<void> {
  if (!content.premium_only || (await hasPremium(actor))) return;
  throw new AppError(
    'permission_denied',
    'This lesson is for premium learners; choose a plan under Subscription to open it.',
  );
}
