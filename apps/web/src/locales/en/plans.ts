export const plans = {
  title: 'Plans',
  lead: 'What learners can subscribe to, and what they may use a day.',
  no_stripe:
    'Cards are not accepted: STRIPE_SECRET_KEY is not set. You can still give plans to users by hand.',
  add: 'Add a plan',
  plan: 'Plan',
  none: 'There are no plans yet.',
  for_sale: 'For sale',
  hidden: 'Not for sale',
  edit: 'Change',
  delete: 'Delete',
  delete_text:
    '“{{name}}” will be gone. A plan that somebody has cannot be deleted; take it off sale instead.',
  name: 'Name',
  name_needed: 'Name the plan.',
  description: 'Description',
  price: 'Price',
  duration_days: 'Days',
  pronunciation_analysis_quota: 'Pronunciation analyses a day',
  gpt4o_requests_quota: 'Questions to the tutor a day',
  stt_requests_quota: 'Transcriptions a day',
  tts_chars_quota: 'Characters of speech a day',
  stripe_price_id: 'Price in Stripe',
  stripe_hint:
    'Leave it empty to sell the plan once at the price above; a recurring price of Stripe renews by itself.',
  save: 'Save',
};
