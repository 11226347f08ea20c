/** What webhooks can be told of. */
export const webhookEvents = ['attempt.scored', 'batch.finished', 'review.done'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
