/** Reading a stored ZIP entry by entry (PKWARE APPNOTE 6.3) without believing what it says of itself. */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { AppError } from '../errors.ts';

export interface ArchiveLimits {
  /** Entries, folders included. */
  entries: number;
  /** Bytes of all entries unpacked. */
  total_bytes: number;
}

export interface ArchiveEntry {
  /** Path within the archive, split by `/`, in Unicode form NFC. */
  name: string;
  /** Unpacked bytes as the archive says; reading fails at the first byte beyond. */
  size: number;
  /** Why it cannot be taken, to go after its name: a machine-readable kind, and words. */
  problem: { type: string; message: string } | null;
  /** The unpacked content. Fails with AppError `audio_unreadable` where it is damaged. */
  read(): Promise<Readable>;
  /** Its first bytes, at most `length`. Fails like `read`. */
  head(length: number): Promise<Buffer>;
}

export interface Archive {
  /** Files only; folders and what systems add by themselves (`__MACOSX`, `.DS_Store`) are left out. */
  entries: ArchiveEntry[];
  close(): void;
}

/** Speech packs to no less than a tenth; files of 1 MiB and more that shrink so much are bombs. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 1024 * 1024;
const UTF8_FLAG = 0x800;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const FILE_TYPE = 0o170_000;
const SYMLINK = 0o120_000;

/**
 * Opens an archive and reads its list. The caller closes it.
 * @param file absolute path
 * @throws AppError `validation_failed` for what is no ZIP, is broken, or exceeds the limits as a whole
 */
export async function openArchive(file: string, limits: ArchiveLimits): Promise<Archive> {
  const zip = await yauzl
    .openPromise(file, { autoClose: false, decodeStrings: false, lazyEntries: true })
    .catch((error: unknown) => {
      throw refused('archive_broken', `The archive cannot be read (${reason(error)}); make it again as ZIP.`);
    });
  try {
    if (zip.entryCount > limits.entries) {
      throw refused(
        'archive_entries',
        `The archive has ${String(zip.entryCount)} files, and at most ${String(limits.entries)} are taken; send it in several parts.`,
      );
    }
    const entries = await list(zip, file, limits);
    return {
      entries,
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Why a path must not be used, to go after it; null for a harmless one. */
export function pathProblem(name: string): string | null {
  if (name.includes('\\')) return 'has a backslash; use names with letters, digits, "_", "-", "." and "/"';
  if (/^\/|^[a-z]:/i.test(name)) return 'begins with a drive or "/"; use a path inside the archive';
  if (name.split('/').includes('..')) return 'leads out of the archive by ".."; use a path inside it';
  if (/\p{Cc}/u.test(name)) return 'has a control character; rename the file';
  return null;
}

async function list(zip: yauzl.ZipFile, file: string, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (isBeside(name)) continue;
      total += entry.uncompressedSize;
      if (total > limits.total_bytes) {
        const mib = String(Math.floor(limits.total_bytes / 1024 / 1024));
        throw refused(
          'archive_too_large',
          `The files in the archive are larger than ${mib} MB together; send them in several parts.`,
        );
      }
      entries.push(asEntry(zip, file, entry, name, seen.has(name)));
      seen.add(name);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused('archive_broken', `The archive is damaged (${reason(error)}); make it again as ZIP.`);
  }
  return entries;
}

/** By its Unicode field or flag, else UTF-8 where it is valid (macOS sets no flag), else the old code page 437. */
function nameOf(entry: yauzl.Entry): string {
  const { fileNameRaw, generalPurposeBitFlag, extraFields } = entry;
  const flag = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_FLAG : generalPurposeBitFlag;
  return yauzl.getFileNameLowLevel(flag, fileNameRaw, extraFields, true).normalize('NFC');
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isBeside(name: string): boolean {
  if (name.endsWith('/') || name.startsWith('__MACOSX/')) return true;
  const base = name.split('/').at(-1) ?? '';
  return base === '.DS_Store' || base === 'Thumbs.db' || base === 'desktop.ini' || base.startsWith('._');
}

function asEntry(
  zip: yauzl.ZipFile,
  file: string,
  entry: yauzl.Entry,
  name: string,
  twice: boolean,
): ArchiveEntry {
  const read = async (): Promise<Readable> => {
    const content = await unpacked(zip, file, entry).catch((error: unknown) => {
      throw damaged(name, error);
    });
    return Readable.from(checked(content, entry, name), { objectMode: false });
  };
  return {
    name,
    size: entry.uncompressedSize,
    problem: problemOf(entry, name, twice),
    read,
    async head(length) {
      const parts: Buffer[] = [];
      let size = 0;
      for await (const chunk of (await read()) as AsyncIterable<Buffer>) {
        parts.push(chunk);
        size += chunk.length;
        if (size >= length) break;
      }
      return Buffer.concat(parts).subarray(0, length);
    },
  };
}

/** With streams of our own: those of yauzl 3.4 end the process when one is given up in the middle. */
async function unpacked(zip: yauzl.ZipFile, file: string, entry: yauzl.Entry): Promise<Readable> {
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  if (entry.compressedSize === 0) return Readable.from([]);
  const packed = createReadStream(file, { start, end: start + entry.compressedSize - 1 });
  if (entry.compressionMethod === STORED) return packed;
  // Hands errors on; whoever reads hears of them.
  return pipeline(packed, createInflateRaw(), () => undefined);
}

/** Passes the content on as long as it is what the archive's list says. */
async function* checked(
  content: Readable,
  { uncompressedSize, crc32: expected }: yauzl.Entry,
  name: string,
): AsyncGenerator<Buffer> {
  let sum = 0;
  let size = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > uncompressedSize) throw new Error('it is larger than the list says');
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size < uncompressedSize) throw new Error('it is shorter than the list says');
    if (sum !== expected) throw new Error('its checksum is wrong');
  } catch (error) {
    throw damaged(name, error);
  } finally {
    content.destroy();
  }
}

function problemOf(entry: yauzl.Entry, name: string, twice: boolean): ArchiveEntry['problem'] {
  const path = pathProblem(name);
  if (path !== null) return { type: 'path', message: path };
  if (twice) return { type: 'name_duplicate', message: 'stands twice in the archive; keep one of them' };
  if (entry.isEncrypted()) {
    return { type: 'encrypted', message: 'is encrypted; make the archive without a password' };
  }
  const mode = entry.externalFileAttributes >>> 16;
  if (entry.versionMadeBy >> 8 === UNIX && (mode & FILE_TYPE) === SYMLINK) {
    return { type: 'symlink', message: 'is a link to another file; put the file itself into the archive' };
  }
  if (![STORED, DEFLATED].includes(entry.compressionMethod)) {
    return {
      type: 'compression',
      message: 'is packed by a method other than deflate; make the archive as plain ZIP',
    };
  }
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size >= RATIO_FROM_BYTES && size > packed * MAX_RATIO) {
    return { type: 'bomb', message: 'unpacks to more than 200 times its size; no recording does' };
  }
  return null;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function damaged(name: string, cause: unknown): AppError {
  return new AppError(
    'audio_unreadable',
    `${name} is damaged in the archive (${reason(cause)}); make the archive again.`,
    { cause },
  );
}

function refused(type: string, sentence: string): AppError {
  const fields = [{ loc: ['body', 'archive'], msg: sentence, type }];
  return new AppError('validation_failed', sentence, { fields });
}
