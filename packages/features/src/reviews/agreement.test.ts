import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeDoneAttempt } from '../testing/attempts.ts';
import { makeClassroom, makeGroup, type Classroom } from '../testing/classroom.ts';
import { agreementCsv, readAgreement } from './agreement.ts';

/** TH IH NG K. */
const TEXT = 'Think.';
const MODEL = [90, 50, 10, 90];
const TEACHER = [100, 60, 20, 60];

async function reviewed(by: TestUser, student: TestUser, scores = { model: MODEL, teacher: TEACHER }) {
  const { id } = await makeDoneAttempt(student, { text: TEXT, scores: scores.model });
  await callerFor(by).reviews.write({
    attempt_id: id,
    phonemes: scores.teacher.map((score, index) => ({ index, score })),
    overall_score: 60,
  });
  return id;
}

let room: Classroom;
let fluent: { id: number; name: string };
beforeAll(async () => {
  room = await makeClassroom();
  const { teacher, owner, student, classmate, otherStudent } = room;
  fluent = await makeGroup(teacher, [classmate]);
  await reviewed(teacher, student);
  await reviewed(teacher, student);
  const past = await reviewed(teacher, classmate);
  await db.$executeRaw`UPDATE reviews SET updated_at = now() - interval '30 days' WHERE attempt_id = ${past}`;
  await reviewed(owner, otherStudent, { model: [0, 0, 0, 0], teacher: [100, 100, 100, 100] });
});
afterAll(closeDb);

const report = (actor: TestUser, query = {}) => callerFor(actor).reviews.agreement(query);

describe('the agreement report', () => {
  it('gives the figures worked by hand', async () => {
    // Three times the same four pairs: deviations 30, −10, −50, 30 and 40, 0, −40, 0 from means of 60.
    const { phonemes, attempts, thresholds, scores } = await report(room.teacher);
    expect(attempts).toBe(3);
    expect(thresholds).toEqual({ correct_from: 80, accent_from: 40 });
    expect(phonemes).toEqual({
      n: 12,
      correlation: 0.853, // 800 / √(1100 × 800)
      kappa: 0.636, // 1 − (4/16) / (11/16)
      weighted_kappa: 0.8, // 1 − (4/16) / (20/16)
      mean_difference: 0,
      reason: null,
    });
    expect(scores.map(({ score, n, reason }) => [score, n, reason])).toEqual([
      ['overall_score', 3, 'too_few'],
      ['accuracy_score', 0, 'too_few'],
      ['fluency_score', 0, 'too_few'],
      ['prosody_score', 0, 'too_few'],
    ]);
  });

  it('says by phoneme, group and week how many pairs there are, and why figures are missing', async () => {
    const { by_phoneme, by_group, by_week } = await report(room.teacher);
    expect(
      by_phoneme.map(({ phoneme, n, correlation, reason }) => [phoneme, n, correlation, reason]),
    ).toEqual([
      ['IH', 3, null, 'too_few'],
      ['K', 3, null, 'too_few'],
      ['NG', 3, null, 'too_few'],
      ['TH', 3, null, 'too_few'],
    ]);
    const groups = new Map(by_group.map(({ group_id, n }) => [group_id, n]));
    expect(groups).toEqual(
      new Map([
        [room.group.id, 12],
        [fluent.id, 4],
      ]),
    );
    expect(by_week.map(({ n }) => n)).toEqual([4, 8]);
    for (const { week } of by_week) expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
  });

  it('narrows to a group and to days', async () => {
    const { teacher, group, otherGroup } = room;
    expect((await report(teacher, { group_id: fluent.id })).phonemes.n).toBe(4);
    expect((await report(teacher, { days: 7 })).phonemes.n).toBe(8);
    expect((await report(teacher, { group_id: group.id, days: 7 })).phonemes).toMatchObject({
      n: 8,
      reason: 'too_few',
    });
    expect((await report(teacher, { group_id: otherGroup.id })).phonemes.n).toBe(0);
  });

  it('counts for everybody only what they may review', async () => {
    const { owner, otherTeacher, stranger, foreignOwner } = room;
    expect((await report(owner)).phonemes.n).toBe(16);
    const other = await report(otherTeacher);
    expect([other.phonemes.n, other.by_group.map(({ name }) => name)]).toEqual([4, [room.otherGroup.name]]);
    for (const actor of [stranger, foreignOwner]) {
      expect(await report(actor)).toMatchObject({ attempts: 0, by_phoneme: [], by_group: [], by_week: [] });
    }
  });

  it('says that a judge who never varies cannot be compared', async () => {
    const { teacher, student } = await makeClassroom();
    const flat = { model: MODEL, teacher: [100, 100, 100, 100] };
    for (let i = 0; i < 3; i++) await reviewed(teacher, student, flat);
    const { phonemes } = await report(teacher);
    expect(phonemes).toMatchObject({ n: 12, correlation: null, mean_difference: -40, reason: 'no_variance' });
    // One judge always says the same, so that agreement is what chance gives.
    expect(phonemes.kappa).toBe(0);
  });

  it('is a table, too, in which no group’s name becomes a formula', async () => {
    const { teacher } = room;
    await db.group.update({ where: { id: fluent.id }, data: { name: '=1+1, "x"' } });
    const csv = agreementCsv(await readAgreement(teacher, { days: 90 }));
    const lines = csv.split('\n');
    expect(lines[0]).toBe('\ufeffof,name,n,correlation,kappa,weighted_kappa,mean_difference');
    expect(lines).toContain('all,phonemes,12,0.853,0.636,0.8,0');
    expect(lines).toContain('phoneme,TH,3,,,,');
    expect(csv).toContain(`group,"'=1+1, ""x""",4`);
  });
});
