import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeDoneAttempt, type DoneAttemptOptions } from '../testing/attempts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { trainingLabels, type TrainingLabel } from './labels.ts';
import type { LabelQuery } from './schema.ts';

let room: Classroom;
beforeAll(async () => {
  room = await makeClassroom();
});
afterAll(closeDb);

async function labelsOf(actor: TestUser, query: Partial<LabelQuery> = {}): Promise<TrainingLabel[]> {
  const labels: TrainingLabel[] = [];
  for await (const label of trainingLabels(actor, { format: 'jsonl', ...query })) labels.push(label);
  return labels;
}

async function reviewed(student: TestUser, options: DoneAttemptOptions, review: object): Promise<number> {
  const { id } = await makeDoneAttempt(student, options);
  await callerFor(room.owner).reviews.write({ attempt_id: id, ...review });
  return id;
}

describe('training labels', () => {
  it('have the form of the training data, and say whose each phoneme score is', async () => {
    const { student, owner } = room;
    const id = await reviewed(
      student,
      { text: 'I think.', scores: [80, 70, 90, 100, 45] },
      {
        phonemes: [
          { index: 1, verdict: 'wrong' },
          { index: 2, score: 75 },
        ],
        overall_score: 64,
        prosody_score: 58,
      },
    );
    const label = (await labelsOf(owner)).find((one) => one.id === String(id));
    expect(label).toEqual({
      id: String(id),
      speaker: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
      age: null,
      gender: null,
      text: 'I think.',
      accuracy: null,
      completeness: 1,
      fluency: null,
      prosodic: 5.8,
      total: 6.4,
      words: [
        {
          text: 'I',
          phones: ['AY1'],
          phone_scores: [1.6],
          accuracy: null,
          stress: null,
          total: null,
          phone_sources: ['model'],
        },
        {
          text: 'think',
          phones: ['TH', 'IH1', 'NG', 'K'],
          phone_scores: [0.4, 1.5, 2, 0.9],
          accuracy: null,
          stress: null,
          total: null,
          phone_sources: ['teacher', 'teacher', 'model', 'model'],
        },
      ],
    });
  });

  it('keep a speaker apart from others without naming them', async () => {
    const { owner, teacher, student, classmate, school_id } = room;
    const batch = await db.practiceBatch.create({ data: { school_id, created_by: teacher.id } });
    const made = [
      await reviewed(student, { text: 'Go.' }, { comment: 'a' }),
      await reviewed(student, { text: 'No.' }, { comment: 'b' }),
      await reviewed(classmate, { text: 'Go.' }, { comment: 'c' }),
      await reviewed(teacher, { text: 'Go.', batch_id: batch.id }, { comment: 'd' }),
      await reviewed(teacher, { text: 'Go.', batch_id: batch.id }, { comment: 'e' }),
    ];
    const labels = await labelsOf(owner);
    const speakers = made.map((id) => labels.find((one) => one.id === String(id))?.speaker);
    expect(speakers[0]).toBe(speakers[1]);
    expect(new Set(speakers).size).toBe(4);
    expect(JSON.stringify(labels)).not.toContain('Test Person');
  });

  it('leave out words that were added, and keep those that were left out', async () => {
    const { owner, student } = room;
    const id = await reviewed(student, { text: 'We go now.' }, { phonemes: [{ index: 4, score: 50 }] });
    const { result } = await callerFor(student).practice.attempt({ id });
    const words = result?.words.map((word, i) => ({
      ...word,
      error: i === 0 ? 'insertion' : i === 1 ? 'omission' : null,
    }));
    await db.attempt.update({ where: { id }, data: { result: asJson({ ...result, words }) } });
    const label = (await labelsOf(owner)).find((one) => one.id === String(id));
    // W IY | G OW | N AW: the teacher's score stays with the first sound of “now”.
    expect(label?.words.map(({ text, phone_sources }) => [text, phone_sources])).toEqual([
      ['go', ['model', 'model']],
      ['now', ['teacher', 'model']],
    ]);
    expect(label?.words[1]?.phone_scores[0]).toBe(1);
  });

  it('are of the reviewed attempts that the actor may review, within the days asked for', async () => {
    const { owner, teacher, student, otherStudent, otherTeacher, stranger } = await makeClassroom();
    const at = new Date('2026-03-10T19:30:00Z');
    const { id: waiting } = await makeDoneAttempt(student);
    const { id: old } = await makeDoneAttempt(student, { at });
    const { id: other } = await makeDoneAttempt(otherStudent);
    for (const id of [old, other]) await callerFor(owner).reviews.write({ attempt_id: id, comment: 'x' });
    const idsOf = async (actor: TestUser, query: Partial<LabelQuery> = {}) =>
      (await labelsOf(actor, query)).map(({ id }) => Number(id));
    expect(await idsOf(owner)).toEqual([old, other]);
    expect(await idsOf(teacher)).toEqual([old]);
    expect(await idsOf(otherTeacher)).toEqual([other]);
    expect(await idsOf(stranger)).toEqual([]);
    expect(await idsOf(owner, { from: '2026-03-11', to: '2026-03-11' })).toEqual([old]);
    expect(await idsOf(owner, { to: '2026-03-10' })).toEqual([]);
    expect(await idsOf(owner)).not.toContain(waiting);
    await expect(labelsOf(student)).rejects.toMatchObject({ code: 'role_not_allowed' });
  });
});
