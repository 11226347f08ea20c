/** Questions that are answered in words of one's own. */
import { z } from 'zod';
import { defineKind } from './kind.ts';

const accepted = z
  .array(z.string().trim().min(1, 'An accepted answer has at least one character.').max(200))
  .min(1, 'Give at least one accepted answer.')
  .max(50);

/** Case, outer spaces, runs of spaces and the shape of an apostrophe are not what is asked. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’ʼʻ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const isAccepted = (answers: readonly string[], text: string): boolean =>
  answers.some((one) => comparable(one) === comparable(text));

const GAP = /\{\{(\d+)\}\}/g;
/** The numbers of the gaps in a text, in their order and each once. */
export const gapsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(GAP)].map(([, number]) => number ?? '')),
];

export const gapFillData = z
  .object({
    text: z.string().trim().min(1, 'Write the text with its gaps.').max(10_000),
    accepted: z.record(z.string(), accepted),
  })
  .check(({ value, issues }) => {
    const gaps = gapsOf(value.text);
    const complain = (field: 'text' | 'accepted', message: string) =>
      issues.push({ code: 'custom', path: [field], message, input: value[field] });
    if (gaps.length === 0) complain('text', 'The text has no gap; write {{1}} where the first one is.');
    for (const gap of gaps) {
      if (value.accepted[gap] === undefined) complain('accepted', `Gap {{${gap}}} has no accepted answer.`);
    }
    for (const number of Object.keys(value.accepted)) {
      if (!gaps.includes(number)) complain('accepted', `The text has no gap {{${number}}}.`);
    }
  });

export const gapFill = defineKind({
  data: gapFillData,
  answer: z.object({ gaps: z.record(z.string(), z.string().max(200)) }),
  secrets: ['accepted'],
  misfit({ text }, { gaps }) {
    const known = gapsOf(text);
    const strange = Object.keys(gaps).find((number) => !known.includes(number));
    return strange === undefined ? null : `This question has no gap {{${strange}}}.`;
  },
  isEmpty: ({ gaps }) => Object.values(gaps).every((text) => text.trim() === ''),
  share(data, { gaps }) {
    const known = gapsOf(data.text);
    const right = known.filter((number) => isAccepted(data.accepted[number] ?? [], gaps[number] ?? ''));
    return right.length / known.length;
  },
  shown: ({ text }, { gaps }) =>
    gapsOf(text)
      .flatMap((number) => {
        const given = (gaps[number] ?? '').trim();
        return given === '' ? [] : [`${number}: ${given}`];
      })
      .join('; '),
  right: (data) =>
    gapsOf(data.text)
      .map((number) => `${number}: ${(data.accepted[number] ?? []).join(' / ')}`)
      .join('; '),
});

export const shortAnswerData = z.object({ accepted });

export const shortAnswer = defineKind({
  data: shortAnswerData,
  answer: z.object({ text: z.string().max(500) }),
  secrets: ['accepted'],
  isEmpty: ({ text }) => text.trim() === '',
  share: (data, { text }) => (isAccepted(data.accepted, text) ? 1 : 0),
  shown: (_data, { text }) => text.trim(),
  right: (data) => data.accepted.join(' / '),
});

/** Words as a person counts them: what stands between spaces and has a letter or digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const essayData = z.object({
  prompt: z.string().trim().min(1, 'Write what the essay is about.').max(5_000),
  min_words: z.int().min(0).max(2_000).default(0),
  sample: z.string().trim().max(20_000).default(''),
});
export const essayAnswer = z.object({ text: z.string().max(20_000) });

export const essay = defineKind({
  data: essayData,
  answer: essayAnswer,
  secrets: ['sample'],
  isEmpty: ({ text }) => text.trim() === '',
  share: () => null,
  shown: (_data, { text }) => text.trim(),
  right: ({ sample }) => sample,
});

export const speakingData = z.object({
  prompt: z.string().trim().max(5_000).default(''),
  /** What is read aloud; with it the speech worker scores the recording, without it a teacher does. */
  reference_text: z.string().trim().max(500).default(''),
});
/** Kinds of files with a voice in them: what browsers record is WebM or MP4, which /files takes for videos. */
export const soundKinds = ['audio', 'video'] as const;
export const speakingAnswer = z.object({ file_id: z.int().positive().nullable() });

export const speaking = defineKind({
  data: speakingData,
  answer: speakingAnswer,
  secrets: [],
  isEmpty: ({ file_id }) => file_id === null,
  share: () => null,
  shown: (_data, { file_id }) => (file_id === null ? '' : `recording ${String(file_id)}`),
  right: ({ reference_text }) => reference_text,
});
