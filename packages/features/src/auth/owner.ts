/** The first owner of an install: made from the command line, because nobody is there yet who could make one. */
import { AppError } from '@talaffuz/core/errors';
import { inTransaction } from '@talaffuz/db/client';
import { asTaken } from './service.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { forgetActor } from './sessions.ts';

export interface NewOwner {
  username: string;
  email: string;
  full_name: string;
  password: string;
  school: string;
  timezone: string;
}

/** Makes an owner, and their school when the install has none. Throws `validation_failed`, `conflict`. */
export async function makeOwner(input: NewOwner): Promise<{ id: number; school: string }> {
  await refuseWeakPassword(input.password, input);
  if (!Intl.supportedValuesOf('timeZone').includes(input.timezone)) {
    throw new AppError(
      'validation_failed',
      `There is no time zone ${input.timezone}; give one such as Asia/Tashkent.`,
    );
  }
  const password_hash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const first = await tx.school.findFirst({ orderBy: { id: 'asc' }, select: { id: true, name: true } });
    const school =
      first ??
      (await tx.school.create({ data: { name: input.school, slug: 'school', timezone: input.timezone } }));
    const { id } = await tx.user.create({
      data: {
        school_id: school.id,
        role: 'owner',
        username: input.username,
        email: input.email,
        full_name: input.full_name,
        password_hash,
        is_verified: true,
        onboarded: true,
      },
      select: { id: true },
    });
    return { id, school: school.name };
  }).catch((error: unknown) => {
    throw asTaken(error);
  });
}

/** Gives an account that registered by itself the owner's role. Throws `not_found`. */
export async function promoteToOwner(login: string): Promise<{ id: number; school: string }> {
  return inTransaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: login.includes('@') ? { email: login.toLowerCase() } : { username: login.toLowerCase() },
      select: { id: true, school: { select: { name: true } } },
    });
    if (user === null) throw new AppError('not_found', `There is no account ${login}; register it first.`);
    await tx.user.update({ where: { id: user.id }, data: { role: 'owner' }, select: { id: true } });
    forgetActor(user.id);
    return { id: user.id, school: user.school.name };
  });
}
