/** Subjects, groups, people, attendance, scores and work days, of the academy contract. */
import { db } from '@talaffuz/db/client';
import { makeUser } from '@talaffuz/features/testing/accounts';
import { checkContract, type Caller, type Case } from './harness.ts';

const owner = ['owner'] as const;
const staff = ['owner', 'teacher'] as const;

let made = 0;
const named = (what: string) => `${what} ${String((made += 1))}`;

const newSubject = ({ school_id }: Caller) =>
  db.subject.create({ data: { school_id, name: named('Subject') } });
const atSubject = async (caller: Caller) => ({ path: { id: (await newSubject(caller)).id } });

/** A group of the caller: who is a student, or the parent of one, is in it. */
async function newGroup(caller: Caller) {
  const { school_id } = caller;
  const group = await db.group.create({ data: { school_id, name: named('Group') } });
  const student = await ownStudent(caller);
  await db.groupStudent.create({ data: { group_id: group.id, student_id: student } });
  return { group: group.id, student };
}
/** The caller, the caller's child, or for staff any student. */
async function ownStudent({ id, role, school_id }: Caller): Promise<number> {
  if (role === 'student') return id;
  const child = await makeUser('student', school_id);
  if (role === 'parent') await db.parentLink.create({ data: { parent_id: id, student_id: child.id } });
  return child.id;
}
const atGroup = async (caller: Caller) => ({ path: { id: (await newGroup(caller)).group } });

const account = (more: object = {}) => ({
  username: named('office').replace(' ', '-'),
  password: 'bright-lamp-42',
  first_name: 'Jasur',
  last_name: 'Qodirov',
  phone: '+998 90 000 00 01',
  telegram_id: '123456789',
  ...more,
});
const at =
  (role: 'owner' | 'teacher' | 'student', body?: object): NonNullable<Case['send']> =>
  async (caller) => ({
    path: { id: role === 'student' ? await ownStudent(caller) : (await makeUser(role, caller.school_id)).id },
    ...(body === undefined ? {} : { body }),
  });

async function newMark(caller: Caller) {
  const { group: group_id, student: student_id } = await newGroup(caller);
  const date = new Date('2026-02-19');
  const more = { school_id: caller.school_id, group_id, student_id, date };
  return db.attendance.create({ data: { ...more, status: 'kelmadi', time: '09:05:00' } });
}
const atMark =
  (body?: object): NonNullable<Case['send']> =>
  async (caller) => ({
    path: { id: (await newMark(caller)).id },
    ...(body === undefined ? {} : { body }),
  });
const atScore =
  (body?: object): NonNullable<Case['send']> =>
  async (caller) => {
    const { group: group_id, student: student_id } = await newGroup(caller);
    const giver = await makeUser('teacher', caller.school_id);
    const more = { school_id: caller.school_id, group_id, student_id, given_by: giver.id };
    const { id } = await db.score.create({ data: { ...more, score: 85, date: new Date('2026-02-19') } });
    return { path: { id }, ...(body === undefined ? {} : { body }) };
  };

checkContract('academy', {
  'GET /api/v1/subjects/': {},
  'POST /api/v1/subjects/': { who: owner, send: () => ({ body: { name: named('IELTS') } }) },
  'GET /api/v1/subjects/{id}/': { send: atSubject },
  'PUT /api/v1/subjects/{id}/': {
    who: owner,
    send: async (caller) => ({ ...(await atSubject(caller)), body: { name: named('SAT') } }),
  },
  'PATCH /api/v1/subjects/{id}/': { who: owner, send: atSubject },
  'DELETE /api/v1/subjects/{id}/': { who: owner, send: atSubject },

  'GET /api/v1/groups/': {},
  'POST /api/v1/groups/': {
    who: owner,
    send: async (caller) => ({
      body: {
        name: named('IELTS-A'),
        subject: (await newSubject(caller)).id,
        days: 'Mon,Wed,Fri',
        start_time: '09:00:00',
        end_time: '11:00:00',
      },
    }),
  },
  'GET /api/v1/groups/{id}/': { send: atGroup },
  'PUT /api/v1/groups/{id}/': {
    who: owner,
    send: async (caller) => ({ ...(await atGroup(caller)), body: { description: 'In the morning' } }),
  },
  'PATCH /api/v1/groups/{id}/': {
    who: owner,
    send: async (caller) => ({ ...(await atGroup(caller)), body: { is_active: false } }),
  },
  'DELETE /api/v1/groups/{id}/': { who: owner, send: atGroup },
  'GET /api/v1/groups/rating/': {},

  'GET /api/v1/owners/': { who: owner },
  'POST /api/v1/owners/': { who: owner, send: () => ({ body: account() }) },
  'GET /api/v1/owners/{id}/': { who: owner, send: at('owner') },
  'PUT /api/v1/owners/{id}/': { who: owner, send: at('owner', { first_name: 'Bobur' }) },
  'PATCH /api/v1/owners/{id}/': { who: owner, send: at('owner', { last_name: 'Toshmatov' }) },
  'DELETE /api/v1/owners/{id}/': { who: owner, send: at('owner') },
  'GET /api/v1/workers/': { who: owner },
  'POST /api/v1/workers/': { who: owner, send: () => ({ body: account() }) },
  'GET /api/v1/workers/{id}/': { who: owner, send: at('teacher') },
  'PUT /api/v1/workers/{id}/': { who: owner, send: at('teacher', { first_name: 'Bobur' }) },
  'PATCH /api/v1/workers/{id}/': { who: owner, send: at('teacher', { last_name: 'Toshmatov' }) },
  'DELETE /api/v1/workers/{id}/': { who: owner, send: at('teacher') },
  'GET /api/v1/students/': {},
  'POST /api/v1/students/': {
    who: owner,
    send: async (caller) => ({
      body: account({ parent_phone: '+998900000002', group: (await newGroup(caller)).group }),
    }),
  },
  'GET /api/v1/students/{id}/': { send: at('student') },
  'PUT /api/v1/students/{id}/': { who: owner, send: at('student', { first_name: 'Dilnoza' }) },
  'PATCH /api/v1/students/{id}/': { who: owner, send: at('student', { group: null }) },
  'DELETE /api/v1/students/{id}/': { who: owner, send: at('student') },
  'GET /api/v1/students/rating/?group_id={group_id}': {
    send: async (caller) => ({ query: { group_id: (await newGroup(caller)).group } }),
  },

  'GET /api/v1/attendance/': { send: async (caller) => (await newMark(caller), {}) },
  'POST /api/v1/attendance/': {
    who: staff,
    send: async (caller) => ({ body: { ...(await newGroup(caller)), status: 'keldi' } }),
  },
  'POST /api/v1/attendance/bulk_create/': {
    who: staff,
    status: 201,
    send: async (caller) => ({ body: { group_id: (await newGroup(caller)).group } }),
  },
  'GET /api/v1/attendance/{id}/': { send: atMark() },
  'PUT /api/v1/attendance/{id}/': { who: staff, send: atMark({ status: 'kechikdi' }) },
  'PATCH /api/v1/attendance/{id}/': { who: staff, send: atMark({ status: 'keldi' }) },
  'DELETE /api/v1/attendance/{id}/': { who: staff, send: atMark() },

  'GET /api/v1/scores/': {},
  'POST /api/v1/scores/': {
    who: staff,
    send: async (caller) => ({ body: { ...(await newGroup(caller)), score: 85 } }),
  },
  'GET /api/v1/scores/{id}/': { send: atScore() },
  'PUT /api/v1/scores/{id}/': { who: staff, send: atScore({ score: 90 }) },
  'PATCH /api/v1/scores/{id}/': { who: staff, send: atScore({ score: 95 }) },
  'DELETE /api/v1/scores/{id}/': { who: staff, send: atScore() },

  'GET /api/v1/work-logs/': { who: staff },
  'GET /api/v1/work-logs/{id}/': {
    who: staff,
    send: async ({ school_id }) => {
      const employee = await makeUser('teacher', school_id);
      const log = { school_id, employee_id: employee.id, date: new Date('2026-02-19') };
      return { path: { id: (await db.workLog.create({ data: log })).id } };
    },
  },
});
