import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { bearerOf, startApi, type ApiServer } from '../testing/api-server.ts';

type Caller = Awaited<ReturnType<typeof bearerOf>>;

let api: ApiServer;
let teacher: Caller;
let student: Caller;
let outsider: Caller;
let stranger: Caller;
let group: number;

beforeAll(async () => {
  api = await startApi();
  teacher = await bearerOf('teacher');
  const { school_id } = teacher;
  student = await bearerOf('student', school_id);
  outsider = await bearerOf('student', school_id);
  stranger = await bearerOf('owner');
  const classmate = await bearerOf('student', school_id);
  const names = { first_name: '=1+1', last_name: 'Aliyev' };
  await db.user.update({ where: { id: student.id }, data: names });
  const made = await db.group.create({ data: { school_id, name: 'IELTS-A1' } });
  group = made.id;
  for (const { id: student_id } of [student, classmate])
    await db.groupStudent.create({ data: { group_id: group, student_id } });
  const place = { school_id, group_id: group, time: '09:00:00', marked_by: teacher.id };
  await db.attendance.createMany({
    data: [
      { ...place, student_id: student.id, date: new Date('2026-03-02'), status: 'keldi' },
      { ...place, student_id: student.id, date: new Date('2026-03-04'), status: 'kechikdi' },
      { ...place, student_id: student.id, date: new Date('2026-04-01'), status: 'keldi' },
    ],
  });
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

const sheet = (who: Caller | null, query = `group_id=${String(group)}&month=2026-03`) =>
  fetch(`${api.url}/api/v1/attendance/sheet.csv?${query}`, who === null ? {} : { headers: who.headers });
const lines = async (answer: Response) => (await answer.text()).trim().split('\r\n').join('\n').split('\n');

describe('a month of a group as CSV', () => {
  it('is a file with a row a student and a column a day, without formulas', async () => {
    const answer = await sheet(teacher);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(`attendance-${String(group)}-2026-03.csv`);
    const [head, ...rows] = await lines(answer);
    expect(head).toContain('last_name,first_name,2026-03-02,2026-03-04,keldi,kechikdi,kelmadi');
    expect(rows).toHaveLength(2);
    expect(rows).toContain("Aliyev,'=1+1,keldi,kechikdi,1,1,0");
  });

  it('shows a student only themselves, and nobody else anything', async () => {
    expect(await lines(await sheet(student))).toHaveLength(2);
    expect((await sheet(outsider)).status).toBe(404);
    expect((await sheet(stranger)).status).toBe(404);
    expect((await sheet(null)).status).toBe(401);
  });

  it('says in academy’s way what is wrong with the query', async () => {
    const answer = await sheet(teacher, 'month=2026-13');
    expect(answer.status).toBe(400);
    const body = (await answer.json()) as Record<string, string[]>;
    expect(Object.keys(body)).toEqual(['group_id', 'month']);
    expect(body['month']).toEqual(['Give a month as 2026-11.']);
  });
});
