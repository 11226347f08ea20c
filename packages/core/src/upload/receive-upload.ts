/** Uploaded files with their text fields: multipart/form-data (RFC 7578) streamed to the storage. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import { AppError } from '../errors.ts';
import { storage } from '../storage/storage.ts';
import { detectFormat, formatNames, HEAD_BYTES, sizeLimit, type FileKind } from './file-kind.ts';
import { safeFileName } from './file-name.ts';
import { brokenForm, contentOf, goneClient, wrongField } from './form-problems.ts';
import { UNSTORABLE, unstorable } from '../storable-text.ts';

export interface UploadRules {
  /** Name of the file part, such as `audio`. */
  part: string;
  /** Another name that file parts may have. */
  other_part?: string;
  /** Files at most in parts of these names, default 1. */
  max_files?: number;
  /** What the file may be; at least one. */
  kinds: readonly [FileKind, ...FileKind[]];
  /** Text fields, default 20. */
  max_fields?: number;
}

export interface UploadedFile {
  /** Where it lies in the storage. */
  key: string;
  /** The client's name for it, made harmless, at most 120 characters. */
  name: string;
  mime: string;
  kind: FileKind;
  /** Bytes. */
  size: number;
  sha256: string;
}

export interface ReceivedUpload {
  fields: Record<string, string>;
  file: UploadedFile;
}

const NAME_LENGTH = 100;
const FIELD_BYTES = 64 * 1024;
/** Room for the text fields and part headers beside the largest file. */
const FORM_BYTES = 1024 * 1024;

export interface ReceivedForm {
  fields: Record<string, string>;
  /** Null when the form has text fields only. */
  file: UploadedFile | null;
}

/**
 * Reads a request to its end and stores its file. When it fails nothing stays in the storage and the rest of the request
 * is read away, so that the error can be answered.
 * @throws AppError `unsupported_media_type` (request or file), `invalid_format` (broken or cut off), `field_missing`
 * (no such file), `too_large`, `validation_failed` (other or more parts, empty file), `cancelled` (client went away)
 */
export async function receiveUpload(req: IncomingMessage, rules: UploadRules): Promise<ReceivedUpload> {
  const { fields, file } = await receiveForm(req, rules);
  if (file === null) throw missingFile(rules);
  return { fields, file };
}

/** The same for a form whose file may be left out, or left empty as browsers do. */
export async function receiveForm(req: IncomingMessage, rules: UploadRules): Promise<ReceivedForm> {
  const { fields, files } = await receiveFiles(req, { ...rules, max_files: 1 });
  return { fields, file: files[0] ?? null };
}

export interface ReceivedFiles {
  fields: Record<string, string>;
  /** In the order of the form. */
  files: UploadedFile[];
}

/** The same for a form with any number of files, up to `max_files`. */
export async function receiveFiles(req: IncomingMessage, rules: UploadRules): Promise<ReceivedFiles> {
  let upload: FormReader | undefined;
  try {
    refuseTooLarge(req, rules);
    upload = new FormReader(req, rules);
    return await upload.read();
  } catch (error) {
    await upload?.undo();
    req.resume();
    throw error;
  }
}

class FormReader {
  readonly #req: IncomingMessage;
  readonly #rules: UploadRules;
  readonly #parser: busboy.Busboy;
  readonly #fields = new Map<string, string>();
  readonly #parts: Readable[] = [];
  readonly #stored: Promise<UploadedFile | null>[] = [];

  constructor(req: IncomingMessage, rules: UploadRules) {
    this.#req = req;
    this.#rules = rules;
    this.#parser = makeParser(req, rules);
  }

  async read(): Promise<ReceivedFiles> {
    await this.#parse();
    const files = (await Promise.all(this.#stored)).filter((file) => file !== null);
    return { files, fields: Object.fromEntries(this.#fields) };
  }

  /** Stops reading and removes what was stored. */
  async undo(): Promise<void> {
    this.#req.unpipe(this.#parser);
    this.#parser.destroy();
    for (const part of this.#parts) part.destroy();
    for (const stored of this.#stored) {
      const file = await stored.catch(() => null);
      if (file !== null) await (await storage()).delete(file.key);
    }
  }

  #parse(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#parser.on('field', (name, value, info) => {
        const problem = this.#fieldProblem(name, value, info);
        if (problem === null) this.#fields.set(name, value);
        else reject(problem);
      });
      this.#parser.on('file', (name, part, info) => {
        // Its error ends the parser as well; without a listener it would end the process.
        part.on('error', () => undefined);
        if (!isFilePart(name, this.#rules) || this.#stored.length >= maxFiles(this.#rules)) {
          part.resume();
          reject(extraFile(name, this.#rules));
          return;
        }
        this.#parts.push(part);
        const stored = store(part, info.filename, this.#rules);
        this.#stored.push(stored);
        stored.catch(reject);
      });
      this.#parser.on('fieldsLimit', () => {
        reject(wrongField('', `The form has more than ${maxFields(this.#rules)} text fields; send fewer.`));
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

  #fieldProblem(name: string, value: string, info: busboy.FieldInfo): AppError | null {
    if (name === this.#rules.part) return missingFile(this.#rules);
    if (name.length > NAME_LENGTH) {
      const shown = name.slice(0, NAME_LENGTH);
      return wrongField(
        shown,
        `The field name "${shown}…" is too long; use at most ${NAME_LENGTH} characters.`,
      );
    }
    if (unstorable([name, value]) !== null) return wrongField('', UNSTORABLE);
    if (info.valueTruncated) {
      return wrongField(name, `The field "${name}" is longer than ${FIELD_BYTES / 1024} KB; shorten it.`);
    }
    if (this.#fields.has(name)) {
      return wrongField(name, `The field "${name}" stands twice in the form; send it once.`);
    }
    return null;
  }
}

async function store(
  part: Readable,
  filename: string | undefined,
  rules: UploadRules,
): Promise<UploadedFile | null> {
  const content = contentOf(part);
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const next = await content.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  if (head.length === 0) {
    // A browser sends an unnamed empty part when no file was chosen.
    if (filename === undefined || filename === '') return null;
    throw wrongField(rules.part, `The file in "${rules.part}" is empty; choose another.`);
  }
  const format = await detectFormat(head, rules.kinds);
  if (format === null) {
    const accepted = rules.kinds.map((kind) => formatNames[kind]).join(', or ');
    throw new AppError('unsupported_media_type', `The file in "${rules.part}" must be ${accepted}.`);
  }
  const { kind, mime, extension } = format;
  const id = randomUUID();
  // Two characters spread the files over 256 folders.
  const key = `${kind}/${id.slice(0, 2)}/${id}.${extension}`;
  const limited = Readable.from(withinLimit(head, content, kind, rules.part), { objectMode: false });
  const stored = await (await storage()).put(key, limited, { content_type: mime });
  return { key, name: safeFileName(filename ?? '', `${kind}.${extension}`), mime, kind, ...stored };
}

async function* withinLimit(
  head: Buffer,
  rest: AsyncGenerator<Buffer>,
  kind: FileKind,
  part: string,
): AsyncGenerator<Buffer> {
  const limit = sizeLimit(kind);
  let size = head.length;
  yield head;
  for await (const chunk of rest) {
    size += chunk.length;
    if (size > limit.bytes) throw tooLarge(part, limit.mib);
    yield chunk;
  }
}

function makeParser(req: IncomingMessage, rules: UploadRules): busboy.Busboy {
  if (!/^multipart\/form-data\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    throw new AppError(
      'unsupported_media_type',
      `Send the file as multipart/form-data, in a part named "${rules.part}".`,
    );
  }
  try {
    return busboy({
      headers: req.headers,
      // Browsers write file names in UTF-8.
      defParamCharset: 'utf8',
      limits: { fieldSize: FIELD_BYTES, fields: maxFields(rules), headerPairs: 50 },
    });
  } catch (cause) {
    throw brokenForm(cause);
  }
}

/** A body that says it is too long for any file that is accepted need not be read first. */
function refuseTooLarge(req: IncomingMessage, rules: UploadRules): void {
  const largest = Math.max(...rules.kinds.map((kind) => sizeLimit(kind).mib));
  const announced = Number(req.headers['content-length'] ?? 0);
  if (announced > maxFiles(rules) * largest * 1024 * 1024 + FORM_BYTES) throw tooLarge(rules.part, largest);
}

const isFilePart = (name: string, { part, other_part }: UploadRules): boolean =>
  name === part || name === other_part;

const maxFiles = (rules: UploadRules): number => rules.max_files ?? 1;

const maxFields = (rules: UploadRules): number => rules.max_fields ?? 20;

function tooLarge(part: string, mib: number): AppError {
  return new AppError('too_large', `The file in "${part}" is larger than ${mib} MB; send a smaller one.`);
}

function missingFile(rules: UploadRules): AppError {
  return new AppError('field_missing', `The form has no file in "${rules.part}"; add one.`);
}

function extraFile(name: string, rules: UploadRules): AppError {
  const sentence = isFilePart(name, rules)
    ? maxFiles(rules) === 1
      ? `The form has more than one file in "${name}"; send one.`
      : `The form has more than ${String(maxFiles(rules))} files in "${name}"; send fewer.`
    : `The form has a file in "${name}"; send the only file in "${rules.part}".`;
  return wrongField(name, sentence);
}
