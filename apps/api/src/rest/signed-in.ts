/** What Express routes beside the procedures share. */
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { receiveForm, receiveUpload, type UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { storage } from '@talaffuz/core/storage/storage';
import type { Context } from '@talaffuz/features/api/context';
import type { RateCategory } from '@talaffuz/features/api/rate-limit';
import { validationError } from '@talaffuz/features/api/error-shape';
import { enter, type Contract } from '@talaffuz/features/api/trpc';
import { contextOf } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';

export type Route = (req: Request, res: Response, actor: Actor, ctx: Context) => Promise<void>;

/** A route for somebody signed in; its errors are written as a contract has them, mentor's where nothing is said. */
export const signedIn =
  (route: Route, contract?: Contract, rate?: RateCategory) => async (req: Request, res: Response) => {
    try {
      const ctx = await contextOf(req, res);
      await route(req, res, await enter(ctx, rate), ctx);
    } catch (error) {
      sendError(req, res, error, contract);
    }
  };

/** Aborts when the client goes away before the answer. */
export function untilGone(res: Response): AbortSignal {
  const gone = new AbortController();
  res.on('close', () => {
    gone.abort();
  });
  return gone.signal;
}

/** A form with one recording in `part`, its fields checked; what is wrong leaves no bytes behind. */
export async function audioForm<Fields extends z.ZodType>(
  req: Request,
  part: string,
  fields: Fields,
): Promise<{ fields: z.output<Fields>; file: UploadedFile }> {
  const received = await receiveUpload(req, { part, kinds: ['audio'] });
  return { fields: await checked(fields, received.fields, received.file), file: received.file };
}

/** The same where the recording may be left out. */
export async function mixedForm<Fields extends z.ZodType>(
  req: Request,
  part: string,
  fields: Fields,
): Promise<{ fields: z.output<Fields>; file: UploadedFile | null }> {
  const received = await receiveForm(req, { part, kinds: ['audio'] });
  return { fields: await checked(fields, received.fields, received.file), file: received.file };
}

async function checked<Fields extends z.ZodType>(
  schema: Fields,
  given: Record<string, string>,
  file: UploadedFile | null,
): Promise<z.output<Fields>> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  if (file !== null) await (await storage()).delete(file.key);
  throw validationError(parsed.error, 'body');
}
