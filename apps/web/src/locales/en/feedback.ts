export const feedback = {
  title: 'Feedback',
  lead: 'Tell the school what is good and what is missing. Only the owner and you can read it.',
  lead_owner: 'What the people of your school wrote.',
  content: 'Your opinion',
  rating: 'Rating',
  stars_one: '{{count}} star',
  stars_other: '{{count}} stars',
  send: 'Send',
  thanks: 'Thank you, it was sent.',
  none: 'Nothing was written yet.',
  delete: 'Delete',
  delete_text: 'It will be gone for good.',
};
