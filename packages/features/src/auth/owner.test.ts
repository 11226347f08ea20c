import { describe, expect, it } from 'vitest';
import { db } from '@talaffuz/db/client';
import { callerFor, makeUser } from '../testing/accounts.ts';
import { makeOwner, promoteToOwner } from './owner.ts';

const director = {
  username: 'director',
  email: 'director@school.example',
  full_name: 'Nodira Yusupova',
  password: 'bright-lamp-42',
  school: 'School 7',
  timezone: 'Asia/Almaty',
};

describe('the first owner', () => {
  it('gets a school of their own, later ones the same school', async () => {
    const first = await makeOwner(director);
    expect(first.school).toBe('School 7');
    expect(await db.school.findMany({ select: { name: true, timezone: true } })).toEqual([
      { name: 'School 7', timezone: 'Asia/Almaty' },
    ]);
    const second = await makeOwner({
      ...director,
      username: 'deputy',
      email: 'deputy@school.example',
      school: 'Another',
    });
    expect(second.school).toBe('School 7');
    const profile = await callerFor(null).auth.signIn({ username: 'director', password: 'bright-lamp-42' });
    expect(profile.role).toBe('owner');
  });

  it('is refused with a taken name, a common password or a time zone that does not exist', async () => {
    await expect(makeOwner(director)).rejects.toMatchObject({ code: 'conflict' });
    await expect(makeOwner({ ...director, username: 'x-1', password: 'password1' })).rejects.toThrow(
      'most used',
    );
    await expect(makeOwner({ ...director, username: 'x-1', timezone: 'Asia/Nowhere' })).rejects.toThrow(
      'Asia/Nowhere',
    );
    expect(await db.user.count({ where: { username: 'x-1' } })).toBe(0);
  });

  it('can be an account that registered by itself', async () => {
    const user = await makeUser('student');
    await promoteToOwner(user.email.toUpperCase());
    expect((await db.user.findUniqueOrThrow({ where: { id: user.id } })).role).toBe('owner');
    await expect(promoteToOwner('nobody-here')).rejects.toMatchObject({ code: 'not_found' });
  });
});
