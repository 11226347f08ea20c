/** Progress as tables for a spreadsheet: UTF-8 with a byte order mark, and no cell that a spreadsheet would run. */
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@talaffuz/core/actor';
import type { ProgressQuery } from './schema.ts';
import { readPhonemeStats, readProgress } from './service.ts';

const table = (rows: readonly object[], columns: string[]): string =>
  stringify([...rows], {
    header: true,
    columns,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });

/** One row a day: `date,attempts,average_score`. */
export async function progressCsv(actor: Actor, query: ProgressQuery, now = new Date()): Promise<string> {
  const { daily } = await readProgress(actor, query, now);
  return table(daily, ['date', 'attempts', 'average_score']);
}

/** One row a phoneme; `heard_as` and `error_contexts` of the weak ones in words. */
export async function phonemeStatsCsv(actor: Actor, student_id?: number): Promise<string> {
  const { vowels, consonants, weak_phonemes_detail } = await readPhonemeStats(actor, student_id);
  const details = new Map(weak_phonemes_detail.map((detail) => [detail.phoneme, detail]));
  const rows = [...vowels, ...consonants].map((stat) => {
    const detail = details.get(stat.phoneme);
    return {
      ...stat,
      heard_as: detail?.heard_as.map(({ ipa, count }) => `/${ipa}/ ${String(count)}`).join(', ') ?? '',
      error_contexts: detail?.error_contexts.map(({ text }) => text).join(' ') ?? '',
    };
  });
  const columns = ['phoneme', 'ipa', 'attempts', 'average_score', 'strength', 'certainty', 'trend', 'status'];
  return table(rows, [...columns, 'heard_as', 'error_contexts']);
}
