/**
 * A day of a school's office over REST, each step built on the ones before: groups are opened, people come in, attendance
 * is marked, points and homework are given, and everybody sees their own part of it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb } from '@talaffuz/db/client';
import { makeSchool } from '@talaffuz/features/testing/accounts';
import { mockForm } from '@talaffuz/features/testing/mock';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

interface Person {
  headers: { Authorization: string };
}
interface Row {
  id: number;
  [field: string]: unknown;
}

let api: ApiServer;
let owner: Person;
let parent: Person;
/** Accounts that the owner opens in the course of the day. */
let teacher: Person;
const students: (Person & { id: number })[] = [];
let subject: number;
let group: number;

beforeAll(async () => {
  api = await startApi();
  const { id } = await makeSchool();
  owner = await bearerOf('owner', id);
  parent = await bearerOf('parent', id);
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

/** Sends, checks the status and reads the answer. */
async function send(
  who: Person,
  method: string,
  path: string,
  body?: unknown,
  status = 200,
): Promise<unknown> {
  const form = body instanceof FormData;
  const answer = await fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: {
      ...who.headers,
      ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect({ path, status: answer.status, text: answer.status === status ? '' : text }).toEqual({
    path,
    status,
    text: '',
  });
  return text === '' || answer.headers.get('content-type')?.includes('json') !== true
    ? text
    : JSON.parse(text);
}
const row = (who: Person, method: string, path: string, body?: unknown, status?: number) =>
  send(who, method, path, body, status) as Promise<Row>;
const rows = (who: Person, path: string) => send(who, 'GET', path) as Promise<Row[]>;

async function signIn(username: string, password: string): Promise<Person> {
  const answer = await fetch(`${api.url}/api/v1/login/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  expect(answer.status).toBe(200);
  const { tokens } = (await answer.json()) as { tokens: { access: string } };
  return { headers: { Authorization: `Bearer ${tokens.access}` } };
}

describe('a day of the office', () => {
  it('opens accounts, a subject and a group', async () => {
    const worker = { username: 'day.teacher', password: 'bright-lamp-42', first_name: 'Madina' };
    await row(owner, 'POST', '/workers/', worker, 201);
    teacher = await signIn(worker.username, worker.password);

    subject = (await row(owner, 'POST', '/subjects/', { name: 'IELTS' }, 201)).id;
    const made = await row(
      owner,
      'POST',
      '/groups/',
      { name: 'IELTS-A1', subject, monthly_fee: '600000' },
      201,
    );
    expect(made).toMatchObject({ subject_name: 'IELTS', monthly_fee: '600000.00', students_count: 0 });
    group = made.id;

    for (const first_name of ['Aziza', 'Bekzod', 'Kamola']) {
      const account = { username: `day.${first_name}`, password: 'bright-lamp-42', first_name, group };
      const { id, username } = await row(owner, 'POST', '/students/', account, 201);
      students.push({ id, ...(await signIn(String(username), account.password)) });
    }
    expect(await row(owner, 'GET', `/groups/${String(group)}/`)).toMatchObject({ students_count: 3 });
    await row(teacher, 'POST', '/groups/', { name: 'Mine', subject }, 403);
  });

  it('marks who came', async () => {
    const marks = (await send(
      teacher,
      'POST',
      '/attendance/bulk_create/',
      { group_id: group },
      201,
    )) as Row[];
    expect(marks.map(({ status }) => status)).toEqual(['kelmadi', 'kelmadi', 'kelmadi']);
    await row(teacher, 'PATCH', `/attendance/${String(marks[0]?.id)}/`, { status: 'keldi' });
    await row(teacher, 'PUT', `/attendance/${String(marks[1]?.id)}/`, { status: 'kechikdi' });
    const again = (await send(teacher, 'POST', '/attendance/bulk_create/', { group_id: group })) as Row[];
    expect(again.map(({ id, status }) => [id, status])).toEqual([
      [marks[0]?.id, 'keldi'],
      [marks[1]?.id, 'kechikdi'],
      [marks[2]?.id, 'kelmadi'],
    ]);
    const table = (await send(owner, 'GET', `/attendance/sheet.csv?group_id=${String(group)}`)) as string;
    expect(table.trim().split('\n')).toHaveLength(4);
  });

  it('gives points, of which the ratings are the sums', async () => {
    for (const [i, score] of [80, 95, 70].entries())
      await row(teacher, 'POST', '/scores/', { student: students[i]?.id, group, score }, 201);
    await row(teacher, 'POST', '/scores/', { student: students[0]?.id, group, score: 90 }, 201);
    const rating = await rows(teacher, `/students/rating/?group_id=${String(group)}`);
    expect(rating.map(({ first_name, total_score, rank }) => [first_name, total_score, rank])).toEqual([
      ['Aziza', 170, 1],
      ['Bekzod', 95, 2],
      ['Kamola', 70, 3],
    ]);
    expect(await rows(owner, '/groups/rating/')).toMatchObject([{ id: group, total_score: 335, rank: 1 }]);
  });

  it('gives homework, which its students find', async () => {
    const form = new FormData();
    form.append('group', String(group));
    form.append('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'task.pdf');
    const made = await row(teacher, 'POST', '/homework/', form, 201);
    expect(made).toMatchObject({ group, text: '', file: expect.any(String) as unknown });
    const [first] = students;
    if (first === undefined) throw new Error('there is no student');
    expect(await rows(first, '/homework/my-homework/')).toMatchObject([{ id: made.id, group }]);
    const [log] = await rows(owner, '/work-logs/');
    expect(log).toMatchObject({ status: true });
    expect(await rows(owner, '/work-logs/')).toHaveLength(1);
  });

  it('holds an exam by its code, and a teacher checks what was written', async () => {
    const exam = await row(
      teacher,
      'POST',
      '/exams/',
      {
        subject,
        title: 'Friday check',
        time_limit: 20,
        questions: [
          {
            text: 'She … home.',
            type: 'test',
            options: [
              { text: 'go', is_correct: false },
              { text: 'goes', is_correct: true },
            ],
          },
          { text: 'Write of your day.', type: 'written' },
        ],
      },
      201,
    );
    const at = `/exams/${String(exam.id)}`;
    const [first] = students;
    if (first === undefined) throw new Error('there is no student');
    await row(first, 'POST', '/exams/enter-code/', { code: exam['code'] }, 404);
    await row(teacher, 'POST', `${at}/publish/`);
    const entered = await row(first, 'POST', '/exams/enter-code/', { code: exam['code'] });
    expect(JSON.stringify(entered)).not.toContain('is_correct');
    const [choice, writing] = entered['questions'] as Row[];
    const answers = [
      { question_id: choice?.id, option_id: 2 },
      { question_id: writing?.id, written_answer: 'I get up at six.' },
    ];
    const result = await row(first, 'POST', `${at}/submit/`, { answers }, 201);
    expect(result).toMatchObject({ score: 50, total_questions: 2 });
    await row(first, 'POST', `${at}/submit/`, { answers }, 400);
    const [, written] = result['answers'] as Row[];
    const checked = { is_checked: true, answers: [{ id: written?.id, is_correct: true }] };
    await row(teacher, 'PUT', `/exam-results/${String(result.id)}/`, checked);
    expect(await rows(first, '/exam-results/my-results/')).toMatchObject([{ score: 100, is_checked: true }]);
    expect(String(await send(owner, 'GET', `${at}/results.csv`))).toContain('Aziza');
  });

  it('runs a mock test to its bands', async () => {
    const test = await row(teacher, 'POST', '/mock/tests/create/', mockForm(), 201);
    const [first] = students;
    if (first === undefined) throw new Error('there is no student');
    const { id: session } = await row(
      first,
      'POST',
      '/mock/session/start/',
      { test: test.id, code: test['code'] },
      201,
    );
    const answers = { 1: 'A', 2: 'library' };
    await row(first, 'POST', '/mock/answers/reading/', { session, answers }, 400);
    await row(first, 'POST', '/mock/answers/listening/', { session, answers }, 201);
    await row(first, 'POST', '/mock/answers/reading/', { session, answers }, 201);
    for (const task_number of [1, 2])
      await row(first, 'POST', '/mock/answers/writing/', { session, task_number, text: 'The chart' }, 201);
    await row(first, 'POST', `/mock/session/${String(session)}/finish/`);
    const sheet = await row(teacher, 'GET', `/mock/session/${String(session)}/answers/`);
    expect(sheet).toMatchObject({ writing_answers: [{ task_number: 1 }, { task_number: 2 }] });
    const bands = { session, listening: 6.5, reading: 6.5, writing: 5, speaking: 7 };
    expect(await row(teacher, 'POST', '/mock/score/create/', bands, 201)).toMatchObject({ score: 6.5 });
    expect(await rows(first, '/mock/session/me/')).toMatchObject([
      { is_finished: true, score: { score: 6.5 } },
    ]);
  });

  it('takes payments, each once, finds who has not paid, and prints a receipt', async () => {
    const [first, second] = students;
    if (first === undefined || second === undefined) throw new Error('there are no students');
    const debts = () => rows(owner, '/payments/debtors/');
    const [owed] = await debts();
    expect(await debts()).toHaveLength(3);
    const [year = 0, month = 0] = (owed?.['months_unpaid'] as string[])[0]?.split('-').map(Number) ?? [];
    const body = {
      student: first.id,
      group,
      amount: '600000.50',
      months: [{ year, month }],
      idempotency_key: 'desk-1',
    };
    const paid = await row(owner, 'POST', '/payments/', body, 201);
    expect(await row(owner, 'POST', '/payments/', body, 200)).toEqual(paid);
    await row(owner, 'POST', '/payments/', { ...body, amount: '1' }, 409);
    await row(teacher, 'POST', '/payments/', { ...body, idempotency_key: 'mine' }, 403);
    expect((await debts()).map(({ student }) => (student as Row).id)).not.toContain(first.id);
    expect(await rows(first, '/payments/my-payments/')).toMatchObject([{ id: paid.id, amount: '600000.50' }]);
    const at = `/payments/${String(paid.id)}/receipt`;
    expect(String(await send(first, 'GET', at)).slice(0, 5)).toBe('%PDF-');
    await row(second, 'GET', at, undefined, 404);
  });

  it('spends, and reads the dashboard exact to the tiyin', async () => {
    await row(owner, 'POST', '/expenses/', { amount: '200000.25', reason: 'Ijara' }, 201);
    const read = await row(teacher, 'GET', '/dashboard/');
    expect(read).toMatchObject({
      finance: { income: '600000.50', expense: '200000.25', profit: '400000.25' },
      attendance: { employees_present_today: 1, total_employees: 1 },
      debtors: { count: 2 },
    });
  });

  it('messages the parents, and says who was not reached', async () => {
    const body = {
      text: 'Ertaga dars yoʻq!',
      recipient_ids: students.map(({ id }) => id),
      audience: 'parents',
    };
    const message = await row(owner, 'POST', '/messages/', body, 201);
    expect((message['logs'] as Row[]).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    expect(await rows(teacher, '/messages/')).toMatchObject([{ id: message.id, text: 'Ertaga dars yoʻq!' }]);
  });

  it('takes students from a file and gives every table as one', async () => {
    const form = new FormData();
    form.append('kind', 'students');
    form.append('file', new Blob(['username,first_name,group\nday.imported,Diyor,IELTS-A1\n']), 'new.csv');
    const checked = await row(owner, 'POST', '/imports/', form, 201);
    expect(checked).toMatchObject({ total: 1, bad: 0 });
    expect(await row(owner, 'POST', `/imports/${String(checked.id)}/apply/`)).toMatchObject({ written: 1 });
    expect(String(await send(teacher, 'GET', '/exports/students.csv'))).toContain('day.imported');
    expect(String(await send(owner, 'GET', '/exports/payments.csv'))).toContain('600000.50');
  });

  it('shows a student their own, and a stranger nothing', async () => {
    const [first, second] = students;
    if (first === undefined || second === undefined) throw new Error('there are no students');
    expect(await rows(first, '/attendance/')).toMatchObject([{ status: 'keldi', student: { id: first.id } }]);
    expect((await rows(second, '/scores/')).map(({ score }) => score)).toEqual([95]);
    expect(await rows(parent, '/groups/')).toEqual([]);
    const stranger = await bearerOf('owner');
    await row(stranger, 'GET', `/groups/${String(group)}/`, undefined, 404);
    await row(stranger, 'GET', `/students/${String(first.id)}/`, undefined, 404);
  });
});
