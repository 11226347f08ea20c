/** Homework from setting it to its marks, and who may do what. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@talaffuz/core/actor';
import { storage } from '@talaffuz/core/storage/storage';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { batchOfHomework } from '../batches/from-homework.ts';
import { complete, fail, readAttempt } from '../practice/service.ts';
import { callerFor } from '../testing/accounts.ts';
import { madeUpAssessment } from '../testing/attempts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeCourse } from '../testing/courses.ts';
import { remind } from './assign.ts';
import { fileFor } from './files.ts';
import { marksCsv } from './marks.ts';
import type { QuizResult } from './quiz-questions.ts';
import * as s from './schema.ts';
import { createForCourse, createForGroup, update } from './service.ts';
import { submit, submitOral } from './submit.ts';

const HOUR_MS = 3_600_000;
const TEXT = 'We went to the market.';
let room: Classroom;
let course: { id: number; lessons: { id: number }[] };

beforeAll(async () => {
  room = await makeClassroom();
  course = await makeCourse(room.school_id);
});
afterAll(closeDb);

const homeworkOf = (who: Actor) => callerFor(who).homework;
const soon = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

async function upload(name = 'essay.pdf', kind: UploadedFile['kind'] = 'document'): Promise<UploadedFile> {
  const key = `test/${randomBytes(8).toString('hex')}`;
  const mime = kind === 'audio' ? 'audio/wav' : 'application/pdf';
  const stored = await (await storage()).put(key, Readable.from([Buffer.from(name)]), { content_type: mime });
  return { key, name, mime, kind, ...stored };
}

const quizQuestions = [
  {
    question_type: 'multiple_choice',
    question_text: 'Where did we go?',
    question_data: {
      options: [
        { id: 'a', text: 'Home' },
        { id: 'b', text: 'To the market' },
      ],
      correct: 'b',
    },
    marks: 1,
  },
  {
    question_type: 'gap_fill',
    question_text: 'Fill the gaps.',
    question_data: { text: 'I {{1}} to the {{2}}.', accepted: { 1: ['go'], 2: ['park'] } },
    marks: 3,
  },
];

const kinds = {
  written: {},
  project: {},
  oral: { oral_assignment: TEXT },
  quiz: { metadata: { questions: quizQuestions } },
};

const forCourse = (more: object = {}, type: keyof typeof kinds = 'written', who = room.teacher) =>
  createForCourse(
    who,
    s.newCourseHomework.parse({
      title: 'My room',
      homework_type: type,
      course_id: course.id,
      ...kinds[type],
      ...more,
    }),
    [],
  );
const forGroup = (more: object = {}, who = room.teacher) =>
  createForGroup(who, s.newGroupHomework.parse({ group: room.group.id, text: 'Read page 5.', ...more }), []);

/** Homework of a type that the student has to do. */
async function given(more: object = {}, type: keyof typeof kinds = 'written') {
  const made = await forCourse(more, type);
  const row = await homeworkOf(room.teacher).assign({ homework_id: made.id, user_id: room.student.id });
  return { id: made.id, row };
}

const notices = (user_id: number, notification_type: string) =>
  db.notification.count({ where: { user_id, notification_type } });

describe('who sees homework', () => {
  it('shows course homework of a published course to its school, and to no other', async () => {
    const { id } = await forCourse({ lesson_id: course.lessons[0]?.id });
    for (const who of [room.owner, room.teacher, room.otherTeacher, room.student, room.parent]) {
      expect(await homeworkOf(who).read({ homework_id: id })).toMatchObject({ id, title: 'My room' });
    }
    for (const who of [room.stranger, room.foreignOwner]) {
      await expect(homeworkOf(who).read({ homework_id: id })).rejects.toMatchObject({
        cause: { code: 'not_found' },
      });
    }
    const ofLesson = await homeworkOf(room.student).ofLesson({ lesson_id: course.lessons[0]?.id ?? 0 });
    expect(ofLesson.map((one) => one.id)).toContain(id);
    expect(ofLesson[0]?.lesson?.words).toHaveLength(1);
  });

  it('hides drafts from learners, and cannot assign them', async () => {
    const { id } = await forCourse({ is_published: false });
    await expect(homeworkOf(room.student).read({ homework_id: id })).rejects.toThrow('There is no homework');
    await expect(
      homeworkOf(room.teacher).assign({ homework_id: id, user_id: room.student.id }),
    ).rejects.toMatchObject({ cause: { code: 'conflict' } });
    await update(room.teacher, id, { is_published: true });
    expect(await homeworkOf(room.student).read({ homework_id: id })).toMatchObject({ is_published: true });
  });

  it('shows group homework to the students of the group and their parents only', async () => {
    const { id } = await forGroup();
    for (const who of [room.student, room.classmate, room.parent]) {
      expect((await homeworkOf(who).read({ homework_id: id })).group).toBe(room.group.id);
    }
    await expect(homeworkOf(room.otherStudent).read({ homework_id: id })).rejects.toThrow(
      'There is no homework',
    );
    const [child] = await homeworkOf(room.parent).mine({});
    expect([child?.user_id, child?.homework_id]).toEqual([room.student.id, id]);
    expect(await homeworkOf(room.otherStudent).mine({})).toEqual([]);
  });

  it('shows academy’s fields beside', async () => {
    const { id, ...made } = await forGroup();
    expect(made).toMatchObject({
      text: 'Read page 5.',
      description: 'Read page 5.',
      title: 'Read page 5.',
      file: null,
      group: room.group.id,
    });
    const file = await upload('task.pdf');
    const alone = await createForGroup(room.owner, s.newGroupHomework.parse({ group: room.group.id }), [
      file,
    ]);
    expect(alone.title).toBe('task.pdf');
    expect(alone.file).toBe(`/api/v1/homework/files/${String(alone.files[0]?.id)}/download`);
    await expect(
      createForGroup(room.owner, s.newGroupHomework.parse({ group: room.group.id }), []),
    ).rejects.toThrow('Group homework needs a text or a file.');
    expect(await db.homework.findUnique({ where: { id } })).not.toBeNull();
  });
});

describe('setting homework', () => {
  it('needs what its type needs', async () => {
    await expect(forCourse({ oral_assignment: '' }, 'oral')).rejects.toThrow('needs the text');
    await expect(forCourse({ metadata: {} }, 'quiz')).rejects.toThrow('questions');
    await expect(forCourse({ course_id: 2_000_000_000 })).rejects.toThrow('There is no course');
    const other = await makeCourse(room.school_id);
    await expect(forCourse({ lesson_id: other.lessons[0]?.id })).rejects.toThrow('another course');
    await expect(forCourse({}, 'written', room.stranger)).rejects.toThrow('There is no course');
    await expect(forGroup({}, room.stranger)).rejects.toThrow('There is no group');
  });

  it('lets only its maker and the owner change and delete it', async () => {
    const { id } = await forCourse();
    await expect(update(room.otherTeacher, id, { title: 'Mine' })).rejects.toMatchObject({
      code: 'permission_denied',
    });
    await expect(update(room.stranger, id, { title: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
    const changed = await update(room.owner, id, { title: 'My house', due_date: soon(5) }, [await upload()]);
    expect(changed).toMatchObject({ title: 'My house', files: [{ name: 'essay.pdf' }] });
    const file_id = changed.files[0]?.id ?? 0;
    const less = await homeworkOf(room.teacher).deleteFile({ homework_id: id, file_id });
    expect(less.files).toEqual([]);
    await expect(fileFor(room.owner, file_id)).rejects.toMatchObject({ code: 'not_found' });
    await homeworkOf(room.teacher).delete({ homework_id: id });
    expect(await db.homework.count({ where: { id } })).toBe(0);
    const actions = await db.auditEntry.findMany({
      where: { subject: 'homework', subject_id: String(id) },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'homework.created',
      'homework.changed',
      'homework.file_deleted',
      'homework.deleted',
    ]);
  });

  it('keeps what learners handed in', async () => {
    const { id } = await given({}, 'quiz');
    await submit(room.student, id, { answers: [] });
    await expect(homeworkOf(room.teacher).delete({ homework_id: id })).rejects.toThrow(
      'handed this homework in',
    );
    await expect(update(room.teacher, id, { homework_type: 'written' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await update(room.teacher, id, { title: 'Renamed' })).toMatchObject({ title: 'Renamed' });
  });
});

describe('assigning', () => {
  it('keeps the first of two, and tells once', async () => {
    const before = await notices(room.student.id, 'homework_assigned');
    const { id, row } = await given();
    const again = await homeworkOf(room.owner).assign({ homework_id: id, user_id: room.student.id });
    expect(again).toEqual(row);
    expect(await notices(room.student.id, 'homework_assigned')).toBe(before + 1);
    expect(row).toMatchObject({ status: 'assigned', score: null, user: { role: 'free' } });
  });

  it('is for homework or students of one’s own', async () => {
    const { id } = await forCourse();
    const other = homeworkOf(room.otherTeacher);
    await expect(other.assign({ homework_id: id, user_id: room.student.id })).rejects.toMatchObject({
      cause: { code: 'permission_denied' },
    });
    expect(await other.assign({ homework_id: id, user_id: room.otherStudent.id })).toMatchObject({
      status: 'assigned',
    });
    await expect(
      homeworkOf(room.teacher).assign({ homework_id: id, user_id: room.stranger.id }),
    ).rejects.toMatchObject({ cause: { code: 'not_found' } });
    await expect(
      homeworkOf(room.student).assign({ homework_id: id, user_id: room.student.id }),
    ).rejects.toMatchObject({ cause: { code: 'role_not_allowed' } });
    await expect(other.assignGroup({ homework_id: id, group_id: room.group.id })).rejects.toMatchObject({
      cause: { code: 'permission_denied' },
    });
    const group = { homework_id: id, group_id: room.group.id };
    expect(await homeworkOf(room.teacher).assignGroup(group)).toEqual({ assigned: 2 });
    expect(await homeworkOf(room.teacher).assignGroup(group)).toEqual({ assigned: 0 });
  });

  it('gives group homework to the group when it is published', async () => {
    const { id } = await forGroup({ is_published: false });
    expect(await db.userHomework.count({ where: { homework_id: id } })).toBe(0);
    const { counts } = await update(room.teacher, id, { is_published: true });
    expect(counts).toEqual({ assigned: 2, submitted: 0, late: 0, graded: 0 });
  });
});

describe('handing in', () => {
  it('replaces what was sent until it is marked', async () => {
    const { id } = await given({ due_date: soon(1) });
    const first = await submit(room.student, id, 'My room is small.', [await upload('a.pdf')]);
    expect(first).toMatchObject({
      status: 'submitted',
      submission: { text: 'My room is small.' },
      is_late: false,
      files: [{ name: 'a.pdf' }],
    });
    const old = first.files[0]?.id ?? 0;
    const second = await submit(room.student, id, '{"link":"https://room.example"}', [await upload('b.pdf')]);
    expect(second).toMatchObject({
      id: first.id,
      submission: { link: 'https://room.example' },
      files: [{ name: 'b.pdf' }],
    });
    expect(await db.file.findUnique({ where: { id: old } })).toBeNull();
    const grade = { user_homework_id: first.id, score: 80, feedback: 'Well done.' };
    const marked = await homeworkOf(room.teacher).grade(grade);
    expect(marked).toMatchObject({ status: 'graded', score: 80, graded_by: room.teacher.id });
    const rejected = await upload('c.pdf');
    await expect(submit(room.student, id, 'Again', [rejected])).rejects.toMatchObject({ code: 'conflict' });
    expect(await (await storage()).exists(rejected.key)).toBe(false);
  });

  it('is late after the due date, and still taken', async () => {
    const { id, row } = await given({ due_date: soon(-1) });
    expect(row.is_overdue).toBe(true);
    expect(await submit(room.student, id, 'Sorry.')).toMatchObject({
      status: 'late',
      is_late: true,
      is_overdue: false,
    });
    const late = await homeworkOf(room.student).mine({ status: 'submitted' });
    expect(late.map(({ homework_id }) => homework_id)).toContain(id);
    const graded = await homeworkOf(room.student).mine({ status: 'graded' });
    expect(graded.map(({ homework_id }) => homework_id)).not.toContain(id);
  });

  it('is for those who have it', async () => {
    const { id } = await forCourse();
    await expect(submit(room.student, id, 'Text')).rejects.toMatchObject({ code: 'permission_denied' });
    const group = await forGroup();
    await expect(submit(room.otherStudent, group.id, 'Text')).rejects.toMatchObject({ code: 'not_found' });
    await expect(submit(room.parent, group.id, 'Text')).rejects.toMatchObject({ code: 'permission_denied' });
    await expect(submit(room.student, group.id, ' ')).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('is one hand-in when two come at once', async () => {
    const { id } = await given();
    const files = await Promise.all([upload('1.pdf'), upload('2.pdf'), upload('3.pdf')]);
    const sent = await Promise.allSettled(
      files.map((file, i) => submit(room.student, id, String(i), [file])),
    );
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    const rows = await db.userHomework.findMany({
      where: { homework_id: id },
      include: { files: { include: { file: true } } },
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.files).toHaveLength(1);
    const kept = await Promise.all(files.map(async ({ key }) => (await storage()).exists(key)));
    expect(kept.filter(Boolean)).toHaveLength(1);
  });

  it('lets nobody else read a hand-in or its files', async () => {
    const { id } = await forGroup();
    const { id: user_homework_id, files } = await submit(room.student, id, 'Mine', [await upload()]);
    const file_id = files[0]?.id ?? 0;
    for (const who of [room.student, room.parent, room.teacher, room.owner]) {
      expect((await fileFor(who, file_id)).name).toBe('essay.pdf');
      expect(await homeworkOf(who).submission({ user_homework_id })).toMatchObject({
        submission: { text: 'Mine' },
      });
    }
    for (const who of [
      room.classmate,
      room.otherTeacher,
      room.otherStudent,
      room.stranger,
      room.foreignOwner,
    ]) {
      await expect(fileFor(who, file_id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(homeworkOf(who).submission({ user_homework_id })).rejects.toMatchObject({
        cause: { code: 'not_found' },
      });
    }
    const seen = await homeworkOf(room.classmate).read({ homework_id: id, include_submissions: 'true' });
    expect(seen.submissions.map(({ user_id }) => user_id)).toEqual([room.classmate.id]);
    const all = await homeworkOf(room.teacher).read({ homework_id: id, include_submissions: 'true' });
    expect(all.submissions).toHaveLength(2);
  });
});

describe('a quiz', () => {
  it('hides its answers before, is marked at once, and shows them after', async () => {
    const { id } = await given({ max_score: 10 }, 'quiz');
    const asked = await homeworkOf(room.student).read({ homework_id: id });
    expect(JSON.stringify(asked.metadata)).not.toMatch(/correct|accepted/);
    expect(JSON.stringify(asked.metadata)).toContain('To the market');
    expect(JSON.stringify(await homeworkOf(room.student).mine({}))).not.toMatch(/"correct"|"accepted"/);
    const done = await submit(room.student, id, {
      answers: [
        { question_id: 1, answer_data: { selected: 'b' } },
        { question_id: 2, answer_data: { gaps: { 1: 'GO', 2: 'zoo' } } },
      ],
    });
    // 1 of 1 and 1.5 of 3 marks are 2.5 of 4.
    expect(done).toMatchObject({ status: 'graded', score: 6.25, graded_by: null });
    const results = done.submission['results'] as QuizResult[];
    expect(results.map(({ score, right }) => [score, right])).toEqual([
      [1, 'To the market'],
      [1.5, '1: go; 2: park'],
    ]);
    await expect(submit(room.student, id, { answers: [] })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses answers that do not fit', async () => {
    const { id } = await given({}, 'quiz');
    await expect(submit(room.student, id, 'b')).rejects.toThrow('answers');
    await expect(
      submit(room.student, id, { answers: [{ question_id: 9, answer_data: {} }] }),
    ).rejects.toThrow('There is no question 9');
    await expect(
      submit(room.student, id, { answers: [{ question_id: 1, answer_data: { selected: 'z' } }] }),
    ).rejects.toThrow('There is no option');
  });
});

describe('oral homework', () => {
  it('is scored by the speech worker without a quota, and marked by the teacher', async () => {
    const { id } = await given({}, 'oral');
    await expect(submit(room.student, id, 'I said it.')).rejects.toMatchObject({ code: 'conflict' });
    const sent = await submitOral(room.student, id, await upload('me.wav', 'audio'));
    expect(sent).toMatchObject({
      status: 'submitted',
      content: TEXT,
      score: null,
      student_id: room.student.id,
      analysis: { status: 'queued', overall_score: null },
    });
    expect(sent.audio_url).toBe(sent.files[0]?.url);
    const attempt_id = sent.practice_attempt_id ?? 0;
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attempt_id }, include: { job: true } });
    expect([attempt.text, attempt.quota_date, attempt.job?.name]).toEqual([TEXT, null, 'score_attempt']);
    const result = await madeUpAssessment({ text: TEXT });
    await inTransaction((tx) => complete(tx, attempt_id, result));
    const scored = await homeworkOf(room.teacher).submission({ user_homework_id: sent.id });
    expect(scored).toMatchObject({
      status: 'submitted',
      score: null,
      analysis: { status: 'done', overall_score: 90 },
    });
    expect(await readAttempt(room.teacher, attempt_id)).toMatchObject({ status: 'done' });
    await expect(readAttempt(room.otherTeacher, attempt_id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says when a recording cannot be scored, and waits for the teacher', async () => {
    const { id } = await given({}, 'oral');
    const sent = await submitOral(room.student, id, await upload('noise.wav', 'audio'));
    await inTransaction((tx) => fail(tx, sent.practice_attempt_id ?? 0, 'no_speech', 'Nobody speaks.'));
    const row = await homeworkOf(room.student).submission({ user_homework_id: sent.id });
    expect(row).toMatchObject({
      status: 'submitted',
      analysis: { status: 'failed', error: 'Nobody speaks.' },
    });
    const { id: written } = await given();
    await expect(submitOral(room.student, written, await upload('x.wav', 'audio'))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('can be scored again as a batch', async () => {
    const { id } = await given({}, 'oral');
    await homeworkOf(room.teacher).assign({ homework_id: id, user_id: room.classmate.id });
    const good = await submitOral(room.student, id, await upload('a.wav', 'audio'));
    const bad = await submitOral(room.classmate, id, await upload('b.wav', 'audio'));
    await inTransaction(async (tx) => {
      await complete(tx, good.practice_attempt_id ?? 0, await madeUpAssessment({ text: TEXT }));
      await fail(tx, bad.practice_attempt_id ?? 0, 'internal', 'Broken.');
    });
    const fields = { homework_id: id, only_unscored: true, title: '' };
    const some = await batchOfHomework(room.teacher, fields, 'key-1');
    expect(some.created).toBe(true);
    expect(some.batch).toMatchObject({ title: 'My room', status: 'running', rows_total: 1 });
    expect(await batchOfHomework(room.teacher, fields, 'key-1')).toMatchObject({
      created: false,
      batch: { id: some.batch.id },
    });
    const { items } = await callerFor(room.teacher).batches.rows({ id: some.batch.id });
    expect(items).toMatchObject([
      { row: 2, external_id: String(bad.id), student: { id: room.classmate.id }, status: 'queued' },
    ]);
    const row = await db.userHomework.findUniqueOrThrow({ where: { id: bad.id } });
    expect(row.practice_attempt_id).toBe(items[0]?.attempt_id);
    const all = await batchOfHomework(room.owner, { ...fields, only_unscored: false }, null);
    expect(all.batch.rows_total).toBe(2);
    const kept = await db.userHomework.findUniqueOrThrow({ where: { id: good.id } });
    expect(kept.practice_attempt_id).toBe(good.practice_attempt_id);
    // Deleting a batch leaves the learners' recordings where they are.
    await callerFor(room.owner).batches.cancel({ id: all.batch.id });
    await callerFor(room.owner).batches.delete({ id: all.batch.id });
    expect((await fileFor(room.student, good.files[0]?.id ?? 0)).name).toBe('a.wav');
    await expect(batchOfHomework(room.stranger, fields, null)).rejects.toMatchObject({ code: 'not_found' });
    await expect(batchOfHomework(room.otherTeacher, fields, null)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('marking', () => {
  it('is for the maker, the teacher of the student, and the owner', async () => {
    const { id, row } = await given({ max_score: 20 });
    const grade = { user_homework_id: row.id, score: 15, feedback: '' };
    await expect(homeworkOf(room.teacher).grade(grade)).rejects.toMatchObject({
      cause: { code: 'conflict' },
    });
    await submit(room.student, id, 'Here it is.');
    for (const who of [room.otherTeacher, room.stranger, room.foreignOwner]) {
      await expect(homeworkOf(who).grade(grade)).rejects.toMatchObject({ cause: { code: 'not_found' } });
    }
    await expect(homeworkOf(room.student).grade(grade)).rejects.toMatchObject({
      cause: { code: 'role_not_allowed' },
    });
    await expect(homeworkOf(room.owner).grade({ ...grade, score: 21 })).rejects.toMatchObject({
      cause: { code: 'validation_failed' },
    });
    const before = await notices(room.student.id, 'homework_graded');
    await homeworkOf(room.owner).grade(grade);
    expect(await homeworkOf(room.teacher).grade({ ...grade, score: 18, feedback: 'Better.' })).toMatchObject({
      score: 18,
      feedback: 'Better.',
    });
    expect(await notices(room.student.id, 'homework_graded')).toBe(before + 2);
    const entries = await db.auditEntry.findMany({
      where: { action: 'homework.graded', subject_id: String(row.id) },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ actor_id }) => actor_id)).toEqual([room.owner.id, room.teacher.id]);
    expect(await marksCsv(room.teacher, id)).toContain(`${room.student.username},Test Person,graded,no,`);
    await expect(marksCsv(room.stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await homeworkOf(room.otherTeacher).submissions({ homework_id: id })).toEqual([]);
  });

  it('leads from one hand-in to the next of those that somebody marks', async () => {
    const { id } = await forCourse();
    const rows = [];
    for (const { id: user_id } of [room.student, room.classmate, room.otherStudent]) {
      rows.push(await homeworkOf(room.owner).assign({ homework_id: id, user_id }));
    }
    const [first = 0, second = 0, third = 0] = rows.map((row) => row.id);
    await submit(room.student, id, 'One.');
    await submit(room.otherStudent, id, 'Three.');
    const beside = (who: Actor, user_homework_id: number) => homeworkOf(who).neighbours({ user_homework_id });
    // The second has handed in nothing yet: it is left out, and leads to both sides itself.
    expect(await beside(room.teacher, first)).toEqual({ before: null, after: third });
    expect(await beside(room.teacher, second)).toEqual({ before: first, after: third });
    expect(await beside(room.owner, third)).toEqual({ before: first, after: null });
    // Homework of a colleague: only the students of one's own groups.
    expect(await beside(room.otherTeacher, third)).toEqual({ before: null, after: null });
    for (const who of [room.otherTeacher, room.stranger]) {
      await expect(beside(who, first)).rejects.toMatchObject({ cause: { code: 'not_found' } });
    }
    await expect(beside(room.student, first)).rejects.toThrow('Only teachers');
  });
});

describe('due dates', () => {
  it('lists what is due soon and not handed in', async () => {
    const near = await given({ due_date: soon(20) });
    const far = await given({ due_date: soon(24 * 9) });
    const done = await given({ due_date: soon(20) });
    await submit(room.student, done.id, 'Done.');
    const due = async (days: number) =>
      (await homeworkOf(room.student).list({ due_soon: days })).map(({ id }) => id);
    const soonest = await due(1);
    expect(soonest).toContain(near.id);
    expect(soonest).not.toContain(far.id);
    expect(soonest).not.toContain(done.id);
    expect(await due(10)).toContain(far.id);
  });

  it('reminds once, and gives newcomers what their group has to do', async () => {
    const { id } = await forGroup({ due_date: soon(30) });
    await db.groupStudent.create({ data: { group_id: room.group.id, student_id: room.otherStudent.id } });
    await remind();
    const newcomer = { homework_id_user_id: { homework_id: id, user_id: room.otherStudent.id } };
    expect(await db.userHomework.findUnique({ where: newcomer })).toMatchObject({ reminded_at: null });
    await db.groupStudent.delete({
      where: { group_id_student_id: { group_id: room.group.id, student_id: room.otherStudent.id } },
    });
    const before = await notices(room.otherStudent.id, 'homework_due');
    const later = new Date(Date.now() + 10 * HOUR_MS);
    await Promise.all([remind(later), remind(later)]);
    await remind(later);
    expect(await notices(room.otherStudent.id, 'homework_due')).toBe(before + 1);
  });
});
