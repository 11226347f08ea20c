import { SignJWT, decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import { createCallerFactory } from '../api/trpc.ts';
import { callerFor, contextFor, makeUser, TEST_PASSWORD } from '../testing/accounts.ts';
import { startGoogle, type GoogleServer } from '../testing/google-server.ts';
import { tokenRouter } from './router.ts';
import { actorOfCookie } from './sessions.ts';
import { actorOfAccessToken } from './tokens.ts';

const anybody = () => callerFor(null);
const code = (error_code: string) => ({ cause: expect.objectContaining({ code: error_code }) as unknown });

const newcomer = (name: string) => ({
  email: `${name}@new.example`,
  username: name,
  full_name: 'Aziza Karimova',
  password: 'bright-lamp-42',
  password_confirm: 'bright-lamp-42',
  native_language: 'uz',
  proficiency_level: 'beginner' as const,
});

describe('registration', () => {
  it('makes an account that can sign in by username and by e-mail, in any case', async () => {
    const made = await anybody().auth.register({ ...newcomer('Aziza-1'), email: 'Aziza-1@New.example' });
    expect(made.user).toMatchObject({ username: 'aziza-1', email: 'aziza-1@new.example', role: 'student' });
    expect(made.user).toMatchObject({ first_name: 'Aziza', last_name: 'Karimova', has_password: true });
    const byName = await anybody().auth.loginByUsername({ username: 'AZIZA-1', password: 'bright-lamp-42' });
    const byAddress = await anybody().auth.loginByUsername({
      username: 'aziza-1@new.example',
      password: 'bright-lamp-42',
    });
    expect(byName.user.id).toBe(made.user.id);
    expect(byAddress.user.id).toBe(made.user.id);
  });

  it.each([
    ['a common password', { password: 'password1', password_confirm: 'password1' }, 'most used'],
    ['a short password', { password: 'k7#pQ', password_confirm: 'k7#pQ' }, 'at least 8'],
    ['two different passwords', { password_confirm: 'bright-lamp-43' }, 'differ'],
    [
      'the username as password',
      { password: 'refused-person', password_confirm: 'refused-person' },
      'own name',
    ],
    ['a broken address', { email: 'aziza' }, 'e-mail'],
    ['a username with spaces', { username: 'aziza k' }, 'Latin letters'],
    ['an unknown language', { native_language: 'Uzbek!' }, 'ISO 639'],
  ])('refuses %s', async (_what, change, sentence) => {
    const input = { ...newcomer('refused-person'), ...change };
    await expect(anybody().auth.register(input)).rejects.toThrow(sentence);
    expect(await db.user.count({ where: { username: 'refused-person' } })).toBe(0);
  });

  it('refuses a username or address that somebody has, whatever its case', async () => {
    await anybody().auth.register(newcomer('taken-1'));
    await expect(
      anybody().auth.register({ ...newcomer('taken-1'), email: 'other@new.example' }),
    ).rejects.toMatchObject(code('conflict'));
    await expect(
      anybody().auth.register({ ...newcomer('taken-2'), email: 'TAKEN-1@new.example' }),
    ).rejects.toThrow('e-mail address');
  });

  it('gives one of two registrations at once', async () => {
    const both = await Promise.allSettled([
      anybody().auth.register(newcomer('twice')),
      anybody().auth.register(newcomer('twice')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('sign-in', () => {
  it('answers both contracts on /login', async () => {
    const teacher = await makeUser('teacher');
    const answer = await anybody().auth.loginByUsername({
      username: teacher.username,
      password: TEST_PASSWORD,
    });
    expect(answer.tokens).toEqual({ access: answer.access_token, refresh: answer.refresh_token });
    expect(answer.user.role).toBe('employee');
    expect(answer.expires_in).toBe(24 * 60 * 60);
    expect(answer.location_info).toMatchObject({ timezone: 'Asia/Tashkent', utc_offset: '+05:00' });
    const claims = decodeJwt(answer.access_token);
    expect(claims).toMatchObject({ role: 'employee', sub: String(teacher.id) });
    const refresh = decodeJwt(answer.refresh_token);
    expect((refresh.exp ?? 0) - (refresh.iat ?? 0)).toBe(3 * 24 * 60 * 60);
  });

  it('gives /auth/login 30 minutes and 7 days, and mentor its word for an owner', async () => {
    const owner = await makeUser('owner');
    const answer = await anybody().auth.login({ email: owner.email, password: TEST_PASSWORD });
    expect(answer).toMatchObject({
      token_type: 'bearer',
      access: answer.access_token,
      refresh: answer.refresh_token,
    });
    const access = decodeJwt(answer.access_token);
    expect((access.exp ?? 0) - (access.iat ?? 0)).toBe(30 * 60);
    expect(access['role']).toBe('admin');
    expect((await callerFor(owner).auth.me()).role).toBe('admin');
    expect((await callerFor(owner).auth.usersMe()).is_superuser).toBe(true);
  });

  it('says the same of an unknown account, a wrong password and a closed account', async () => {
    const student = await makeUser('student');
    const closed = await makeUser('student');
    await db.user.update({ where: { id: closed.id }, data: { is_active: false } });
    const attempts = [
      { username: 'nobody-here', password: TEST_PASSWORD },
      { username: student.username, password: 'wrong-password' },
      { username: closed.username, password: TEST_PASSWORD },
    ];
    for (const attempt of attempts) {
      const refused = anybody().auth.loginByUsername(attempt);
      await expect(refused).rejects.toThrow(/^Invalid credentials$/);
      await expect(refused).rejects.toMatchObject(code('invalid_credentials'));
    }
  });

  it('closes an account for a while after ten wrong passwords, from wherever they came', async () => {
    const student = await makeUser('student');
    const wrong = () => anybody().auth.signIn({ username: student.username, password: 'not-this-one' });
    for (let i = 0; i < 10; i++) await expect(wrong()).rejects.toMatchObject(code('invalid_credentials'));
    const right = anybody().auth.signIn({ username: student.username, password: TEST_PASSWORD });
    await expect(right).rejects.toMatchObject(code('rate_limited'));
    await expect(right).rejects.toThrow('Too many wrong passwords');
  });

  it('lets an address try /auth/login five times a minute and says when to come back', async () => {
    const ip = '10.9.9.9';
    const attempt = () => callerFor(null, ip).auth.login({ email: 'nobody@new.example', password: 'x' });
    for (let i = 0; i < 5; i++) await expect(attempt()).rejects.toMatchObject(code('invalid_credentials'));
    await expect(attempt()).rejects.toThrow(/^Rate limit exceeded\. Try again in \d+ seconds\.$/);
    const answer = await callerFor(null, '10.9.9.10')
      .auth.login({ email: 'nobody@new.example', password: 'x' })
      .catch((error: unknown) => error);
    expect(answer).toMatchObject(code('invalid_credentials'));
  });
});

describe('refresh tokens', () => {
  const signIn = async () => {
    const user = await makeUser('student');
    return { user, answer: await anybody().auth.login({ email: user.email, password: TEST_PASSWORD }) };
  };

  it('rotate, and the family ends when an old one comes again', async () => {
    const { answer } = await signIn();
    const second = await anybody().auth.refresh({ refresh_token: answer.refresh_token });
    expect(second.refresh_token).not.toBe(answer.refresh_token);
    expect((await actorOfAccessToken(second.access_token)).id).toBe(answer.user.id);
    await expect(anybody().auth.refresh({ refresh_token: answer.refresh_token })).rejects.toMatchObject(
      code('token_revoked'),
    );
    // The thief's and the owner's newer tokens are gone too.
    await expect(anybody().auth.refresh({ refresh_token: second.refresh_token })).rejects.toMatchObject(
      code('token_revoked'),
    );
    await expect(actorOfAccessToken(second.access_token)).rejects.toMatchObject({ code: 'token_revoked' });
  });

  it('let one of two refreshes at once through at most', async () => {
    const { answer } = await signIn();
    const both = await Promise.allSettled(
      [1, 2].map(() => anybody().auth.refresh({ refresh_token: answer.refresh_token })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  it('of /login stay the same at /api/token/refresh until sign-out', async () => {
    const user = await makeUser('student');
    const { tokens } = await anybody().auth.loginByUsername({
      username: user.username,
      password: TEST_PASSWORD,
    });
    const renew = (refresh: string) => createCallerFactory(tokenRouter)(contextFor(null)).renew({ refresh });
    const first = await renew(tokens.refresh);
    const second = await renew(tokens.refresh);
    expect([first.refresh, second.refresh]).toEqual([tokens.refresh, tokens.refresh]);
    const actor = await actorOfAccessToken(first.access);
    await callerFor(actor).auth.logout({});
    await expect(renew(tokens.refresh)).rejects.toMatchObject(code('token_revoked'));
    await expect(actorOfAccessToken(first.access)).rejects.toMatchObject({ code: 'token_revoked' });
  });

  it('cannot be used as access tokens, nor the other way, nor forged', async () => {
    const { answer } = await signIn();
    await expect(actorOfAccessToken(answer.refresh_token)).rejects.toMatchObject({ code: 'token_invalid' });
    await expect(anybody().auth.refresh({ refresh_token: answer.access_token })).rejects.toMatchObject(
      code('token_invalid'),
    );
    const forged = await new SignJWT({ ...decodeJwt(answer.access_token) })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('another secret of enough characters'));
    await expect(actorOfAccessToken(forged)).rejects.toMatchObject({ code: 'token_invalid' });
    const [, body = ''] = answer.access_token.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    await expect(actorOfAccessToken(unsigned)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('end with the account', async () => {
    const { user, answer } = await signIn();
    await db.user.update({ where: { id: user.id }, data: { is_active: false } });
    await expect(anybody().auth.refresh({ refresh_token: answer.refresh_token })).rejects.toMatchObject(
      code('token_revoked'),
    );
  });
});

describe('sessions', () => {
  it('of the browser live in a cookie that the page cannot read, and end with sign-out', async () => {
    const user = await makeUser('student');
    const ctx = contextFor(null);
    const { appRouter } = await import('../app-router.ts');
    await createCallerFactory(appRouter)(ctx).auth.signIn({ username: user.email, password: TEST_PASSWORD });
    const [cookie] = ctx.cookies;
    const actor = await actorOfCookie(cookie?.value ?? '');
    expect(actor).toMatchObject({ id: user.id, role: 'student' });
    const stored = await db.session.findUniqueOrThrow({ where: { id: actor?.session_id ?? 0 } });
    expect(JSON.stringify(stored)).not.toContain(cookie?.value);
    await callerFor(actor).auth.logout({ everywhere: false });
    expect(await actorOfCookie(cookie?.value ?? '')).toBeNull();
  });

  it('are listed and ended one by one, by their owner alone', async () => {
    const user = await makeUser('student');
    const other = await makeUser('student', user.school_id);
    await anybody().auth.login({ email: user.email, password: TEST_PASSWORD });
    const before = await callerFor(user).auth.sessions();
    expect(before.map(({ kind, is_current }) => [kind, is_current])).toEqual([
      ['api', false],
      ['web', true],
    ]);
    const target = before[0]?.id ?? 0;
    await expect(callerFor(other).auth.endSession({ id: target })).rejects.toMatchObject(code('not_found'));
    await callerFor(user).auth.endSession({ id: target });
    expect(await callerFor(user).auth.sessions()).toHaveLength(1);
  });

  it('end everywhere but here with a new password', async () => {
    const user = await makeUser('student');
    const elsewhere = await anybody().auth.login({ email: user.email, password: TEST_PASSWORD });
    const caller = callerFor(user);
    await expect(
      caller.auth.changePassword({ old_password: 'wrong-one', new_password: 'bright-lamp-42' }),
    ).rejects.toMatchObject(code('invalid_credentials'));
    await expect(
      caller.auth.changePassword({ old_password: TEST_PASSWORD, new_password: 'password123' }),
    ).rejects.toThrow('most used');
    await caller.auth.changePassword({ old_password: TEST_PASSWORD, new_password: 'bright-lamp-42' });
    await expect(actorOfAccessToken(elsewhere.access_token)).rejects.toMatchObject({ code: 'token_revoked' });
    expect(await caller.auth.sessions()).toHaveLength(1);
    await anybody().auth.signIn({ username: user.username, password: 'bright-lamp-42' });
  });
});

describe('the profile', () => {
  it('changes only the fields that are sent', async () => {
    const user = await makeUser('student');
    const caller = callerFor(user);
    const changed = await caller.auth.updateProfile({ native_language: 'kk', interface_language: 'ru' });
    expect(changed).toMatchObject({
      native_language: 'kk',
      interface_language: 'ru',
      full_name: 'Test Person',
    });
    expect(changed.stats).toEqual({ attempts: 0, average_score: null, sessions: 0 });
    await expect(caller.auth.updateProfile({ phone: 'call me' })).rejects.toThrow('telephone');
    const account = await caller.auth.updateUsersMe({ current_level: 'B1' });
    expect(account).toMatchObject({ current_level: 'B1', role: 'free', is_premium: false });
  });

  it('is premium while a subscription runs', async () => {
    const user = await makeUser('student');
    const plan = await db.subscriptionPlan.create({
      data: {
        school_id: user.school_id,
        name: `plan of ${user.username}`,
        duration_days: 30,
        gpt4o_requests_quota: 1,
        stt_requests_quota: 1,
        tts_chars_quota: 1,
        pronunciation_analysis_quota: 1,
      },
    });
    const until = (days: number) => new Date(Date.now() + days * 86_400_000);
    await db.subscription.create({
      data: { school_id: user.school_id, user_id: user.id, plan_id: plan.id, end_date: until(-1) },
    });
    expect((await callerFor(user).auth.usersMe()).role).toBe('free');
    await db.subscription.create({
      data: { school_id: user.school_id, user_id: user.id, plan_id: plan.id, end_date: until(1) },
    });
    expect((await callerFor(user).auth.usersMe()).role).toBe('premium');
  });

  it('is for the signed-in', async () => {
    await expect(anybody().auth.profile()).rejects.toMatchObject(code('token_invalid'));
    expect(await anybody().auth.current()).toBeNull();
  });
});

describe('sign-in with Google', () => {
  let google: GoogleServer;

  beforeAll(async () => {
    google = await startGoogle();
    process.env['GOOGLE_JWKS_URL'] = google.keys_url;
  });
  afterAll(() => google.close());

  it('says which setting is missing', async () => {
    const refused = anybody().auth.google({ id_token: 'x' });
    await expect(refused).rejects.toThrow('GOOGLE_CLIENT_IDS');
    await expect(refused).rejects.toMatchObject(code('unavailable'));
  });

  it('makes an account once, links one by its verified address, and refuses what is not for us', async () => {
    process.env['GOOGLE_CLIENT_IDS'] = 'our-client, our-phone-client';
    reloadEnv();
    const token = await google.sign({
      sub: 'g-1',
      email: 'Dina@gmail.example',
      name: 'Dina S',
      given_name: 'Dina',
    });
    const first = await anybody().auth.google({ id_token: token });
    expect(first).toMatchObject({
      requires_onboarding: true,
      user: { email: 'dina@gmail.example', role: 'student' },
    });
    const again = await anybody().auth.google({ id_token: token });
    expect(again.user.id).toBe(first.user.id);
    await callerFor(await actorOfAccessToken(again.access_token)).auth.updateProfile({
      native_language: 'kk',
    });
    expect((await anybody().auth.google({ id_token: token })).requires_onboarding).toBe(false);

    const known = await makeUser('teacher');
    const linked = await anybody().auth.google({
      id_token: await google.sign({ sub: 'g-2', email: known.email }),
    });
    expect(linked.user).toMatchObject({ id: known.id, role: 'teacher' });

    const unverified = await google.sign({ sub: 'g-3', email: known.email, email_verified: false });
    await expect(anybody().auth.google({ id_token: unverified })).rejects.toMatchObject(
      code('token_invalid'),
    );
    const foreign = await google.sign({ sub: 'g-4', email: 'x@gmail.example' }, 'another-client');
    await expect(anybody().auth.google({ id_token: foreign })).rejects.toMatchObject(code('token_invalid'));
  });
});
