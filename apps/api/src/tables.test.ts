/** Files of the office through the API: imports with their preview, templates, and every table as CSV and XLSX. */
import yazl from 'yazl';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { tableNames } from '@talaffuz/features/exports/tables';
import { cellsOf } from '@talaffuz/features/testing/sheets';
import { makeSchool } from '@talaffuz/features/testing/accounts';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

let api: ApiServer;
let owner: Awaited<ReturnType<typeof bearerOf>>;
let teacher: Awaited<ReturnType<typeof bearerOf>>;
let student: Awaited<ReturnType<typeof bearerOf>>;
let school_id: number;

beforeAll(async () => {
  api = await startApi();
  school_id = (await makeSchool()).id;
  owner = await bearerOf('owner', school_id);
  teacher = await bearerOf('teacher', school_id);
  student = await bearerOf('student', school_id);
  const subject = await db.subject.create({ data: { school_id, name: 'IELTS' } });
  await db.group.create({ data: { school_id, name: 'A1', subject_id: subject.id } });
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

interface Checked {
  id: number;
  status: string;
  total: number;
  bad: number;
  written: number;
  problems: { row: number; field: string; message: string; code: string; values: object }[];
  sample: { row: number; cells: Record<string, string> }[];
  detail: { loc: string[]; type: string; values: object }[];
}

async function upload(kind: string, content: string | Buffer, caller = owner) {
  const body = new FormData();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  body.append('file', new Blob([bytes]), 'list.csv');
  body.append('kind', kind);
  const answer = await fetch(`${api.url}/api/v1/imports/`, { method: 'POST', headers: caller.headers, body });
  return { status: answer.status, body: (await answer.json()) as Checked };
}
async function apply(id: number, sent: object = {}, caller = owner) {
  const answer = await fetch(`${api.url}/api/v1/imports/${String(id)}/apply/`, {
    method: 'POST',
    headers: { ...caller.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(sent),
  });
  return { status: answer.status, body: (await answer.json()) as Checked };
}
const download = (path: string, caller = owner) =>
  fetch(`${api.url}/api/v1/${path}`, { headers: caller.headers });
let names = 0;
const fresh = () => `pupil-${String(school_id)}-${String((names += 1))}`;

describe('an import', () => {
  it('is checked, applied once, and its students are in their group and may sign in', async () => {
    const [one, two] = [fresh(), fresh()];
    const csv = `\ufeffusername;first_name;last_name;group;password\r\n${one};Jasur;Qodirov;A1;bright-lamp-42\r\n\r\n${two};Dilnoza;=1+1;;\r\n`;
    const { status, body } = await upload('students', csv);
    expect([status, body.total, body.bad, body.problems]).toEqual([201, 2, 0, []]);
    expect(body.sample[0]).toEqual({
      row: 2,
      cells: { username: one, first_name: 'Jasur', last_name: 'Qodirov', group: 'A1' },
    });
    expect(await db.user.count({ where: { username: one } })).toBe(0);
    const kept = await db.import.findUniqueOrThrow({ where: { id: body.id } });
    expect(JSON.stringify(kept.rows)).not.toContain('bright-lamp-42');

    const calls = await Promise.all([apply(body.id), apply(body.id), apply(body.id)]);
    expect(calls.map(({ status: code, body: { written } }) => [code, written])).toEqual(
      Array(3).fill([200, 2]),
    );
    const made = await db.user.findUniqueOrThrow({
      where: { username: one },
      include: { memberships: { include: { group: true } } },
    });
    expect(made).toMatchObject({ role: 'student', school_id, full_name: 'Jasur Qodirov' });
    expect(made.memberships[0]?.group.name).toBe('A1');
    const login = await fetch(`${api.url}/api/v1/login/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: one, password: 'bright-lamp-42' }),
    });
    expect(login.status).toBe(200);
    expect(
      JSON.stringify((await db.import.findUniqueOrThrow({ where: { id: body.id } })).rows),
    ).not.toContain(one);
  });

  it('tells every row’s problems, and writes none or only the good ones', async () => {
    const [good, twice] = [fresh(), fresh()];
    const rows = [good, twice, twice, owner.username, 'ab'].map((name) => `${name},A1`);
    const csv = ['username,group', ...rows, `${fresh()},Nowhere`].join('\n');
    const { body } = await upload('students', csv);
    expect(body.problems.map(({ row, field, code, values }) => [row, field, code, values])).toEqual([
      [4, 'username', 'twice', { value: twice, row: 3 }],
      [5, 'username', 'taken', { value: owner.username }],
      [6, 'username', 'invalid_format', {}],
      [7, 'group', 'unknown_group', { name: 'Nowhere' }],
    ]);
    const refused = await apply(body.id);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('4 of 6 rows');
    expect(await db.user.count({ where: { username: good } })).toBe(0);
    // Somebody takes a name between the check and the writing.
    await db.user.create({ data: { school_id, username: twice } });
    const done = await apply(body.id, { skip_bad: true });
    expect([done.status, done.body.written, done.body.bad]).toEqual([200, 1, 5]);
    expect(await db.user.count({ where: { username: good } })).toBe(1);
  });

  it('of groups and payments follows the office’s rules, and counts no file twice', async () => {
    const name = fresh();
    await db.user.create({ data: { school_id, username: name, role: 'student' } });
    const groups = await upload(
      'groups',
      `name,subject,days,start_time,end_time,monthly_fee\nB2,IELTS,"Mon,Wed",09:00,11:00,600000.50\nB3,Chess,,,,\nB4,IELTS,,11:00,09:00,1`,
    );
    expect(groups.body.problems.map(({ row, field }) => [row, field])).toEqual([
      [3, 'subject'],
      [4, 'end_time'],
    ]);
    await apply(groups.body.id, { skip_bad: true });
    const group = await db.group.findFirstOrThrow({ where: { school_id, name: 'B2' } });
    expect([group.start_time, group.monthly_fee.toFixed(2)]).toEqual(['09:00:00', '600000.50']);

    const csv = `student,group,amount,months,date\n${name},B2,600000.50,2026-09 2026-10,2026-10-05\n${name},B2,1.005,,`;
    const payments = await upload('payments', csv);
    expect(payments.body.problems).toMatchObject([{ row: 3, field: 'amount' }]);
    await apply(payments.body.id, { skip_bad: true });
    const [paid] = await db.payment.findMany({
      where: { user: { username: name } },
      include: { months: true },
    });
    expect([paid?.amount.toFixed(2), paid?.paid_at?.toISOString(), paid?.months.length]).toEqual([
      '600000.50',
      '2026-10-04T19:00:00.000Z',
      2,
    ]);
    const again = await upload('payments', csv);
    expect(again.body.problems.map(({ row, message }) => [row, message])).toContainEqual([
      2,
      'This row of this file has been imported already.',
    ]);
    expect((await apply(again.body.id, { skip_bad: true })).body.written).toBe(0);
  });

  it.each<[string, string | Buffer, string, string]>([
    ['of unknown columns', 'username,shoe_size\nx,1', 'shoe_size', 'columns_unknown'],
    ['without its column', 'first_name\nx', 'lacks the column username', 'columns_missing'],
    ['with a column twice', 'username,username\nx,y', 'twice', 'column_twice'],
    ['in another encoding', Buffer.from([0xff, 0xfe, 0x61, 0x00]), 'CSV UTF-8', 'csv_unreadable'],
    ['that is empty', '', 'empty', 'file_empty'],
    ['without rows', 'username\n', 'no rows', 'no_rows'],
    ['with broken quotes', 'username\n"x', 'not valid CSV', 'csv_unreadable'],
    [
      'that is a damaged spreadsheet',
      Buffer.from('PK\u0003\u0004 and no more'),
      'no spreadsheet',
      'sheet_unreadable',
    ],
    ['of too many rows', `username\n${'abcdef\n'.repeat(20_001)}`, 'more than 20000 rows', 'too_many_rows'],
  ])('%s is refused with a sentence and its kind', async (_what, content, sentence, type) => {
    const { status, body } = await upload('students', content);
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(body.detail).toMatchObject([{ loc: ['body', 'file'], type }]);
  });

  it('of more than 10 MB is refused', async () => {
    expect((await upload('students', Buffer.alloc(11 * 1024 * 1024, 'a'))).status).toBe(413);
  });

  it('that unpacks to very much is refused', async () => {
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.alloc(80 * 1024 * 1024), 'xl/worksheets/sheet1.xml');
    zip.end();
    const { status, body } = await upload('students', await buffer(zip.outputStream));
    expect([status, body.detail[0]?.type]).toEqual([422, 'sheet_unreadable']);
  });

  it('is the owner’s, of the own school', async () => {
    const csv = `username\n${fresh()}`;
    for (const caller of [teacher, student]) expect((await upload('students', csv, caller)).status).toBe(403);
    const { body } = await upload('students', csv);
    expect((await apply(body.id, {}, await bearerOf('owner'))).status).toBe(404);
    expect((await upload('shoes', csv)).status).toBe(422);
  });
});

describe('files', () => {
  it.each(['students', 'groups', 'payments'])('the template of %s is good in both forms', async (kind) => {
    const csv = await download(`imports/templates/${kind}.csv`);
    const sheet = await cellsOf(await download(`imports/templates/${kind}.xlsx`));
    expect((await csv.text()).replace('\ufeff', '').split('\n')[0]).toBe(sheet[0]?.join(','));
    const xlsx = await download(`imports/templates/${kind}.xlsx`);
    const { status } = await upload(kind, Buffer.from(await xlsx.arrayBuffer()));
    expect(status).toBe(201);
  });

  it.each([...tableNames])('%s are exported as CSV and XLSX, by staff', async (table) => {
    const csv = await download(`exports/${table}.csv`);
    expect(csv.status).toBe(200);
    const [head] = (await csv.text()).replace('\ufeff', '').split('\n');
    const xlsx = await download(`exports/${table}.xlsx`);
    const sheet = await cellsOf(xlsx);
    expect(sheet[0]?.join(',')).toBe(head);
    expect((await download(`exports/${table}.csv`, teacher)).status).toBe(table === 'workers' ? 403 : 200);
    expect((await download(`exports/${table}.csv`, student)).status).toBe(403);
  });

  it('have formulas as text, and rows of the own school only', async () => {
    const name = fresh();
    await db.user.create({
      data: { school_id, username: name, role: 'student', first_name: '=HYPERLINK("x")' },
    });
    const stranger = await bearerOf('owner');
    const csv = await (await download('exports/students.csv')).text();
    expect(csv).toContain(`'=HYPERLINK`);
    expect(await (await download('exports/students.csv', stranger)).text()).not.toContain(name);
    const sheet = await cellsOf(await download('exports/students.xlsx'));
    expect(sheet.flat()).toContain('=HYPERLINK("x")');
  });

  it('of other names do not exist', async () => {
    for (const path of ['exports/secrets.csv', 'exports/students.pdf', 'imports/templates/workers.csv'])
      expect((await download(path)).status).toBe(404);
  });

  it('of 50,000 rows come whole', async () => {
    const { id } = await makeSchool();
    const other = await bearerOf('owner', id);
    const who = other.id;
    await db.$executeRaw`
      INSERT INTO expenses (school_id, amount, reason, created_by)
      SELECT ${id}, n, 'Ijara ' || n, ${who} FROM generate_series(1, 50000) n`;
    const csv = await (await download('exports/expenses.csv', other)).text();
    expect(csv.trimEnd().split('\n')).toHaveLength(50_001);
    const sheet = await cellsOf(await download('exports/expenses.xlsx', other));
    expect([sheet.length, sheet.at(-1)?.[2]]).toEqual([50_001, 'Ijara 50000']);
  }, 60_000);
});
