/** One file of a form (RFC 7578) as a temporary file: what is read once, too large for memory, and then forgotten. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { AppError } from '../errors.ts';
import { safeFileName } from './file-name.ts';
import { brokenForm, contentOf, goneClient, wrongField } from './form-problems.ts';

export interface DiskFile {
  fields: Record<string, string>;
  /** The client's name for it, made harmless. */
  name: string;
  /** Absolute path. */
  path: string;
}

const MIB = 1024 * 1024;

/**
 * Reads a form with a part `file`, hands it to `use` and removes it afterwards, whatever happened.
 * @throws AppError `unsupported_media_type`, `invalid_format`, `field_missing`, `too_large`, `validation_failed`, `cancelled`
 */
export async function withFileOnDisk<T>(
  req: IncomingMessage,
  max_mib: number,
  use: (file: DiskFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-upload-'));
  try {
    return await use(await receive(req, max_mib, path.join(folder, 'file')));
  } catch (error) {
    req.unpipe();
    req.resume();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const tooLarge = (max_mib: number) =>
  new AppError('too_large', `The file is larger than ${String(max_mib)} MB; send a smaller one.`);

function parserOf(req: IncomingMessage): busboy.Busboy {
  if (!/^multipart\/form-data\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    throw new AppError(
      'unsupported_media_type',
      'Send the file as multipart/form-data, in a part named "file".',
    );
  }
  const limits = { files: 2, fields: 20, fieldSize: 64 * 1024, parts: 30, headerPairs: 50 };
  try {
    return busboy({ headers: req.headers, limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw brokenForm(cause);
  }
}

function receive(req: IncomingMessage, max_mib: number, target: string): Promise<DiskFile> {
  if (Number(req.headers['content-length'] ?? 0) > (max_mib + 1) * MIB) throw tooLarge(max_mib);
  const form = parserOf(req);
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let name: string | undefined;
    let written: Promise<void> = Promise.resolve();
    form.on('field', (field, value) => {
      fields[field] = value;
    });
    form.on('file', (part, content, info) => {
      // Its error ends the parser as well; without a listener it would end the process.
      content.on('error', () => undefined);
      if (part !== 'file' || name !== undefined) {
        content.resume();
        reject(wrongField(part, 'Send one file, in a part named "file".'));
        return;
      }
      name = safeFileName(info.filename ?? '', 'file');
      const limited = Readable.from(withinLimit(content, max_mib), { objectMode: false });
      written = pipeline(limited, createWriteStream(target));
      written.catch(reject);
    });
    form.on('error', (cause) => {
      reject(brokenForm(cause));
    });
    form.on('close', () => {
      if (name === undefined) {
        reject(new AppError('field_missing', 'Send the file in a part named "file".'));
        return;
      }
      const file = { fields, name, path: target };
      written.then(() => {
        resolve(file);
      }, reject);
    });
    req.once('close', () => {
      if (!req.complete) reject(goneClient());
    });
    req.pipe(form);
  });
}

async function* withinLimit(content: Readable, max_mib: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of contentOf(content)) {
    size += chunk.length;
    if (size > max_mib * MIB) throw tooLarge(max_mib);
    yield chunk;
  }
}
