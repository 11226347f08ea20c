/** Sign-in and group homework of the academy contract. */
import { db } from '@talaffuz/db/client';
import { issueTokens } from '@talaffuz/features/auth/tokens';
import { TEST_PASSWORD } from '@talaffuz/features/testing/accounts';
import { checkContract, type Caller, type Case } from './harness.ts';

const staff = ['owner', 'teacher'] as const;

let made = 0;

/** A group that the caller, or the caller's child, is in. */
async function newGroup({ id, role, school_id }: Caller): Promise<number> {
  const name = `Homework ${String((made += 1))}`;
  const { id: group_id } = await db.group.create({ data: { school_id, name } });
  if (role === 'student') await db.groupStudent.create({ data: { group_id, student_id: id } });
  if (role === 'parent') {
    const { id: child } = await db.user.findFirstOrThrow({ where: { school_id, role: 'student' } });
    await db.parentLink.createMany({ data: [{ parent_id: id, student_id: child }], skipDuplicates: true });
    await db.groupStudent.create({ data: { group_id, student_id: child } });
  }
  return group_id;
}

async function newHomework(caller: Caller) {
  const group_id = await newGroup(caller);
  const created_by = staff.some((role) => role === caller.role) ? caller.id : null;
  const more = { school_id: caller.school_id, group_id, created_by };
  return db.homework.create({
    data: { ...more, title: 'Listening', description: 'Listen to part one again.' },
  });
}
const at =
  (name: 'id' | 'homework_id', body?: object): NonNullable<Case['send']> =>
  async (caller) => ({
    path: { [name]: (await newHomework(caller)).id },
    ...(body === undefined ? {} : { body }),
  });

function task(group: number): FormData {
  const form = new FormData();
  form.append('group', String(group));
  form.append('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'task.pdf');
  return form;
}

checkContract('academy', {
  'POST /api/v1/login': {
    open: true,
    send: ({ username }) => ({ body: { username, password: TEST_PASSWORD } }),
  },
  'POST /api/token/refresh/': {
    open: true,
    send: async (caller) => {
      const minutes = { access_minutes: 60, refresh_minutes: 60, rotates: false };
      const request = { ip: '127.0.0.1', user_agent: 'test' };
      const { refresh } = await issueTokens(caller, caller.role, minutes, request);
      return { body: { refresh } };
    },
  },

  'GET /api/v1/homework/': { send: async (caller) => (await newHomework(caller), {}) },
  'POST /api/v1/homework/': {
    who: staff,
    send: async (caller) => ({ form: task(await newGroup(caller)) }),
  },
  'GET /api/v1/homework/my-homework/': {
    who: ['student'],
    send: async (caller) => (await newHomework(caller), {}),
  },
  'GET /api/v1/homework/{homework_id}': { send: at('homework_id') },
  'PUT /api/v1/homework/{id}/': { who: staff, send: at('id', { text: 'Read page twelve.' }) },
  'PATCH /api/v1/homework/{id}/': { who: staff, send: at('id', { text: 'Read page twelve.' }) },
  'DELETE /api/v1/homework/{id}/': { who: staff, send: at('id') },
});
