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
  /** Of the kinds only this type. */
  only?: { mime: string; name: string };
  /** Largest file in MB, where it is not the setting of its kind. */
  max_mib?: number;
}

/** File parts of different names, each once. */
export type PartRules<Part extends string = string> = Readonly<
  Record<Part, Pick<UploadRules, 'kinds' | 'only' | 'max_mib'>>
>;

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
const MIB = 1024 * 1024;

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

export interface ReceivedParts<Part extends string> {
  fields: Record<string, string>;
  files: Record<Part, UploadedFile>;
}

/** `reading[file]` and `reading.file` name the same. */
const dotted = (name: string): string => name.replace(/\[([^[\]]*)\]/g, '.$1');

/** The same for a form whose file parts differ; all of them must be there. Names may be written `a.b` or `a[b]`. */
export async function receiveParts<Part extends string>(
  req: IncomingMessage,
  parts: PartRules<Part>,
): Promise<ReceivedParts<Part>> {
  const [first = ''] = Object.keys(parts);
  let upload: FormReader | undefined;
  try {
    const rules: UploadRules = { part: first, kinds: ['document'] };
    refuseTooLarge(req, rules, parts);
    upload = new FormReader(req, rules, parts);
    const { fields, files, names } = await upload.read();
    const byPart = Object.fromEntries(files.map((file, i) => [names[i] ?? '', file]));
    const missing = Object.keys(parts).filter((name) => byPart[name] === undefined);
    if (missing.length > 0) throw missingParts(missing);
    const named = Object.entries(fields).map(([name, value]) => [dotted(name), value]);
    return {
      fields: Object.fromEntries(named) as Record<string, string>,
      files: byPart as Record<Part, UploadedFile>,
    };
  } catch (error) {
    await upload?.undo();
    req.resume();
    throw error;
  }
}

function missingParts(names: string[]): AppError {
  const fields = names.map((name) => {
    const msg = `The form has no file in "${name}"; add one.`;
    return { loc: ['body', name], msg, type: 'missing' };
  });
  return new AppError('validation_failed', fields.map(({ msg }) => msg).join(' '), { fields });
}

class FormReader {
  readonly #req: IncomingMessage;
  readonly #rules: UploadRules;
  readonly #parser: busboy.Busboy;
  readonly #fields = new Map<string, string>();
  readonly #parts: Readable[] = [];
  readonly #stored: Promise<UploadedFile | null>[] = [];
  readonly #names: string[] = [];
  readonly #each: PartRules | undefined;

  constructor(req: IncomingMessage, rules: UploadRules, each?: PartRules) {
    this.#req = req;
    this.#rules = rules;
    this.#each = each;
    this.#parser = makeParser(req, rules);
  }

  async read(): Promise<ReceivedFiles & { names: string[] }> {
    await this.#parse();
    const stored = await Promise.all(this.#stored);
    return {
      files: stored.filter((file) => file !== null),
      names: this.#names.filter((_, i) => stored[i] !== null),
      fields: Object.fromEntries(this.#fields),
    };
  }

  /** What holds for a file in a part of this name; null where none may stand there, or none more. */
  #rulesOf(name: string): UploadRules | null {
    if (this.#each === undefined) {
      const full = this.#stored.length >= maxFiles(this.#rules);
      return isFilePart(name, this.#rules) && !full ? this.#rules : null;
    }
    const part = dotted(name);
    const own = this.#each[part];
    return own === undefined || this.#names.includes(part) ? null : { part, ...own };
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
        const rules = this.#rulesOf(name);
        if (rules === null) {
          part.resume();
          reject(this.#each === undefined ? extraFile(name, this.#rules) : strangeFile(name, this.#each));
          return;
        }
        this.#parts.push(part);
        this.#names.push(rules.part);
        const stored = store(part, info.filename, rules);
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
    if (name === this.#rules.part || this.#each?.[dotted(name)] !== undefined) {
      return missingFile({ ...this.#rules, part: dotted(name) });
    }
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
  if (format === null || (rules.only !== undefined && format.mime !== rules.only.mime)) {
    const accepted = rules.only?.name ?? rules.kinds.map((kind) => formatNames[kind]).join(', or ');
    throw new AppError('unsupported_media_type', `The file in "${rules.part}" must be ${accepted}.`);
  }
  const { kind, mime, extension } = format;
  const id = randomUUID();
  // Two characters spread the files over 256 folders.
  const key = `${kind}/${id.slice(0, 2)}/${id}.${extension}`;
  const limited = Readable.from(withinLimit(head, content, rules, kind), { objectMode: false });
  const stored = await (await storage()).put(key, limited, { content_type: mime });
  return { key, name: safeFileName(filename ?? '', `${kind}.${extension}`), mime, kind, ...stored };
}

async function* withinLimit(
  head: Buffer,
  rest: AsyncGenerator<Buffer>,
  rules: UploadRules,
  kind: FileKind,
): AsyncGenerator<Buffer> {
  const mib = rules.max_mib ?? sizeLimit(kind).mib;
  let size = head.length;
  yield head;
  for await (const chunk of rest) {
    size += chunk.length;
    if (size > mib * MIB) throw tooLarge(rules.part, mib);
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
function refuseTooLarge(req: IncomingMessage, rules: UploadRules, each?: PartRules): void {
  const largestOf = ({ kinds, max_mib }: PartRules[string]) =>
    max_mib ?? Math.max(...kinds.map((kind) => sizeLimit(kind).mib));
  const all =
    each === undefined
      ? maxFiles(rules) * largestOf(rules)
      : Object.values(each).reduce((sum, part) => sum + largestOf(part), 0);
  const announced = Number(req.headers['content-length'] ?? 0);
  if (announced > all * MIB + FORM_BYTES) throw tooLarge(rules.part, largestOf(rules));
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

const strangeFile = (name: string, each: PartRules): AppError =>
  wrongField(
    dotted(name),
    each[dotted(name)] === undefined
      ? `The form has a file in "${name}"; send files in ${Object.keys(each).join(', ')} only.`
      : `The form has more than one file in "${name}"; send one.`,
  );

function extraFile(name: string, rules: UploadRules): AppError {
  const sentence = isFilePart(name, rules)
    ? maxFiles(rules) === 1
      ? `The form has more than one file in "${name}"; send one.`
      : `The form has more than ${String(maxFiles(rules))} files in "${name}"; send fewer.`
    : `The form has a file in "${name}"; send the only file in "${rules.part}".`;
  return wrongField(name, sentence);
}
