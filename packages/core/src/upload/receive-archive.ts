/**
 * Many recordings in one form (RFC 7578): a ZIP, or the files one by one, which are packed into a ZIP on their way to
 * the storage. Whoever reads the recordings then has one archive with a manifest in either case.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import busboy from 'busboy';
import { stringify } from 'csv-stringify/sync';
import yazl from 'yazl';
import { z } from 'zod';
import { pathProblem } from '../archive/archive.ts';
import { AppError } from '../errors.ts';
import { storage } from '../storage/storage.ts';
import { safeFileName } from './file-name.ts';
import { brokenForm, contentOf, goneClient, wrongField } from './form-problems.ts';
import type { UploadedFile } from './receive-upload.ts';

export interface ArchiveRules {
  /** Files of the form. */
  max_files: number;
  /** Bytes of the form. */
  max_bytes: number;
  /** A field that may stand in the place of all files. */
  instead?: string;
}

export interface ReceivedArchive {
  /** Text fields other than `texts`. */
  fields: Record<string, string>;
  /** A ZIP; the same form gives the same bytes. Null where a field stands for it. */
  file: UploadedFile | null;
}

const MIB = 1024 * 1024;
const MANIFEST_BYTES = 16 * MIB;
const TEXTS_BYTES = 8 * MIB;
const MANIFEST = 'manifest.csv';
const MIME = 'application/zip';
/** Every entry has the same time, so that the same recordings are the same archive. */
const ENTRY = { compress: false, mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

const textsSchema = z.record(z.string(), z.string());

/**
 * Reads a form with a part `archive`, or with parts `audio` and either a part `manifest` (CSV) or a field `texts` (JSON
 * object, file name → text). When it fails nothing stays in the storage and the rest of the request is read away.
 * @throws AppError `unsupported_media_type`, `invalid_format`, `field_missing`, `too_large`, `validation_failed`, `cancelled`
 */
export async function receiveArchive(req: IncomingMessage, rules: ArchiveRules): Promise<ReceivedArchive> {
  let reader: ArchiveForm | undefined;
  try {
    if (Number(req.headers['content-length'] ?? 0) > rules.max_bytes + MIB) throw tooLarge(rules);
    reader = new ArchiveForm(req, rules);
    return await reader.read();
  } catch (error) {
    await reader?.undo();
    req.resume();
    throw error;
  }
}

class ArchiveForm {
  readonly #req: IncomingMessage;
  readonly #rules: ArchiveRules;
  readonly #parser: busboy.Busboy;
  readonly #fields = new Map<string, string>();
  #part: Readable | undefined;
  #sent: Promise<UploadedFile> | undefined;
  #pack: { zip: yazl.ZipFile; out: PassThrough; stored: Promise<UploadedFile>; names: string[] } | undefined;
  #manifest: Promise<Buffer> | undefined;
  #reject: (error: unknown) => void = () => undefined;

  constructor(req: IncomingMessage, rules: ArchiveRules) {
    this.#req = req;
    this.#rules = rules;
    this.#parser = makeParser(req, rules);
  }

  async read(): Promise<ReceivedArchive> {
    await this.#parse();
    const texts = this.#fields.get('texts');
    this.#fields.delete('texts');
    const fields = Object.fromEntries(this.#fields);
    if (this.#sent !== undefined) return { fields, file: await this.#sent };
    if (this.#pack === undefined) {
      const { instead } = this.#rules;
      if (instead !== undefined && fields[instead] !== undefined) return { fields, file: null };
      throw missing();
    }
    const { zip, stored, names } = this.#pack;
    zip.addBuffer(await this.#manifestBytes(names, texts), MANIFEST, ENTRY);
    zip.end();
    return { fields, file: await stored };
  }

  /** Stops reading and removes what was stored. */
  async undo(): Promise<void> {
    this.#req.unpipe(this.#parser);
    this.#parser.destroy();
    this.#part?.destroy();
    this.#pack?.out.destroy(brokenForm(new Error('given up')));
    for (const stored of [this.#sent, this.#pack?.stored]) {
      const file = await stored?.catch(() => undefined);
      if (file !== undefined) await (await storage()).delete(file.key);
    }
  }

  #parse(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      this.#parser.on('field', (name, value, info) => {
        if (info.valueTruncated || info.nameTruncated) {
          reject(wrongField(name, `The field "${name.slice(0, 100)}" is too long; shorten it.`));
        } else this.#fields.set(name, value);
      });
      this.#parser.on('file', (name, part, info) => {
        // Its error ends the parser as well; without a listener it would end the process.
        part.on('error', () => undefined);
        this.#part = part;
        try {
          this.#take(name, part, info.filename);
        } catch (error) {
          part.resume();
          reject(error instanceof Error ? error : brokenForm(error));
        }
      });
      this.#parser.on('filesLimit', () => {
        reject(
          wrongField(
            'audio',
            `At most ${String(this.#rules.max_files)} files are taken at once; send fewer.`,
            { type: 'too_many_files', values: { most: this.#rules.max_files } },
          ),
        );
      });
      this.#parser.on('fieldsLimit', () => {
        reject(wrongField('', 'The form has too many text fields; see the API’s description.'));
      });
      this.#parser.on('error', (error) => {
        reject(brokenForm(error));
      });
      this.#parser.on('close', resolve);
      const gone = (): void => {
        if (!this.#req.complete) reject(goneClient());
      };
      this.#req.on('error', gone);
      this.#req.on('close', gone);
      this.#req.pipe(this.#parser);
    });
  }

  #take(part: string, content: Readable, filename: string | undefined): void {
    const given = filename ?? '';
    const alone = this.#pack === undefined && this.#manifest === undefined && this.#sent === undefined;
    if (part === 'archive' && alone) {
      this.#sent = this.#store(Readable.from(contentOf(content), { objectMode: false }), given);
      this.#sent.catch(this.#reject);
    } else if (part === 'manifest' && this.#manifest === undefined && this.#sent === undefined) {
      this.#manifest = readAll(content, MANIFEST_BYTES, part);
      this.#manifest.catch(this.#reject);
    } else if (part === 'audio' && this.#sent === undefined) this.#add(content, given);
    else {
      throw wrongField(
        part.slice(0, 100),
        'Send one file "archive" alone, or files "audio" with one file "manifest" or the field "texts".',
      );
    }
  }

  #add(content: Readable, given: string): void {
    // Browsers write a quotation mark so (HTML, multipart/form-data encoding).
    const name = given.replaceAll('%22', '"').normalize('NFC');
    const problem = name === '' ? 'has no name; give every file one' : pathProblem(name);
    if (problem !== null) {
      const shown = name.slice(0, 100);
      const kind = { type: 'path', values: { name: shown } };
      throw wrongField('audio', `The file “${shown}” ${problem}.`, kind);
    }
    this.#pack ??= this.#startPack();
    this.#pack.names.push(name);
    this.#pack.zip.addReadStream(content, name, ENTRY);
  }

  #startPack() {
    const zip = new yazl.ZipFile();
    zip.on('error', (error) => {
      this.#reject(brokenForm(error));
    });
    const out = new PassThrough();
    // The storage hears of it too; without a listener it would end the process.
    out.on('error', () => undefined);
    zip.outputStream.pipe(out);
    const stored = this.#store(out, '');
    stored.catch(this.#reject);
    return { zip, out, stored, names: [] };
  }

  async #store(content: Readable, filename: string): Promise<UploadedFile> {
    const id = randomUUID();
    const key = `batches/${id.slice(0, 2)}/${id}.zip`;
    const limited = Readable.from(this.#withinLimit(content), { objectMode: false });
    const stored = await (await storage()).put(key, limited, { content_type: MIME });
    const name = safeFileName(filename, 'recordings.zip');
    return { key, name, mime: MIME, kind: 'document', ...stored };
  }

  async *#withinLimit(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of content) {
      size += chunk.length;
      if (size > this.#rules.max_bytes) throw tooLarge(this.#rules);
      yield chunk;
    }
  }

  async #manifestBytes(names: string[], texts: string | undefined): Promise<Buffer> {
    if (this.#manifest !== undefined) return this.#manifest;
    if (texts === undefined) {
      throw new AppError(
        'field_missing',
        'The form has neither "manifest" nor "texts"; say what is read aloud.',
      );
    }
    const wanted = textsSchema.safeParse(parsedJson(texts));
    if (!wanted.success) {
      throw wrongField('texts', 'The field "texts" must be a JSON object of file names and their texts.');
    }
    const given = new Map(Object.entries(wanted.data).map(([name, text]) => [name.normalize('NFC'), text]));
    const all = [...new Set([...names, ...given.keys()])];
    return Buffer.from(
      stringify([['id', 'audio', 'text'], ...all.map((name) => [name, name, given.get(name) ?? ''])]),
    );
  }
}

async function readAll(content: Readable, limit: number, part: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of contentOf(content)) {
    size += chunk.length;
    if (size > limit) {
      throw new AppError(
        'too_large',
        `The file in "${part}" is larger than ${String(limit / MIB)} MB; send fewer rows.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function makeParser(req: IncomingMessage, rules: ArchiveRules): busboy.Busboy {
  if (!/^multipart\/form-data\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    throw new AppError(
      'unsupported_media_type',
      'Send the recordings as multipart/form-data, as a ZIP in "archive" or as files in "audio".',
    );
  }
  try {
    return busboy({
      headers: req.headers,
      // Browsers write file names in UTF-8.
      defParamCharset: 'utf8',
      preservePath: true,
      limits: {
        fieldSize: TEXTS_BYTES,
        fieldNameSize: 100,
        fields: 10,
        files: rules.max_files,
        headerPairs: 50,
      },
    });
  } catch (cause) {
    throw brokenForm(cause);
  }
}

const missing = (): AppError =>
  new AppError('field_missing', 'The form has no file in "archive" or "audio"; add the recordings.');

function tooLarge({ max_bytes }: ArchiveRules): AppError {
  return new AppError(
    'too_large',
    `The recordings are larger than ${String(Math.floor(max_bytes / MIB))} MB together; send them in several parts.`,
  );
}
