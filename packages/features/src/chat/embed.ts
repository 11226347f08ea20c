/** Vectors of questions and passages, where the school has an embedding model; without one words alone find passages. */
import type { Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { embedQuestion as embedJob } from '@talaffuz/jobs/contracts';
import { log } from '@talaffuz/jobs/log';
import { runAndWait } from '../speech/wait.ts';
import type { Embedded } from './passages.ts';

/** A learner waits: what takes longer is answered by words alone. */
const WAIT_MS = 3_000;

/** Null without a model, and when the worker does not answer in time. */
export async function embedQuestion(actor: Actor, text: string): Promise<Embedded | null> {
  if (env().EMBEDDING_MODEL === '') return null;
  try {
    return await runAndWait(embedJob, { text }, actor.school_id, AbortSignal.timeout(WAIT_MS));
  } catch (error) {
    log().warn({ reason: toAppError(error).message }, 'a question was not embedded');
    return null;
  }
}

export interface Unembedded {
  id: number;
  text: string;
}

/** Passages that lack a vector of this model, oldest first. */
export const passagesWithout = (model: string, limit: number): Promise<Unembedded[]> =>
  db.paragraphPassage.findMany({
    where: { embedding_model: { not: model } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, text: true },
  });

/** Writes unit vectors; a passage that was written anew meanwhile is not there any more. */
export async function saveEmbeddings(
  model: string,
  rows: readonly { id: number; vector: number[] }[],
): Promise<void> {
  await db.$transaction(
    rows.map(({ id, vector }) =>
      db.paragraphPassage.updateMany({ where: { id }, data: { embedding: vector, embedding_model: model } }),
    ),
  );
}
