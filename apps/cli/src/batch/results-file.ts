/** The batch's output: one JSON object a line, in the manifest's order, and never half a line once a run has begun. */
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';
import { fileProblem } from './file-problem.ts';

export interface ResultsFile {
  /** Rows that an earlier run has written, and how many of those failed. */
  readonly done: number;
  readonly failed: number;
  /** Appends one result with a single write. */
  append(result: object): Promise<void>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;

/** The whole lines of a file, each with the offset where it ends; a last line without line break is not one. */
async function* wholeLines(handle: FileHandle): AsyncGenerator<{ line: string; end: number }> {
  let rest: Buffer[] = [];
  let end = 0;
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      end += line.length + 1;
      from = at + 1;
      yield { line: line.toString('utf8'), end };
    }
    rest.push(chunk.subarray(from));
  }
}

function parseLine(line: string): { id: unknown; failed: boolean } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'id' in value)
      return { id: value.id, failed: 'error' in value };
  } catch {
    // Not ours; told below.
  }
  return { id: undefined, failed: false };
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
}

/**
 * Opens the output for appending. What an earlier run wrote is kept when its ids are the first ones of the manifest; a
 * torn last line is cut off.
 * @param file absolute path
 * @param ids of all rows, in the manifest's order
 * @throws AppError `bad_usage` when it cannot be opened or belongs to another manifest
 */
export async function openResults(file: string, ids: readonly string[]): Promise<ResultsFile> {
  const name = path.basename(file);
  const unusable = (error: unknown): AppError =>
    new AppError('bad_usage', `The output ${name} ${fileProblem(error)}; choose another --out.`, {
      cause: error,
    });
  let handle: FileHandle;
  try {
    handle = await open(file, 'a+');
  } catch (error) {
    const folderMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!folderMissing) throw unusable(error);
    throw new AppError(
      'bad_usage',
      `The folder of the output ${name} does not exist; make it or choose another --out.`,
    );
  }
  try {
    let done = 0;
    let failed = 0;
    let kept = 0;
    for await (const { line, end } of wholeLines(handle)) {
      const found = parseLine(line);
      if (done >= ids.length || found.id !== ids[done]) {
        throw new AppError(
          'bad_usage',
          `Line ${done + 1} of the output ${name} belongs to another manifest; choose another --out or delete the file.`,
        );
      }
      done += 1;
      if (found.failed) failed += 1;
      kept = end;
    }
    await handle.truncate(kept);
    return {
      done,
      failed,
      async append(result) {
        try {
          await writeAll(handle, Buffer.from(`${JSON.stringify(result)}\n`));
        } catch (error) {
          throw new AppError(
            'internal',
            `The output ${name} ${fileProblem(error)}; set that right and run the same command to go on.`,
            { cause: error },
          );
        }
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error instanceof AppError ? error : unusable(error);
  }
}
