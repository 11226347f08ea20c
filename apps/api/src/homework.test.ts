/** Homework over HTTP, where the contract test does not look: JSON, groups, several files, ranges, tables, batches. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { makeSchool } from '@talaffuz/features/testing/accounts';
import { makeCourse } from '@talaffuz/features/testing/courses';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

type Caller = Awaited<ReturnType<typeof bearerOf>>;

let api: ApiServer;
let teacher: Caller;
let student: Caller;
let other: Caller;
let course_id: number;
let group: number;

beforeAll(async () => {
  api = await startApi();
  const { id } = await makeSchool();
  teacher = await bearerOf('teacher', id);
  student = await bearerOf('student', id);
  other = await bearerOf('student', id);
  course_id = (await makeCourse(id)).id;
  const made = await db.group.create({
    data: {
      school_id: id,
      name: 'English A1',
      teacher_id: teacher.id,
      students: { create: [{ student_id: student.id }] },
    },
  });
  group = made.id;
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

const send = (caller: Caller, path: string, body: unknown, method = 'POST') =>
  fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: { ...caller.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const sendForm = (caller: Caller, path: string, form: FormData) =>
  fetch(`${api.url}/api/v1${path}`, { method: 'POST', headers: caller.headers, body: form });
const get = (caller: Caller, path: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/api/v1${path}`, { headers: { ...caller.headers, ...headers } });

interface Shown {
  id: number;
  status: string;
  files: { id: number; name: string; url: string }[];
}
const shown = async (answer: Response): Promise<Shown> => (await answer.json()) as Shown;

const PDF = '%PDF-1.4\n%%EOF\n';
const pdf = () => new Blob([PDF], { type: 'application/pdf' });

async function groupHomework(more: object = {}): Promise<number> {
  const answer = await send(teacher, '/homework', { group, text: 'Read page 5.', ...more });
  expect(answer.status).toBe(201);
  return (await shown(answer)).id;
}

describe('setting homework', () => {
  it('answers 200 for a course and 201 for a group, as JSON and as a form', async () => {
    const course = { title: 'My room', homework_type: 'written', course_id };
    expect((await send(teacher, '/homework/', course)).status).toBe(200);
    const form = new FormData();
    form.append('group', String(group));
    form.append('file', pdf(), 'task.pdf');
    const answer = await sendForm(teacher, '/homework/', form);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ group, title: 'task.pdf', text: '' });
  });

  it('says which field is wrong', async () => {
    const problem = async (body: unknown) => {
      const answer = await send(teacher, '/homework', body);
      expect(answer.status).toBe(422);
      return ((await answer.json()) as { detail: { loc: string[] }[] }).detail.map(({ loc }) =>
        loc.join('.'),
      );
    };
    expect(await problem({})).toEqual(['body.title', 'body.homework_type', 'body.course_id']);
    expect(await problem({ group })).toEqual(['body.text']);
    expect(await problem({ group, text: 'a\u0000b' })).toEqual(['body.text']);
    expect(await problem({ group, text: 'x', due_date: 'soon' })).toEqual(['body.due_date']);
    const question = { question_type: 'multiple_choice', question_text: 'Why?', question_data: {} };
    const [first] = await problem({ group, homework_type: 'quiz', metadata: { questions: [question] } });
    expect(first).toBe('body.metadata.questions.0.question_data.options');
  });

  it('changes what is named and deletes with 204', async () => {
    const id = await groupHomework();
    const changed = await send(teacher, `/homework/${String(id)}/`, { title: 'New title' }, 'PATCH');
    expect(await changed.json()).toMatchObject({ title: 'New title', text: 'Read page 5.' });
    expect((await send(student, `/homework/${String(id)}`, { title: 'x' }, 'PUT')).status).toBe(403);
    const gone = await send(teacher, `/homework/${String(id)}/`, undefined, 'DELETE');
    expect(gone.status).toBe(204);
  });
});

describe('handing in', () => {
  it('takes several files, and lets only those download them who may', async () => {
    const id = await groupHomework();
    const form = new FormData();
    form.append('submission', 'Here it is.');
    for (const name of ['one.pdf', 'two.pdf']) form.append('files', pdf(), name);
    const answer = await sendForm(student, `/homework/${String(id)}/submit`, form);
    const { files } = await shown(answer);
    expect(files.map(({ name }) => name)).toEqual(['one.pdf', 'two.pdf']);
    const path = `/homework/files/${String(files[0]?.id)}/download`;
    const part = await get(teacher, path, { Range: 'bytes=0-3' });
    expect([part.status, await part.text()]).toEqual([206, '%PDF']);
    expect((await get(other, path)).status).toBe(404);
    expect(
      (await send(student, `/homework/${String(id)}/submit`, { submission: { link: 'x' } })).status,
    ).toBe(200);
    expect((await get(student, path)).status).toBe(404);
  });

  it('leaves no file behind of what it refuses', async () => {
    const id = await groupHomework();
    const before = await db.file.count();
    const eleven = new FormData();
    eleven.append('submission', 'x');
    for (let i = 0; i < 11; i += 1) eleven.append('files', pdf(), `${String(i)}.pdf`);
    expect((await sendForm(student, `/homework/${String(id)}/submit`, eleven)).status).toBe(422);
    const program = new FormData();
    program.append('submission', 'x');
    program.append('files', new Blob(['#!/bin/sh\n']), 'run.sh');
    expect((await sendForm(student, `/homework/${String(id)}/submit`, program)).status).toBe(415);
    expect(await db.file.count()).toBe(before);
  });

  it('gives the marks as a table', async () => {
    const id = await groupHomework();
    const { id: row } = await shown(
      await send(student, `/homework/${String(id)}/submit`, { submission: 'x' }),
    );
    const marks = { score: 7, feedback: '=1+1' };
    expect((await send(teacher, `/homework/grade/${String(row)}`, marks)).status).toBe(200);
    const table = await get(teacher, `/homework/${String(id)}/marks.csv`);
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await table.text()).toContain(",7,100,,'=1+1");
    expect((await get(student, `/homework/${String(id)}/marks.csv`)).status).toBe(403);
  });
});

describe('a batch of homework', () => {
  it('is made of JSON or a form', async () => {
    const id = await groupHomework({ homework_type: 'oral', oral_assignment: 'We went home.' });
    const body = { homework_id: id, title: 'Again' };
    expect((await send(teacher, '/practice/batches', body)).status).toBe(409);
    const wav = Buffer.alloc(64);
    wav.write('RIFF', 0);
    wav.write('WAVEfmt ', 8);
    const recording = new FormData();
    recording.append('audio_file', new Blob([wav]), 'me.wav');
    const sent = await sendForm(student, `/homework/${String(id)}/submit-oral`, recording);
    expect(await sent.json()).toMatchObject({ status: 'submitted', content: 'We went home.' });
    const made = await send(teacher, '/practice/batches', body);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ title: 'Again', rows_total: 1, status: 'running' });
    const form = new FormData();
    form.append('homework_id', String(id));
    form.append('only_unscored', 'false');
    expect((await sendForm(teacher, '/practice/batches', form)).status).toBe(201);
    expect((await sendForm(teacher, '/practice/batches', new FormData())).status).toBe(400);
    expect((await send(student, '/practice/batches', body)).status).toBe(403);
  });
});
