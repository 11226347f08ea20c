/** PostgreSQL notification channels of the jobs. What is lost with a connection is found again by polling. */

/** Something waits in the outbox; no payload. */
export const OUTBOX = 'talaffuz_outbox';
/** The job whose id is the payload changed: progress, or its end. */
export const CHANGED = 'talaffuz_jobs';
/** The active job whose id is the payload is to stop. */
export const CANCEL = 'talaffuz_cancel';
