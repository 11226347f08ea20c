export const feedback = {
  title: 'Fikr-mulohaza',
  lead: 'Maktabga nima yaxshi, nima yetishmayotganini ayting. Buni faqat siz va maktab egasi oʻqiydi.',
  lead_owner: 'Maktabingizdagilar yozganlari.',
  content: 'Fikringiz',
  rating: 'Baho',
  stars_one: '{{count}} yulduz',
  stars_other: '{{count}} ta yulduz',
  send: 'Yuborish',
  thanks: 'Rahmat, yuborildi.',
  none: 'Hali hech narsa yozilmagan.',
  delete: 'Oʻchirish',
  delete_text: 'U butunlay oʻchiriladi.',
};
