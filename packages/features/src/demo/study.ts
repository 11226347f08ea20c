/**
 * Three weeks in which the demo learner worked with the textbook, up to yesterday, so that mastery, days in a row, chats
 * and homework have something to show. All of it is written by the services that a phone or a page calls.
 */
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { groundedAnswer } from '../chat/answer.ts';
import { createChat } from '../chat/service.ts';
import { answerQuestion, completeSubmission, startTask } from '../homework-tasks/attempts.ts';
import { recomputeMastery } from '../mastery/recompute.ts';
import { wallTime } from '../schools/clock.ts';
import type { QuestionType } from '../tests/questions/kind.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { rightOptions, type WireAnswer } from '../tests/questions/wire.ts';
import { startTextbookTest, submitAttempt } from '../textbook-tests/take.ts';
import { recordProgress } from '../textbooks/record.ts';

interface Step {
  /** Days before today. */
  ago: number;
  /** A paragraph that is read for so many minutes, to its end unless `left`. */
  paragraph?: string;
  minutes: number;
  left?: true;
  /** A test, and how many of its questions are answered right, from the first; 9 is all of them. */
  test?: string;
  right?: number;
}

/** The first paragraph is left for whoever tries the product. */
const steps: Step[] = [
  { ago: 20, paragraph: 'I am, you are, he is', minutes: 14 },
  { ago: 20, test: 'The verb “to be”: check', right: 2, minutes: 5 },
  { ago: 19, paragraph: 'What’s your name?', minutes: 11 },
  { ago: 18, test: 'Asking for a name', right: 9, minutes: 4 },
  { ago: 14, paragraph: 'Rooms of a house', minutes: 9 },
  { ago: 14, test: 'What is the room for?', right: 9, minutes: 3 },
  { ago: 13, paragraph: 'There is and there are', minutes: 16 },
  { ago: 11, paragraph: 'In, on, under, next to', minutes: 12 },
  { ago: 11, test: 'Where is it?', right: 1, minutes: 6 },
  { ago: 10, test: 'Where is it?', right: 9, minutes: 4 },
  { ago: 9, test: 'My home: what you know', right: 4, minutes: 9 },
  { ago: 4, paragraph: 'What time is it?', minutes: 13 },
  { ago: 3, test: 'Reading the clock', right: 1, minutes: 5 },
  { ago: 2, paragraph: 'What time is it?', minutes: 6 },
  { ago: 1, paragraph: 'Every day: the present simple', minutes: 7, left: true },
];

const chats = [
  {
    ago: 13,
    paragraph: 'There is and there are',
    session_type: 'post_paragraph',
    question: 'Two chairs: is it “there is” or “there are”?',
  },
  {
    ago: 2,
    paragraph: 'What time is it?',
    session_type: 'reading_help',
    question: 'What are “quarter past” and “quarter to”?',
  },
] as const;

/** Today's wall clock there, so many days earlier at five in the afternoon and so many minutes. */
function momentOf(timezone: string, ago: number, minutes = 0): Date {
  const at = Temporal.PlainDate.from(wallTime(timezone).date)
    .subtract({ days: ago })
    .toZonedDateTime({ timeZone: timezone, plainTime: '17:00' })
    .add({ minutes });
  return new Date(at.epochMilliseconds);
}

interface Question {
  id: number;
  question_type: QuestionType;
  question_data: unknown;
}

const rightAnswer = (question: Question): WireAnswer => {
  const ids = rightOptions(question);
  return {
    question_id: question.id,
    ...(ids.length > 0
      ? { selected_option_ids: ids }
      : { answer_text: kinds[question.question_type].right(question.question_data).split(/[,;/]/)[0] ?? '' }),
  };
};

type Learner = Actor & { timezone: string };

async function read(learner: Learner, { ago, paragraph, minutes, left }: Step): Promise<void> {
  const { id } = await db.paragraph.findFirstOrThrow({
    where: { title: paragraph ?? '', chapter: { textbook: { school_id: learner.school_id } } },
    select: { id: true },
  });
  const step = left === true ? 'content' : 'summary';
  const done = { paragraph_id: id, step, seconds: minutes * 60, completed: left !== true } as const;
  await recordProgress(learner, done, { at: momentOf(learner.timezone, ago, minutes), offline: true });
}

/** Begun and handed in now, and then said to have happened on its day: phones tell of no more than a week. */
async function take(learner: Learner, { ago, test = '', right = 0, minutes }: Step): Promise<void> {
  const { id: test_id, chapter_id } = await db.test.findFirstOrThrow({
    where: { title: test, school_id: learner.school_id, test_type: 'textbook' },
    select: { id: true, chapter_id: true },
  });
  const questions = await db.testQuestion.findMany({
    where: { section: { test_id } },
    orderBy: { order_index: 'asc' },
  });
  const { id } = await startTextbookTest(learner, test_id);
  await submitAttempt(learner, id, questions.slice(0, right).map(rightAnswer));
  const start_time = momentOf(learner.timezone, ago, 30);
  const end_time = momentOf(learner.timezone, ago, 30 + minutes);
  await inTransaction(async (tx) => {
    const time_spent_seconds = minutes * 60;
    await tx.testAttempt.update({
      where: { id },
      data: { start_time, end_time, deadline: momentOf(learner.timezone, ago, 45), time_spent_seconds },
    });
    await recomputeMastery(tx, { user_id: learner.id, chapter_id: chapter_id ?? 0 });
  });
}

/** The built-in coach answers, whatever model is set up: nobody is charged for a demo. */
async function chat(learner: Learner, { ago, paragraph, session_type, question }: (typeof chats)[number]) {
  const place = await db.paragraph.findFirstOrThrow({
    where: { title: paragraph, chapter: { textbook: { school_id: learner.school_id } } },
    select: { id: true, chapter_id: true },
  });
  const { id: number } = await createChat(learner, { session_type, paragraph_id: place.id, language: 'en' });
  const grounded = await groundedAnswer({
    actor: learner,
    session_type,
    paragraph_id: place.id,
    chapter_id: place.chapter_id,
    language: 'en',
    mastery_level: null,
    messages: [{ role: 'user', content: question }],
    onUsage: () => undefined,
  });
  const { text, model_used } = await grounded.byCoach();
  const created_at = momentOf(learner.timezone, ago, 20);
  await db.tutorSession.update({
    where: { number },
    data: {
      title: question,
      created_at,
      messages: {
        create: [
          { role: 'user', text: question, created_at },
          {
            role: 'assistant',
            text,
            model_used,
            citations: asJson(grounded.citationsOf(text, model_used)),
            created_at: new Date(created_at.getTime() + 1_000),
          },
        ],
      },
    },
  });
}

/** The quiz of the homework, three days ago; to read the first paragraph and to write the letter is left. */
async function doQuiz(learner: Learner): Promise<void> {
  const { id, homework_id, questions } = await db.homeworkTask.findFirstOrThrow({
    where: { homework: { school_id: learner.school_id }, task_type: 'quiz' },
    include: { questions: { orderBy: { order: 'asc' } } },
  });
  const at = (minute: number) => ({ at: momentOf(learner.timezone, 3, 60 + minute), offline: true });
  const { task } = await startTask(learner, { homework_id, task_id: id }, at(0));
  // The last question stays without an answer.
  for (const question of questions.slice(0, -1))
    await answerQuestion(learner, { ...rightAnswer(question), submission_id: task.submission_id }, at(5));
  await completeSubmission(learner, task.submission_id, at(9));
}

/** After everything that it works with is there. */
export async function loadStudy(username: string): Promise<void> {
  const { id, school } = await db.user.findUniqueOrThrow({
    where: { username },
    select: { id: true, school: { select: { id: true, timezone: true } } },
  });
  const learner: Learner = {
    id,
    school_id: school.id,
    role: 'student',
    session_id: 0,
    timezone: school.timezone,
  };
  for (const step of steps) await (step.test === undefined ? read(learner, step) : take(learner, step));
  await doQuiz(learner);
  for (const one of chats) await chat(learner, one);
}
