/** Interactive lessons: who sees which, conversations, and which one is suggested. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { charge, left } from '../quotas/service.ts';
import { makeDoneAttempt } from '../testing/attempts.ts';
import { startLlm, type LlmServer } from '../testing/llm-server.ts';
import { outcome } from '../tutor/answer.ts';
import { interactInSteps } from './talk.ts';

let school_id: number;
let owner: TestUser;
let student: TestUser;
let premium: TestUser;

beforeAll(async () => {
  school_id = (await makeSchool()).id;
  [owner, student, premium] = await Promise.all([
    makeUser('owner', school_id),
    makeUser('student', school_id),
    makeUser('student', school_id),
  ]);
  const plan = await db.subscriptionPlan.create({
    data: {
      school_id,
      name: 'Plus',
      duration_days: 30,
      gpt4o_requests_quota: 500,
      stt_requests_quota: 500,
      tts_chars_quota: 500,
      pronunciation_analysis_quota: 500,
    },
  });
  await db.subscription.create({
    data: {
      school_id: premium.school_id,
      user_id: premium.id,
      plan_id: plan.id,
      end_date: new Date(Date.now() + 86_400_000),
    },
  });
});
afterAll(closeDb);

const add = (title: string, order: number, more: object = {}) =>
  callerFor(owner).admin_interactive_lessons.create({ title, order, avatar_id: 2, ...more });

describe('interactive lessons', () => {
  it('are kept by the owner alone', async () => {
    const made = await add('Shopping', 2, { content: { phrases: ['How much is it?'] }, tags: ['shop'] });
    expect(made).toMatchObject({ avatar_id: 2, difficulty: 'beginner', is_active: true, course_id: null });
    const admin = callerFor(owner).admin_interactive_lessons;
    const changed = await admin.update({ lesson_id: made.id, title: 'At the shop', order: 3 });
    expect(changed).toEqual({ ...made, title: 'At the shop', order: 3 });
    for (const other of [student, await makeUser('teacher', school_id)]) {
      await expect(callerFor(other).admin_interactive_lessons.list({})).rejects.toThrow('owner');
      await expect(
        callerFor(other).admin_interactive_lessons.create({ title: 'Mine', order: 1, avatar_id: 1 }),
      ).rejects.toThrow('owner');
    }
    const foreign = callerFor(await makeUser('owner')).admin_interactive_lessons;
    await expect(foreign.update({ lesson_id: made.id, title: 'Mine', order: 1 })).rejects.toThrow(
      'There is no',
    );
    await expect(add('Nobody', 1, { avatar_id: 99 })).rejects.toThrow('There is no avatar 99');
    await expect(add('Nowhere', 1, { course_id: 2_000_000_000 })).rejects.toThrow('There is no course');
    expect(await admin.delete({ lesson_id: made.id })).toEqual(changed);
  });

  it('show a learner what is open to them', async () => {
    const open = await add('Open', 1);
    const hidden = await add('Hidden', 2, { is_active: false });
    const paid = await add('Paid', 3, { is_premium: true });
    const titles = async (user: TestUser) =>
      (await callerFor(user).interactive_lessons.list({})).map(({ title }) => title);
    expect(await titles(student)).toEqual(['Open']);
    expect(await titles(premium)).toEqual(['Open', 'Paid']);
    const me = callerFor(student).interactive_lessons;
    await expect(me.read({ lesson_id: hidden.id })).rejects.toThrow('There is no');
    await expect(me.read({ lesson_id: paid.id })).rejects.toThrow('premium');
    await expect(me.start({ lesson_type: 'lesson', lesson_id: paid.id })).rejects.toThrow('premium');
    await expect(me.start({ lesson_type: 'lesson', lesson_id: hidden.id })).rejects.toThrow('There is no');
    expect((await callerFor(premium).interactive_lessons.read({ lesson_id: paid.id })).title).toBe('Paid');
    const begun = await db.conversation.count({ where: { user_id: student.id } });
    expect(begun).toBe(0);
    const { lesson_id, avatar_type, topic, status, greeting } = await db.conversation
      .create({
        data: {
          user_id: student.id,
          lesson_type: 'lesson',
          avatar_type: 'friend',
          interactive_lesson_id: open.id,
        },
      })
      .then(({ id }) => me.session({ session_id: id }));
    expect({ lesson_id, avatar_type, topic, status, greeting }).toEqual({
      lesson_id: open.id,
      avatar_type: 'friend',
      topic: '',
      status: 'in_progress',
      greeting: '',
    });
  });

  it('refuse an avatar that is not there', async () => {
    await expect(
      callerFor(student).interactive_lessons.start({ lesson_type: 'talk', avatar_type: 'nobody' }),
    ).rejects.toThrow('choose default, friend');
  });

  it('are suggested by what is new, the level, and weak sounds', async () => {
    const school = await makeSchool();
    const learner = await makeUser('student', school.id);
    const { tutor } = callerFor(learner);
    await expect(tutor.suggestLesson()).rejects.toThrow('no interactive lessons yet');
    const lesson = (title: string, order: number, more: object = {}) =>
      db.interactiveLesson.create({ data: { school_id: school.id, avatar_id: 1, title, order, ...more } });
    await lesson('Hard', 1, { difficulty: 'advanced' });
    const easy = await lesson('Easy', 2);
    expect((await tutor.suggestLesson()).title).toBe('Easy');
    await lesson('Easy TH', 3, { tags: ['sound:TH'] });
    for (let i = 0; i < 6; i++) await makeDoneAttempt(learner, { text: 'think', scores: [20, 90, 90, 90] });
    expect((await tutor.suggestLesson()).title).toBe('Easy TH');
    await db.interactiveLesson.deleteMany({ where: { title: 'Easy TH', school_id: school.id } });
    await db.conversation.create({
      data: { user_id: learner.id, lesson_type: 'x', avatar_type: 'default', interactive_lesson_id: easy.id },
    });
    expect((await tutor.suggestLesson()).title).toBe('Hard');
  });
});

describe('a conversation', () => {
  const begin = async () =>
    db.conversation.create({
      data: { user_id: student.id, lesson_type: 'conversation', topic: 'Food', avatar_type: 'friend' },
    });

  it('is listed turn by turn, and nobody else’s', async () => {
    const { id } = await begin();
    for (const i of [1, 2, 3]) {
      await db.conversationTurn.create({
        data: { conversation_id: id, user_message: `said ${String(i)}`, ai_response: 'Yes.' },
      });
    }
    const rows = await callerFor(student).interactive_lessons.interactions({
      session_id: id,
      skip: 1,
      limit: 1,
    });
    expect(rows).toMatchObject([{ user_message: 'said 2', ai_response: 'Yes.', session_id: id }]);
    for (const other of [premium, owner]) {
      const gone = `There is no lesson session ${String(id)} of yours.`;
      const { interactive_lessons } = callerFor(other);
      await expect(interactive_lessons.interactions({ session_id: id })).rejects.toThrow(gone);
      await expect(interactive_lessons.send({ session_id: id, message: 'Hi' })).rejects.toThrow(gone);
      await expect(interactive_lessons.end({ session_id: id })).rejects.toThrow(gone);
    }
  });

  it('takes nothing more when it has ended', async () => {
    const { id } = await begin();
    expect(await callerFor(student).interactive_lessons.end({ session_id: id })).toMatchObject({
      status: 'ended',
    });
    await expect(
      callerFor(student).interactive_lessons.send({ session_id: id, message: 'Hi' }),
    ).rejects.toMatchObject({ cause: { code: 'conflict' } });
  });
});

describe('a conversation with a language model', () => {
  let llm: LlmServer;
  let learner: TestUser;
  const never = new AbortController().signal;

  beforeAll(async () => {
    llm = await startLlm();
  });
  afterAll(() => llm.close());
  beforeEach(async () => {
    learner = await makeUser('student', school_id);
    llm.requests.length = 0;
    vi.stubEnv('LLM_BASE_URL', llm.url);
    vi.stubEnv('LLM_MODEL', 'test-model');
    reloadEnv();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    reloadEnv();
  });

  const begin = async (): Promise<number> =>
    (
      await db.conversation.create({
        data: { user_id: learner.id, lesson_type: 'conversation', topic: 'Food', avatar_type: 'friend' },
      })
    ).id;
  const say = (id: number, user_input: string, signal = never, user = learner) =>
    interactInSteps(user, id, { user_input, speak: false }, null, signal, true);
  const turnsOf = (id: number) => callerFor(learner).interactive_lessons.turns({ session_id: id });

  it('is answered piece by piece and written down', async () => {
    const id = await begin();
    llm.behave({ answer: 'I like soup.' });
    const steps = say(id, 'What do you eat?');
    const events = [];
    let step = await steps.next();
    for (; step.done !== true; step = await steps.next()) events.push(step.value);
    expect(events).toEqual([
      { type: 'heard', text: 'What do you eat?' },
      ...['I ', 'like ', 'soup.'].map((text) => ({ type: 'delta', text })),
    ]);
    const turn = { user_message: 'What do you eat?', ai_response: 'I like soup.', model_used: 'test-model' };
    expect(step.value).toMatchObject({ ...turn, session_id: id, audio_url: null, spoken: false });
    expect(await turnsOf(id)).toMatchObject([turn]);
    const system = String(llm.requests[0]?.messages[0]?.content);
    expect(system).toContain('conversation about "Food"');
  });

  it('keeps what was said when it is stopped: as far as it came, or the question alone', async () => {
    const id = await begin();
    llm.behave({ silentAfter: 'I like' });
    const stop = new AbortController();
    const steps = say(id, 'What do you eat?', stop.signal);
    await steps.next();
    expect((await steps.next()).value).toEqual({ type: 'delta', text: 'I like' });
    stop.abort();
    expect(await outcome(steps)).toMatchObject({ ai_response: 'I like' });
    expect(await left(learner)).toMatchObject({ gpt4o_requests_left: 49 });

    await expect(outcome(say(id, 'And then?', AbortSignal.abort()))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await left(learner)).toMatchObject({ gpt4o_requests_left: 49 });
    expect((await turnsOf(id)).map((turn) => [turn.user_message, turn.ai_response])).toEqual([
      ['What do you eat?', 'I like'],
      ['And then?', ''],
    ]);
    llm.behave({ answer: 'Soup.' });
    await outcome(say(id, 'Well?'));
    expect(llm.requests.at(-1)?.messages.slice(1)).toEqual([
      { role: 'user', content: 'What do you eat?' },
      { role: 'assistant', content: 'I like' },
      { role: 'user', content: 'And then?\nWell?' },
    ]);
  });

  it('begins nothing for a stranger, after its end, without a word, or when the quota is spent', async () => {
    const id = await begin();
    const stranger = await makeUser('student', school_id);
    await expect(outcome(say(id, 'Hi', never, stranger))).rejects.toMatchObject({ code: 'not_found' });
    await expect(callerFor(stranger).interactive_lessons.turns({ session_id: id })).rejects.toThrow(
      'There is no',
    );
    await expect(outcome(say(id, ''))).rejects.toThrow('neither user_input nor audio_file');
    await inTransaction((tx) => charge(tx, learner, 'gpt4o_requests', 50));
    await expect(outcome(say(id, 'Hi'))).rejects.toMatchObject({ code: 'quota_spent' });
    await callerFor(learner).interactive_lessons.end({ session_id: id });
    await expect(outcome(say(id, 'Hi'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await turnsOf(id)).toEqual([]);
    expect(llm.requests).toEqual([]);
  });

  it('shows the end of a long talk', async () => {
    const id = await begin();
    await db.conversationTurn.createMany({
      data: Array.from({ length: 103 }, (_, i) => ({
        conversation_id: id,
        user_message: `said ${String(i)}`,
        ai_response: 'Yes.',
      })),
    });
    const shown = (await turnsOf(id)).map(({ user_message }) => user_message);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([100, 'said 3', 'said 102']);
  });
});

describe('avatars', () => {
  it('are there for everybody, by number and by short name', async () => {
    const { avatars } = callerFor(null);
    const all = await avatars.list();
    expect(all.map(({ avatar_type }) => avatar_type)).toEqual([
      'default',
      'friend',
      'examiner',
      'guide',
      'coach',
    ]);
    expect(await avatars.read({ avatar_id: '3' })).toEqual(await avatars.read({ avatar_id: 'examiner' }));
    await expect(avatars.read({ avatar_id: '99' })).rejects.toThrow('There is no avatar 99.');
  });
});
