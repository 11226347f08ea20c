/** One small file of a form (RFC 7578), held in memory and stored nowhere: what is read once and then forgotten. */
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { AppError } from '../errors.ts';
import { safeFileName } from './file-name.ts';
import { brokenForm, goneClient } from './form-problems.ts';

export interface SmallFile {
  fields: Record<string, string>;
  name: string;
  bytes: Buffer;
}

const FORM_BYTES = 64 * 1024;

/**
 * Reads a form with a part `file`.
 * @throws AppError `unsupported_media_type`, `invalid_format`, `field_missing`, `too_large`, `cancelled`
 */
export async function receiveSmallFile(req: IncomingMessage, max_mib: number): Promise<SmallFile> {
  const max_bytes = max_mib * 1024 * 1024;
  try {
    return await read(req, max_bytes, max_mib);
  } catch (error) {
    req.unpipe();
    req.resume();
    throw error;
  }
}

function read(req: IncomingMessage, max_bytes: number, max_mib: number): Promise<SmallFile> {
  const tooLarge = () =>
    new AppError('too_large', `The file is larger than ${String(max_mib)} MB; send it in several parts.`);
  if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) {
    throw new AppError(
      'unsupported_media_type',
      'Send the file as multipart/form-data, in a part named "file".',
    );
  }
  if (Number(req.headers['content-length'] ?? 0) > max_bytes + FORM_BYTES) throw tooLarge();
  return new Promise((resolve, reject) => {
    const limits = { files: 1, fields: 20, fieldSize: FORM_BYTES, fileSize: max_bytes, parts: 30 };
    let form: busboy.Busboy;
    try {
      form = busboy({ headers: req.headers, limits, defParamCharset: 'utf8' });
    } catch (cause) {
      reject(brokenForm(cause));
      return;
    }
    const fields: Record<string, string> = {};
    let found: { name: string; parts: Buffer[] } | undefined;
    form.on('field', (name, value) => {
      fields[name] = value;
    });
    form.on('file', (part, stream, info) => {
      if (part !== 'file') {
        stream.resume();
        return;
      }
      const file = { name: safeFileName(info.filename ?? '', 'file'), parts: [] as Buffer[] };
      found = file;
      stream.on('data', (chunk: Buffer) => file.parts.push(chunk));
      stream.on('limit', () => {
        reject(tooLarge());
      });
    });
    form.on('error', (cause) => {
      reject(brokenForm(cause));
    });
    form.on('close', () => {
      if (found === undefined) reject(new AppError('field_missing', 'Send the file in a part named "file".'));
      else resolve({ fields, name: found.name, bytes: Buffer.concat(found.parts) });
    });
    req.once('aborted', () => {
      reject(goneClient());
    });
    req.pipe(form);
  });
}
