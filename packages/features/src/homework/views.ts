/** Stored homework as it is shown. */
import { isStaff, type Actor } from '@talaffuz/core/actor';
import { db, snapshot, type Prisma, type Transaction } from '@talaffuz/db/client';
import { plain } from '../api/plain.ts';
import { hasPremium } from '../auth/premium.ts';
import { asPlatformUser, platformSelect } from '../auth/views.ts';
import { homeworkView, oralView, submissionRow, userHomeworkView } from './schema.ts';
import { withoutAnswers } from './quiz-questions.ts';

type Via = Transaction | typeof db;
const ordered = { orderBy: { id: 'asc' } } as const;
const file = { select: { id: true, name: true, mime: true, kind: true, size: true } } as const;

export const homeworkInclude = {
  lesson: { include: { words: ordered, course: { select: { is_published: true } } } },
  group: { select: { name: true } },
  files: { where: { user_homework_id: null }, select: { file }, ...ordered },
} as const satisfies Prisma.HomeworkInclude;
type HomeworkRow = Prisma.HomeworkGetPayload<{ include: typeof homeworkInclude }>;

export const submissionInclude = () =>
  ({
    user: { select: platformSelect() },
    files: { select: { file }, ...ordered },
    practice_attempt: { select: { id: true, status: true, overall_score: true, error_message: true } },
    homework: { select: { due_date: true } },
  }) as const satisfies Prisma.UserHomeworkInclude;
export const userHomeworkInclude = () =>
  ({ ...submissionInclude(), homework: { include: homeworkInclude } }) as const;
type SubmissionRow = Prisma.UserHomeworkGetPayload<{ include: ReturnType<typeof submissionInclude> }>;
type UserHomeworkRow = Prisma.UserHomeworkGetPayload<{ include: ReturnType<typeof userHomeworkInclude> }>;

type FileRow = HomeworkRow['files'][number]['file'];
export const fileUrl = (id: number): string => `/api/v1/homework/files/${String(id)}/download`;
const asFile = (row: FileRow) => ({ ...row, url: fileUrl(row.id) });

/** What differs with who asks: whether answers and premium lessons are open, and how many learners stand where. */
interface Eyes {
  staff: boolean;
  premium: boolean;
}
const eyesOf = async (actor: Actor, via: Via): Promise<Eyes> => ({
  staff: isStaff(actor),
  premium: await hasPremium(actor, via),
});

const noCounts = () => ({ assigned: 0, submitted: 0, late: 0, graded: 0 });

async function countsOf(ids: readonly number[], via: Via) {
  const counts = new Map(ids.map((id) => [id, noCounts()]));
  const found = await via.userHomework.groupBy({
    by: ['homework_id', 'status'],
    where: { homework_id: { in: [...ids] } },
    _count: { _all: true },
  });
  for (const { homework_id, status, _count } of found) {
    const of = counts.get(homework_id);
    if (of !== undefined) of[status] = _count._all;
  }
  return counts;
}

function shown(row: HomeworkRow, eyes: Eyes, files: boolean) {
  const { lesson, group, school_id: _school, ...fields } = row;
  const open = eyes.staff || (lesson?.course.is_published === true && (eyes.premium || !lesson.premium_only));
  return {
    ...fields,
    metadata: eyes.staff ? row.metadata : withoutAnswers(row.metadata),
    lesson: lesson === null || open ? lesson : { ...lesson, content: '', video_url: null, words: [] },
    group_name: group?.name ?? null,
    group: row.group_id,
    text: row.description,
    file: row.files[0] === undefined ? null : fileUrl(row.files[0].file.id),
    files: files ? row.files.map((one) => asFile(one.file)) : [],
    counts: null,
  };
}

/** Rows of a list; the number of queries is the same for any number of rows. */
export async function asHomework(actor: Actor, rows: readonly HomeworkRow[], files = true, via: Via = db) {
  const eyes = await eyesOf(actor, via);
  const counts = eyes.staff
    ? await countsOf(
        rows.map(({ id }) => id),
        via,
      )
    : null;
  return rows.map((row) =>
    homeworkView.parse(plain({ ...shown(row, eyes, files), counts: counts?.get(row.id) ?? null })),
  );
}

function submissionFields(row: SubmissionRow | UserHomeworkRow, now: Date) {
  const { practice_attempt: attempt, user, files, homework, ...fields } = row;
  const { due_date } = homework;
  const after = (time: Date): boolean => due_date !== null && time > due_date;
  return {
    ...fields,
    is_late: row.submitted_at !== null && after(row.submitted_at),
    is_overdue: row.status === 'assigned' && after(now),
    analysis:
      attempt === null
        ? null
        : {
            attempt_id: attempt.id,
            status: attempt.status,
            overall_score: attempt.overall_score,
            error: attempt.error_message,
          },
    files: files.map((one) => asFile(one.file)),
    user: asPlatformUser(user),
  };
}

export const asSubmission = (row: SubmissionRow, now = new Date()) =>
  submissionRow.parse(plain(submissionFields(row, now)));

export async function asUserHomework(actor: Actor, rows: readonly UserHomeworkRow[], now = new Date()) {
  const eyes = await eyesOf(actor, db);
  return rows.map((row) =>
    userHomeworkView.parse(
      plain({ ...submissionFields(row, now), homework: shown(row.homework, eyes, true) }),
    ),
  );
}

/** The row that one learner has of one homework, as `actor` sees it. */
export async function readUserHomework(actor: Actor, id: number) {
  const row = await snapshot((tx) =>
    tx.userHomework.findUniqueOrThrow({ where: { id }, include: userHomeworkInclude() }),
  );
  const [view] = await asUserHomework(actor, [row]);
  return userHomeworkView.parse(view);
}

export async function readOral(actor: Actor, id: number) {
  const row = await readUserHomework(actor, id);
  const url = row.files[0]?.url ?? '';
  return oralView.parse({
    ...row,
    content: row.homework.oral_assignment,
    file_url: url,
    audio_url: url,
    student_id: row.user_id,
    student: row.user,
  });
}
