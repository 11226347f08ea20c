import type { Prisma } from '@talaffuz/db/client';

/** A row of the table `jobs`. */
export type JobRow = Prisma.JobGetPayload<object>;

/** Nothing more happens to such a job, unless somebody retries it. */
export const isFinal = (status: JobRow['status']): boolean =>
  status === 'done' || status === 'failed' || status === 'cancelled';
