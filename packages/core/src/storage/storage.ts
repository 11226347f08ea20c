/** Where uploaded and made files lie: a local folder, or S3-compatible storage that several machines share. */
import type { Readable } from 'node:stream';
import { env, perSettings } from '../env.ts';
import { LocalStorage } from './local-storage.ts';

export interface StoredContent {
  /** Bytes. */
  size: number;
  /** Of the content, in lower-case hexadecimal. */
  sha256: string;
}

/** First and last byte, counted from 0, both read. An end behind the last byte means the last byte. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface LocalCopy {
  /** Absolute path of a file that may be read, not changed. */
  path: string;
  /** To be called when the file is no longer needed; a second call does nothing. */
  release(): Promise<void>;
}

/**
 * Files by key: names of letters, digits, `.`, `_` and `-` split by `/`, such as `audio/3f/3f0c….webm`.
 * Every method throws AppError `bad_usage` for another key.
 */
export interface Storage {
  /** Stores the content whole or not at all, in place of what the key held. Fails with the error of `content`. */
  put(key: string, content: Readable | Buffer, options: { content_type: string }): Promise<StoredContent>;
  /** @throws AppError `not_found`, `range_not_satisfiable` (start behind the last byte) */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Bytes. @throws AppError `not_found` */
  size(key: string): Promise<number>;
  exists(key: string): Promise<boolean>;
  /** A key that holds nothing is no error. */
  delete(key: string): Promise<void>;
  /** The file for a program that needs a path: itself, or a temporary copy. @throws AppError `not_found`, `cancelled` */
  localPath(key: string, signal?: AbortSignal): Promise<LocalCopy>;
  /** Removes what writers that died before `before` left half-written; returns how many files. */
  clean(before: Date): Promise<number>;
}

/** The storage that the settings name, the same for the whole process. */
export const storage = perSettings(open);

async function open(): Promise<Storage> {
  if (env().STORAGE === 'local') return new LocalStorage(`${env().DATA_DIR}/files`);
  // The AWS client takes long to load; a process with a local folder never needs it.
  const { S3Storage } = await import('./s3-storage.ts');
  return new S3Storage(env());
}
