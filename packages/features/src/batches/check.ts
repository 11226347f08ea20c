/** Everything that can be wrong with a batch is found here, before anything of it is kept or queued. */
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Actor } from '@talaffuz/core/actor';
import { openArchive, pathProblem, type ArchiveEntry } from '@talaffuz/core/archive/archive';
import { env } from '@talaffuz/core/env';
import { AppError, type FieldProblem, type ProblemValues } from '@talaffuz/core/errors';
import { readManifest, type ManifestRow } from '@talaffuz/core/manifest/manifest';
import { detectFormat, formatNames, HEAD_BYTES, sizeLimit } from '@talaffuz/core/upload/file-kind';
import { db } from '@talaffuz/db/client';
import { normalizeText } from '@talaffuz/speech/text/normalize';
import { expectGiven } from '@talaffuz/speech/text/pronounce';
import { TextError } from '@talaffuz/speech/text/text-error';
import { batchProblemTypes, type BatchProblemType } from './schema.ts';

type BatchProblem = FieldProblem & { type: BatchProblemType };

export interface CheckedRow {
  row: number;
  external_id: string;
  /** Name of the entry in the archive. */
  audio: string;
  text: string;
  phones: string | null;
  student_id: number | null;
}

export interface CheckedBatch {
  rows: CheckedRow[];
  /** Bytes of the recordings unpacked. */
  size: number;
}

const MIB = 1024 * 1024;
const MANIFEST = 'manifest.csv';
const MANIFEST_BYTES = 16 * MIB;
const MAX_PROBLEMS = 100;
const MAX_ID = 200;
const MAX_TEXT = 2_000;

/** A row of a manifest may need an entry of its own and one that its system put beside it. */
export const archiveLimits = () => ({
  entries: env().BATCH_MAX_ROWS * 3,
  total_bytes: env().BATCH_MAX_MIB * MIB,
});

/**
 * Reads a stored archive and looks at every row and recording.
 * @param file absolute path of the ZIP
 * @throws AppError `validation_failed` with at most 100 problems, each at `["body", "manifest", ROW, COLUMN]` or
 * `["body", "archive", NAME]`, and how many more there are
 */
export async function checkArchive(actor: Actor, file: string): Promise<CheckedBatch> {
  const archive = await openArchive(file, archiveLimits());
  try {
    const manifest = findManifest(archive.entries);
    const { rows, problems } = readManifest(
      await readEntry(manifest),
      path.posix.basename(manifest.name),
      env().BATCH_MAX_ROWS,
    );
    const found: BatchProblem[] = problems.map(({ row, column, message, type, values }) => ({
      loc: ['body', 'manifest', row, ...(column === null ? [] : [column])],
      msg: message,
      type,
      values,
    }));
    if (rows.length === 0) throw refused(found);
    const files = new Map(archive.entries.map((entry) => [entry.name, entry]));
    files.delete(manifest.name);
    found.push(...entryProblems([...files.values()], archive.entries));
    const checked: CheckedRow[] = [];
    const used = new Set<string>();
    const students = await studentsOf(actor, rows);
    for (const row of rows) {
      const name = entryName(manifest.name, row.audio);
      used.add(name);
      const entry = files.get(name);
      found.push(...textProblems(row), ...studentProblems(row, students));
      if (entry === undefined) found.push(missingFile(row));
      else if (entry.problem === null) found.push(...(await audioProblems(row, entry)));
      const { id, text, phones } = row;
      const student_id = students.get(row.student?.toLowerCase() ?? '') ?? null;
      checked.push({ row: row.row, external_id: id, audio: name, text, phones, student_id });
    }
    found.push(...[...files.keys()].filter((name) => !used.has(name)).map(withoutRow));
    if (found.length > 0) throw refused(found);
    const size = checked.reduce((sum, { audio }) => sum + (files.get(audio)?.size ?? 0), 0);
    return { rows: checked, size };
  } finally {
    archive.close();
  }
}

/** `manifest.csv` at the root, else the only CSV file. */
function findManifest(entries: readonly ArchiveEntry[]): ArchiveEntry {
  const lists = entries.filter(({ name }) => name.toLowerCase().endsWith('.csv'));
  const manifest = lists.find(({ name }) => name === MANIFEST) ?? (lists.length === 1 ? lists[0] : undefined);
  const refuse = (type: BatchProblemType, msg: string, values: ProblemValues = {}) =>
    refused([{ loc: ['body', 'manifest'], msg, type, values }]);
  if (manifest === undefined) {
    const what = lists.length === 0 ? 'has no CSV file' : 'has several CSV files';
    throw refuse(
      'manifest_missing',
      `The archive ${what}; put one manifest.csv with id,audio,text at its root.`,
    );
  }
  if (manifest.problem !== null) {
    const { type, message } = manifest.problem;
    throw refuse(entryType(type), `The manifest ${manifest.name} ${message}.`, { name: manifest.name });
  }
  if (manifest.size > MANIFEST_BYTES) {
    throw refuse(
      'too_large',
      `The manifest ${manifest.name} is larger than ${String(MANIFEST_BYTES / MIB)} MB; send fewer rows.`,
      { name: manifest.name, mib: MANIFEST_BYTES / MIB },
    );
  }
  return manifest;
}

async function readEntry(entry: ArchiveEntry): Promise<Buffer> {
  try {
    return await buffer(await entry.read());
  } catch (cause) {
    const msg = cause instanceof AppError ? cause.message : `${entry.name} cannot be read.`;
    throw refused([{ loc: ['body', 'manifest'], msg, type: 'damaged', values: { name: entry.name } }]);
  }
}

/** Paths in a manifest start from its own folder; Windows writes them with backslashes. */
function entryName(manifest: string, audio: string): string {
  const written = audio.normalize('NFC').replaceAll('\\', '/');
  return audio === '' ? '' : path.posix.join(path.posix.dirname(manifest), written);
}

/** The reader of archives may learn of more ways to pack a file; clients know those of the list. */
const entryType = (type: string): BatchProblemType =>
  batchProblemTypes.find((known) => known === type) ?? 'compression';

const entryProblem = (name: string, type: BatchProblemType, what: string): BatchProblem => ({
  loc: ['body', 'archive', name],
  msg: `The file “${name}” ${what}.`,
  type,
  values: { name },
});

function entryProblems(files: readonly ArchiveEntry[], all: readonly ArchiveEntry[]): BatchProblem[] {
  const twice = all.filter(({ problem }) => problem?.type === 'name_duplicate');
  return [...new Set([...files, ...twice])].flatMap(({ name, problem }) =>
    problem === null ? [] : [entryProblem(name, entryType(problem.type), problem.message)],
  );
}

const withoutRow = (name: string): BatchProblem =>
  entryProblem(name, 'file_without_row', 'stands in no row of the manifest; add a row or leave it out');

const rowProblem = (
  { row }: ManifestRow,
  column: string,
  type: BatchProblemType,
  what: string,
  values: ProblemValues = {},
): BatchProblem => ({
  loc: ['body', 'manifest', row, column],
  msg: `Row ${String(row)}: ${what}`,
  type,
  values,
});

function missingFile(row: ManifestRow): BatchProblem {
  if (row.audio === '')
    return rowProblem(row, 'audio', 'audio_missing', 'there is no file name; fill it in.');
  const name = row.audio;
  const path = pathProblem(name.replaceAll('\\', '/'));
  if (path !== null) return rowProblem(row, 'audio', 'path', `“${name}” ${path}.`, { name });
  return rowProblem(row, 'audio', 'file_missing', `“${name}” is not among the files; add it.`, { name });
}

function textProblems(row: ManifestRow): BatchProblem[] {
  const { id, text, phones } = row;
  const found: BatchProblem[] = [];
  if (id.length > MAX_ID) {
    found.push(
      rowProblem(row, 'id', 'too_long', `the id is longer than ${String(MAX_ID)} characters; shorten it.`, {
        most: MAX_ID,
      }),
    );
  }
  if (text.length > MAX_TEXT) {
    found.push(
      rowProblem(
        row,
        'text',
        'text_too_long',
        `the text is longer than ${String(MAX_TEXT)} characters; shorten it.`,
      ),
    );
    return found;
  }
  try {
    if (phones === null) normalizeText(text);
    else expectGiven(text, phones);
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    const column = error.code.startsWith('phones') ? 'phones' : 'text';
    found.push(rowProblem(row, column, error.code, error.message));
  }
  return found;
}

async function audioProblems(row: ManifestRow, entry: ArchiveEntry): Promise<BatchProblem[]> {
  const limit = sizeLimit('audio');
  const name = row.audio;
  const problem = (type: BatchProblemType, what: string, values: ProblemValues = {}) => [
    rowProblem(row, 'audio', type, `“${name}” ${what}.`, { name, ...values }),
  ];
  if (entry.size === 0) return problem('audio_empty', 'is empty; record it again');
  if (entry.size > limit.bytes) {
    const { mib } = limit;
    return problem('audio_too_large', `is larger than ${String(mib)} MB`, { mib });
  }
  try {
    if ((await detectFormat(await entry.head(HEAD_BYTES), ['audio'])) !== null) return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return problem('audio_unreadable', 'is damaged in the archive; make the archive again');
  }
  return problem('audio_unsupported', `is no recording; it must be ${formatNames.audio}`);
}

/** The ids of the students that the manifest names, by username; a teacher's are those of their groups. */
async function studentsOf(actor: Actor, rows: readonly ManifestRow[]): Promise<Map<string, number>> {
  const names = new Set(rows.flatMap(({ student }) => (student === null ? [] : [student.toLowerCase()])));
  if (names.size === 0) return new Map();
  const users = await db.user.findMany({
    where: {
      school_id: actor.school_id,
      role: 'student',
      username: { in: [...names] },
      ...(actor.role === 'owner' ? {} : { memberships: { some: { group: { teacher_id: actor.id } } } }),
    },
    select: { id: true, username: true },
  });
  return new Map(users.map(({ id, username }) => [username, id]));
}

function studentProblems(row: ManifestRow, students: Map<string, number>): BatchProblem[] {
  if (row.student === null || students.has(row.student.toLowerCase())) return [];
  return [
    rowProblem(
      row,
      'student',
      'student_unknown',
      `“${row.student}” is no student of yours; check the username.`,
      { name: row.student },
    ),
  ];
}

function refused(problems: BatchProblem[]): AppError {
  const shown = problems.slice(0, MAX_PROBLEMS);
  const more = problems.length - shown.length;
  if (more > 0) {
    const msg = `There are ${String(more)} more problems.`;
    shown.push({ loc: ['body', 'manifest'], msg, type: 'more', values: { more } });
  }
  const count = problems.length === 1 ? 'a problem' : `${String(problems.length)} problems`;
  return new AppError('validation_failed', `The batch has ${count}; nothing of it was taken.`, {
    fields: shown,
  });
}
