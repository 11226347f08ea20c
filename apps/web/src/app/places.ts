/** The main menu: which places stand in which section, and who sees it. */
export const sections = [
  {
    label: 'nav.learn',
    places: [
      { to: '/courses', label: 'nav.courses' },
      {
        to: '/textbooks',
        label: 'textbooks.title',
        also: ['/paragraphs', '/chapters', '/textbook-attempts'],
      },
      { to: '/chats', label: 'chat.title' },
      { to: '/mastery', label: 'mastery.title', learner: true },
      { to: '/homework', label: 'homework.title' },
      { to: '/tests', label: 'tests.title' },
      { to: '/exams', label: 'exams.title', learner: true },
      { to: '/mock-tests', label: 'mock.title', learner: true },
      { to: '/certificates', label: 'nav.certificates' },
      { to: '/my-group', label: 'groups.mine', learner: true },
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
      { to: '/textbook-tests', label: 'textbook_tests.desk' },
      { to: '/class-mastery', label: 'mastery.class_title' },
      { to: '/certificate-desk', label: 'certificates.desk' },
      { to: '/batches', label: 'nav.batches' },
      { to: '/agreement', label: 'nav.agreement' },
      { to: '/integrations', label: 'nav.integrations' },
    ],
  },
  {
    label: 'nav.office',
    staff: true,
    places: [
      { to: '/groups', label: 'groups.title' },
      { to: '/students', label: 'people.students' },
      { to: '/group-rating', label: 'groups.rating_short' },
      { to: '/exam-desk', label: 'exams.title' },
      { to: '/mock-desk', label: 'mock.title' },
      { to: '/payments', label: 'money.payments' },
      { to: '/expenses', label: 'money.expenses' },
      { to: '/messages', label: 'messages.title' },
      { to: '/office', label: 'money.dashboard' },
      { to: '/files', label: 'transfer.title' },
    ],
  },
  {
    label: 'nav.school',
    owner: true,
    places: [
      { to: '/school', label: 'nav.figures' },
      { to: '/users', label: 'nav.users' },
      { to: '/staff', label: 'people.staff' },
      { to: '/interactive-lessons', label: 'conversations.manage' },
      { to: '/plans', label: 'nav.plans' },
    ],
  },
] as const;
