import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Env } from '../env.ts';
import { AppError } from '../errors.ts';
import { checkKey, checkRange, notStored, outOfRange, throwIfCancelled } from './checks.ts';
import { meter } from './measure.ts';
import type { ByteRange, LocalCopy, Storage, StoredContent } from './storage.ts';

type S3Settings = Pick<
  Env,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

/** Objects of one bucket of Amazon S3 or of a server that speaks its protocol. The bucket must exist. */
export class S3Storage implements Storage {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(settings: S3Settings) {
    const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
    this.#bucket = S3_BUCKET;
    this.#client = new S3Client({
      region: S3_REGION,
      // Without an endpoint it is Amazon's, without keys those of the machine's role.
      ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT, forcePathStyle: true }),
      ...(S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined
        ? {}
        : { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }),
      // Other servers than Amazon's do not all know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(
    key: string,
    content: Readable | Buffer,
    options: { content_type: string },
  ): Promise<StoredContent> {
    const target = this.#target(key);
    const measured = meter();
    const body = new PassThrough();
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    const reading = pipeline(source, (chunks: AsyncIterable<Buffer>) => measured.pass(chunks), body);
    const upload = new Upload({
      client: this.#client,
      params: { ...target, Body: body, ContentType: options.content_type },
    });
    const sending = upload.done().catch((error: unknown) => {
      // Ends the reading too.
      body.destroy();
      throw error;
    });
    const [read, sent] = await Promise.allSettled([reading, sending]);
    // Both fail together: by the content's error, or by the server's with the reader's output closed too early.
    if (read.status === 'rejected' && !isClosedEarly(read.reason)) throw read.reason;
    if (sent.status === 'rejected') throw this.#failure(sent.reason, key);
    if (read.status === 'rejected') throw read.reason;
    return measured.result();
  }

  /** Nothing: a lifecycle rule of the bucket removes unfinished multipart uploads (docs/operations.md). */
  clean(): Promise<number> {
    return Promise.resolve(0);
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const target = this.#target(key);
    checkRange(range, key);
    const wanted = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ ...target, ...wanted }));
      if (Body instanceof Readable) return Body;
    } catch (error) {
      if (range !== undefined && statusOf(error) === 416) throw outOfRange(range.start, key);
      throw this.#failure(error, key);
    }
    throw this.#failure(new Error('the answer has no body'), key);
  }

  async size(key: string): Promise<number> {
    const target = this.#target(key);
    try {
      const { ContentLength } = await this.#client.send(new HeadObjectCommand(target));
      return ContentLength ?? 0;
    } catch (error) {
      throw this.#failure(error, key);
    }
  }

  async exists(key: string): Promise<boolean> {
    try {
      await this.size(key);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return false;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const target = this.#target(key);
    try {
      await this.#client.send(new DeleteObjectCommand(target));
    } catch (error) {
      const failure = this.#failure(error, key);
      if (failure.code !== 'not_found') throw failure;
    }
  }

  async localPath(key: string, signal?: AbortSignal): Promise<LocalCopy> {
    throwIfCancelled(signal);
    const content = await this.get(key);
    const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-file-'));
    const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
    // The extension tells some programs the format.
    const file = path.join(folder, `file${path.extname(key)}`);
    try {
      await pipeline(content, createWriteStream(file), signal === undefined ? {} : { signal });
    } catch (error) {
      await release();
      throwIfCancelled(signal);
      throw this.#failure(error, key);
    }
    return { path: file, release };
  }

  #target(key: string): { Bucket: string; Key: string } {
    checkKey(key);
    return { Bucket: this.#bucket, Key: key };
  }

  #failure(error: unknown, key: string): AppError {
    if (error instanceof AppError) return error;
    // A missing bucket is a wrong setting, not a missing file.
    if (statusOf(error) === 404 && nameOf(error) !== 'NoSuchBucket') return notStored(key, error);
    const reason = error instanceof Error ? error.message : String(error);
    return new AppError(
      'unavailable',
      `The S3 storage failed at "${key}" in the bucket "${this.#bucket}" (${nameOf(error)}: ${reason}); check S3_ENDPOINT, S3_BUCKET and the keys.`,
      { cause: error },
    );
  }
}

function isClosedEarly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}
