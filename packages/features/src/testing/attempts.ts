/** Scored attempts for tests: no recording is made, but the result goes the way of a real one. */
import { randomBytes } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { Assessment, PhonemeAssessment, WordAssessment } from '@talaffuz/speech/assessment';
import { ipaOf, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { MISPRONOUNCED_PHONEME, MISPRONOUNCED_WORD } from '@talaffuz/speech/scoring/thresholds';
import { expectText } from '@talaffuz/speech/text/pronounce';
import { complete } from '../practice/service.ts';
import { currentSession } from '../practice/sessions.ts';

const TEXT = 'I think the weather is nice.';
const PHONEME_S = 0.1;
const WEAK_BELOW = 60;

export interface DoneAttemptOptions {
  text?: string;
  /** When it was recorded and scored, default now. An attempt of the past has a session of its own that has ended. */
  at?: Date;
  /** The model's scores by phoneme, 0–100, in the order of the text; 90 where there is none. */
  scores?: number[];
  /** What was heard instead, by place among all phonemes from 0. */
  heard?: Record<number, PhonemeSymbol>;
  /** How sure the model is, 0–1, the same for every phoneme. */
  confidence?: number;
  batch_id?: number;
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 100) / 100;

/** What a model might say of a text that was read with these scores. */
export async function madeUpAssessment(options: DoneAttemptOptions = {}): Promise<Assessment> {
  const { text = TEXT, scores = [], heard = {}, confidence = 0.9 } = options;
  const expected = await expectText(text);
  let index = 0;
  const words = expected.words.map((word): WordAssessment => {
    const phonemes = (word.pronunciations[0]?.phonemes ?? []).map(
      ({ phoneme, stress }): PhonemeAssessment => {
        const at = index++;
        const other = heard[at];
        return {
          phoneme,
          ipa: ipaOf(phoneme, stress),
          start_s: mean([at * PHONEME_S]),
          end_s: mean([(at + 1) * PHONEME_S]),
          score: scores[at] ?? 90,
          confidence,
          heard: other === undefined ? [] : [{ phoneme: other, ipa: ipaOf(other), probability: 0.7 }],
        };
      },
    );
    const score = mean(phonemes.map((one) => one.score));
    const poor = score < MISPRONOUNCED_WORD || phonemes.some((one) => one.score < MISPRONOUNCED_PHONEME);
    return {
      text: word.text,
      start_s: phonemes[0]?.start_s ?? 0,
      end_s: phonemes.at(-1)?.end_s ?? 0,
      score,
      stress_score: 90,
      error: poor ? 'mispronunciation' : null,
      phonemes,
    };
  });
  const all = words.flatMap(({ phonemes }) => phonemes);
  const accuracy_score = mean(all.map(({ score }) => score));
  return {
    id: 'made-up',
    text,
    model: { name: 'made-up', version: '1' },
    duration_s: mean([index * PHONEME_S]),
    overall_score: accuracy_score,
    accuracy_score,
    fluency_score: 80,
    completeness_score: 100,
    prosody_score: 70,
    words,
    pauses: [],
    speech_rate_wpm: 120,
    articulation_rate_sps: 4,
    pitch: { range_st: 5, contour: [null, 0, 1.5] },
    weak_phonemes: [...new Set(all.filter(({ score }) => score < WEAK_BELOW).map(({ phoneme }) => phoneme))],
    feedback: [],
    warnings: [],
  };
}

async function sessionOf(tx: Transaction, actor: Actor, at: Date | undefined): Promise<number> {
  if (at === undefined) return currentSession(tx, actor);
  const { id } = await tx.practiceSession.create({
    data: {
      school_id: actor.school_id,
      user_id: actor.id,
      started_at: at,
      last_activity_at: at,
      ended_at: at,
      status: 'ended',
    },
  });
  return id;
}

/** A queued attempt of `actor` whose recording is a row without bytes. */
export async function makeQueuedAttempt(
  actor: Actor,
  options: DoneAttemptOptions = {},
): Promise<{ id: number }> {
  const { text = TEXT, at, batch_id } = options;
  return inTransaction(async (tx) => {
    const file = await tx.file.create({
      data: {
        school_id: actor.school_id,
        owner_id: actor.id,
        kind: 'audio',
        key: `test/${randomBytes(8).toString('hex')}`,
        name: 'recording.wav',
        mime: 'audio/wav',
        size: 44,
        sha256: '0'.repeat(64),
      },
    });
    return tx.attempt.create({
      data: {
        school_id: actor.school_id,
        user_id: actor.id,
        session_id: batch_id === undefined ? await sessionOf(tx, actor, at) : null,
        batch_id: batch_id ?? null,
        text,
        file_id: file.id,
        ...(at === undefined ? {} : { created_at: at }),
      },
      select: { id: true },
    });
  });
}

/** An attempt of `actor` that was scored as `options` say; `complete()` of the practice service wrote its result. */
export async function makeDoneAttempt(
  actor: Actor,
  options: DoneAttemptOptions = {},
): Promise<{ id: number }> {
  const { id } = await makeQueuedAttempt(actor, options);
  const result = await madeUpAssessment(options);
  await inTransaction((tx) => complete(tx, id, result));
  const { at } = options;
  if (at !== undefined) await db.attempt.update({ where: { id }, data: { finished_at: at } });
  return { id };
}
