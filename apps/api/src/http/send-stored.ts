/** Sends a stored file, whole or in part (RFC 9110 §14), without holding it in memory. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { AppError } from '@talaffuz/core/errors';
import { storage, type ByteRange } from '@talaffuz/core/storage/storage';

export interface StoredFile {
  key: string;
  mime: string;
  size: number;
  /** The name a browser saves it under. */
  name: string;
  /** Changes when the bytes do. */
  etag: string;
}

export async function sendStored(req: Request, res: Response, file: StoredFile, maxAgeS = 0): Promise<void> {
  const etag = `"${file.etag}"`;
  res.set({
    'Accept-Ranges': 'bytes',
    'Cache-Control': `private, max-age=${String(maxAgeS)}`,
    // Whatever was uploaded, a browser never runs it as a page of ours.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Type': file.mime,
    ETag: etag,
  });
  if (req.headers['if-none-match'] === etag) {
    res.status(304).end();
    return;
  }
  const range = rangeOf(req, res, file.size);
  const length = range === null ? file.size : range.end - range.start + 1;
  res.status(range === null ? 200 : 206);
  if (range !== null) {
    res.setHeader('Content-Range', `bytes ${String(range.start)}-${String(range.end)}/${String(file.size)}`);
  }
  res.setHeader('Content-Length', length);
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  const content = await (await storage()).get(file.key, range ?? undefined);
  try {
    await pipeline(content, res);
  } catch (error) {
    // A player that seeks or a page that is left closes the connection: nobody waits for the rest.
    if (!res.destroyed) throw error;
  }
}

/** The one range asked for; null for the whole file, which also answers several ranges at once. */
function rangeOf(req: Request, res: Response, size: number): ByteRange | null {
  const ranges = req.range(size);
  if (ranges === -1) {
    res.removeHeader('Content-Disposition');
    throw new AppError(
      'range_not_satisfiable',
      `The file has ${String(size)} bytes; ask for a range within them.`,
      {
        headers: { 'Content-Range': `bytes */${String(size)}` },
      },
    );
  }
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}
