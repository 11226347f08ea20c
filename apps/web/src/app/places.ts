/** The main menu: which places stand in which section, and who sees it. */
export const sections = [
  {
    label: 'nav.learn',
    places: [
      { to: '/courses', label: 'nav.courses' },
      { to: '/homework', label: 'homework.title' },
      { to: '/tests', label: 'tests.title' },
      { to: '/certificates', label: 'nav.certificates' },
    ],
  },
  {
    label: 'nav.practice',
    places: [
      { to: '/practice', label: 'nav.sentences' },
      { to: '/tutor', label: 'tutor.title' },
      { to: '/conversations', label: 'conversations.title' },
      { to: '/sounds', label: 'nav.sounds' },
      { to: '/progress', label: 'nav.progress' },
    ],
  },
  {
    label: 'nav.community',
    places: [
      { to: '/forum', label: 'nav.forum' },
      { to: '/rooms', label: 'rooms.title' },
      { to: '/feedback', label: 'nav.feedback' },
    ],
  },
  {
    label: 'nav.teach',
    staff: true,
    places: [
      { to: '/homework-desk', label: 'homework.desk' },
      { to: '/reviews', label: 'nav.reviews' },
      { to: '/test-marking', label: 'tests.marking' },
      { to: '/test-builder', label: 'tests.manage' },
      { to: '/certificate-desk', label: 'certificates.desk' },
      { to: '/batches', label: 'nav.batches' },
      { to: '/agreement', label: 'nav.agreement' },
      { to: '/integrations', label: 'nav.integrations' },
    ],
  },
  {
    label: 'nav.school',
    owner: true,
    places: [
      { to: '/school', label: 'nav.figures' },
      { to: '/users', label: 'nav.users' },
      { to: '/interactive-lessons', label: 'conversations.manage' },
      { to: '/plans', label: 'nav.plans' },
    ],
  },
] as const;
