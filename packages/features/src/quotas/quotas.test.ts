import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { charge, hold, left, paying, release, releaseLost, settle } from './service.ts';

let school_id: number;
let student: TestUser;
let owner: TestUser;

beforeAll(async () => {
  school_id = (await makeSchool()).id;
  owner = await makeUser('owner', school_id);
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});
afterAll(closeDb);

const newStudent = async (): Promise<TestUser> => (student = await makeUser('student', school_id));

describe('quotas', () => {
  it('are those of the contract for a free learner, and none for staff', async () => {
    await newStudent();
    expect(await left(student)).toEqual({
      gpt4o_requests_left: 50,
      stt_requests_left: 100,
      tts_chars_left: 5_000,
      pronunciation_analysis_left: 20,
    });
    expect(new Set(Object.values(await left(owner)))).toEqual(new Set([null]));
    await inTransaction((tx) => charge(tx, owner, 'gpt4o_requests', 1_000_000));
    expect(await db.quotaUsage.count({ where: { user_id: owner.id } })).toBe(0);
  });

  it('are those of the plan while a subscription runs', async () => {
    await newStudent();
    const plan = await db.subscriptionPlan.create({
      data: {
        school_id,
        name: 'Plus',
        duration_days: 30,
        gpt4o_requests_quota: 70,
        stt_requests_quota: 300,
        tts_chars_quota: 9_000,
        pronunciation_analysis_quota: 40,
      },
    });
    const end_date = new Date(Date.now() + 86_400_000);
    const { id } = await db.subscription.create({
      data: { school_id: student.school_id, user_id: student.id, plan_id: plan.id, end_date },
    });
    expect(await left(student)).toMatchObject({ gpt4o_requests_left: 70, tts_chars_left: 9_000 });
    await db.subscription.update({ where: { id }, data: { end_date: new Date(Date.now() - 1) } });
    expect(await left(student)).toMatchObject({ gpt4o_requests_left: 50 });
  });

  it('are never passed by fifty calls at once, and name themselves and their renewal', async () => {
    await newStudent();
    vi.stubEnv('FREE_GPT4O_REQUESTS', '12');
    reloadEnv();
    const calls = await Promise.allSettled(
      Array.from({ length: 50 }, () => paying(student, 'gpt4o_requests', 1, () => Promise.resolve('done'))),
    );
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
    const refused = calls.flatMap((call) => (call.status === 'rejected' ? [call.reason as Error] : []));
    expect(refused).toHaveLength(38);
    expect(refused[0]).toMatchObject({ code: 'quota_spent' });
    expect(refused[0]?.message).toMatch(/12 questions to the tutor \(gpt4o_requests\).*renew at \d{4}-/);
    expect(await left(student)).toMatchObject({ gpt4o_requests_left: 0 });
  });

  it('come back when the work failed, also under fifty calls at once', async () => {
    await newStudent();
    const calls = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        paying(student, 'stt_requests', 2, () =>
          i % 2 === 0 ? Promise.resolve(i) : Promise.reject(new Error('no luck')),
        ),
      ),
    );
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
    expect(await left(student)).toMatchObject({ stt_requests_left: 50 });
  });

  describe('held for work that is being done', () => {
    const heldBy = () => db.quotaHold.count({ where: { user_id: student.id } });
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

    it('count from the start, and leave nothing behind when the work is done or failed', async () => {
      await newStudent();
      await paying(student, 'tts_chars', 40, async () => {
        expect(await left(student)).toMatchObject({ tts_chars_left: 4_960 });
        expect(await heldBy()).toBe(1);
      });
      await expect(
        paying(student, 'tts_chars', 100, () => Promise.reject(new Error('no voice'))),
      ).rejects.toThrow('no voice');
      expect(await left(student)).toMatchObject({ tts_chars_left: 4_960 });
      expect(await heldBy()).toBe(0);
    });

    it('come back after half an hour when the process died, however many look', async () => {
      await newStudent();
      await hold(student, 'gpt4o_requests');
      await hold(student, 'gpt4o_requests', 2);
      await hold(student, 'stt_requests');
      await paying(student, 'gpt4o_requests', 1, () => Promise.resolve());
      await releaseLost();
      expect(await left(student)).toMatchObject({ gpt4o_requests_left: 46, stt_requests_left: 99 });
      await Promise.all(Array.from({ length: 10 }, () => releaseLost(later(31))));
      expect(await left(student)).toMatchObject({ gpt4o_requests_left: 49, stt_requests_left: 100 });
      expect(await heldBy()).toBe(0);
    });

    it('are charged once for each effect under fifty calls at once, while the lost are given back', async () => {
      await newStudent();
      const calls = Array.from({ length: 50 }, async (_, i) => {
        const held = await hold(student, 'gpt4o_requests');
        // A third is done, a third fails (and says so twice), and the process of the rest dies.
        if (i % 3 === 0) await settle(held);
        if (i % 3 === 1) await Promise.all([release(held), release(held), releaseLost()]);
      });
      await Promise.all(calls);
      expect(await left(student)).toMatchObject({ gpt4o_requests_left: 50 - 17 - 16 });
      await Promise.all([releaseLost(later(31)), releaseLost(later(31))]);
      expect(await left(student)).toMatchObject({ gpt4o_requests_left: 50 - 17 });
    });

    it('are nobody’s for staff', async () => {
      expect(await hold(owner, 'gpt4o_requests')).toBeNull();
      await release(null);
      await settle(null);
    });

    it('give nothing back that the owner gave back meanwhile', async () => {
      await newStudent();
      const held = await hold(student, 'gpt4o_requests', 5);
      await callerFor(owner).tutor.resetUsage({ user_id: student.id });
      await inTransaction((tx) => charge(tx, student, 'gpt4o_requests', 3));
      await release(held);
      expect(await left(student)).toMatchObject({ gpt4o_requests_left: 47 });
    });
  });

  it('are given back by the owner alone, for their own school', async () => {
    await newStudent();
    await inTransaction((tx) => charge(tx, student, 'tts_chars', 4_000));
    const stranger = await makeUser('owner');
    expect(await callerFor(stranger).tutor.resetUsage({ user_id: student.id })).toMatchObject({
      user_id: student.id,
      tts_chars_left: 0,
    });
    expect(await left(student)).toMatchObject({ tts_chars_left: 1_000 });
    await expect(callerFor(student).tutor.resetUsage({ user_id: student.id })).rejects.toThrow('owner');
    const answer = await callerFor(owner).tutor.resetUsage({ user_id: student.id });
    expect(answer).toMatchObject({ user_id: student.id, tts_chars_left: 5_000, gpt4o_requests_left: 50 });
    expect(answer.usage_date).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(await left(student)).toMatchObject({ tts_chars_left: 5_000 });
    const entry = await db.auditEntry.findFirst({
      where: { action: 'quotas.reset', subject_id: String(student.id) },
    });
    expect(entry?.actor_id).toBe(owner.id);
  });
});
