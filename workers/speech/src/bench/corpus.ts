import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const label = z.object({
  id: z.string(),
  speaker: z.string(),
  text: z.string(),
  accuracy: z.number(),
  fluency: z.number(),
  prosodic: z.number(),
  total: z.number(),
  words: z.array(
    z.object({
      text: z.string(),
      phones: z.array(z.string()),
      phone_scores: z.array(z.number()),
      accuracy: z.number(),
      total: z.number(),
    }),
  ),
});

export type Recording = z.infer<typeof label> & {
  /** Absolute path. */
  audio: string;
  /** The expected pronunciation as a batch's `phones` column has it. */
  phones: string;
};

/** The recordings of a data folder (`labels.jsonl`, `audio/ID.opus`) by the given speakers. */
export async function readCorpus(folder: string, speakers: readonly string[]): Promise<Recording[]> {
  const lines = (await readFile(path.join(folder, 'labels.jsonl'), 'utf8')).trim().split('\n');
  return lines
    .map((line) => label.parse(JSON.parse(line)))
    .filter(({ speaker }) => speakers.includes(speaker))
    .map((row) => ({
      ...row,
      audio: path.resolve(folder, 'audio', `${row.id}.opus`),
      phones: row.words.map(({ phones }) => phones.join(' ')).join(' | '),
    }));
}
