/** Every procedure of the product; its type is all that the web client needs to know. */
import { router } from './api/trpc.ts';
import { analyticsRouter } from './analytics/router.ts';
import { apiKeysRouter } from './api-keys/router.ts';
import { authRouter } from './auth/router.ts';
import { avatarsRouter } from './avatars/router.ts';
import { batchesRouter } from './batches/router.ts';
import { certificatesRouter } from './certificates/router.ts';
import { chatRouter } from './chat/router.ts';
import { coursesRouter } from './courses/router.ts';
import { conversationsRouter } from './conversations/router.ts';
import { filesRouter } from './files/router.ts';
import { adminInteractiveLessonsRouter, interactiveLessonsRouter } from './interactive-lessons/router.ts';
import { homeworkRouter } from './homework/router.ts';
import { homeworkTasksRouter } from './homework-tasks/router.ts';
import { lessonsRouter } from './lessons/router.ts';
import { adminPlansRouter, plansRouter, subscriptionsRouter } from './billing/router.ts';
import { dashboardRouter } from './dashboard/router.ts';
import { expensesRouter } from './expenses/router.ts';
import { importsRouter } from './imports/router.ts';
import { messagesRouter } from './messages/router.ts';
import { telegramRouter } from './telegram/router.ts';
import { paymentsRouter } from './payments/router.ts';
import { examResultsRouter, examsRouter } from './exams/router.ts';
import { feedbackRouter } from './feedback/router.ts';
import { forumRouter } from './forum/router.ts';
import { libraryRouter } from './library/router.ts';
import { masteryRouter } from './mastery/router.ts';
import { mockRouter } from './mock/router.ts';
import { notificationsRouter } from './notifications/router.ts';
import { practiceRouter } from './practice/router.ts';
import { progressRouter } from './progress/router.ts';
import { reviewsRouter } from './reviews/router.ts';
import { adminUsersRouter, usersRouter } from './users/router.ts';
import { textbookTestsRouter } from './textbook-tests/router.ts';
import { testsRouter } from './tests/router.ts';
import { textbooksRouter } from './textbooks/router.ts';
import { tutorRouter } from './tutor/router.ts';
import { roomsRouter } from './rooms/router.ts';
import { statisticsRouter } from './statistics/router.ts';
import { attendanceRouter } from './attendance/router.ts';
import { scoresRouter } from './scores/router.ts';
import { workLogsRouter } from './work-logs/router.ts';
import { groupsRouter } from './groups/router.ts';
import { ownersRouter, studentsRouter, workersRouter } from './people/router.ts';
import { syncRouter } from './sync/router.ts';
import { subjectsRouter } from './subjects/router.ts';
import { webhooksRouter } from './webhooks/router.ts';
import { wordsRouter } from './words/router.ts';

export const appRouter = router({
  analytics: analyticsRouter,
  api_keys: apiKeysRouter,
  auth: authRouter,
  avatars: avatarsRouter,
  batches: batchesRouter,
  certificates: certificatesRouter,
  chat: chatRouter,
  courses: coursesRouter,
  conversations: conversationsRouter,
  files: filesRouter,
  interactive_lessons: interactiveLessonsRouter,
  admin_interactive_lessons: adminInteractiveLessonsRouter,
  homework: homeworkRouter,
  homework_tasks: homeworkTasksRouter,
  lessons: lessonsRouter,
  admin_plans: adminPlansRouter,
  payments: paymentsRouter,
  expenses: expensesRouter,
  imports: importsRouter,
  messages: messagesRouter,
  telegram: telegramRouter,
  dashboard: dashboardRouter,
  plans: plansRouter,
  subscriptions: subscriptionsRouter,
  exams: examsRouter,
  exam_results: examResultsRouter,
  feedback: feedbackRouter,
  forum: forumRouter,
  library: libraryRouter,
  mastery: masteryRouter,
  mock: mockRouter,
  notifications: notificationsRouter,
  practice: practiceRouter,
  progress: progressRouter,
  reviews: reviewsRouter,
  rooms: roomsRouter,
  statistics: statisticsRouter,
  subjects: subjectsRouter,
  sync: syncRouter,
  attendance: attendanceRouter,
  scores: scoresRouter,
  work_logs: workLogsRouter,
  groups: groupsRouter,
  owners: ownersRouter,
  workers: workersRouter,
  students: studentsRouter,
  users: usersRouter,
  admin_users: adminUsersRouter,
  tests: testsRouter,
  textbook_tests: textbookTestsRouter,
  textbooks: textbooksRouter,
  tutor: tutorRouter,
  webhooks: webhooksRouter,
  words: wordsRouter,
});
export type AppRouter = typeof appRouter;
