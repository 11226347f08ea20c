/** What somebody says to the tutor, written or spoken: the beginning of each turn of a chat or conversation. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { keepingUpload } from '../files/service.ts';
import { requireLeft } from '../quotas/service.ts';
import { requireSpeech, transcribeUpload } from '../speech/service.ts';
import type { Spoken } from './analysis.ts';

export interface Said {
  text: string;
  upload: UploadedFile | null;
  /** What the form calls the text. */
  field: 'text' | 'user_input';
}

interface Understood<Place> {
  place: Place;
  text: string;
  /** Of a recording. */
  spoken?: Spoken;
}

/**
 * Finds the `place` that it is said in, and understands it. Whatever would make an answer impossible is told before a
 * recording is paid for. Throws what `find` throws, `field_missing` (neither text nor recording), `no_speech`, `quota_spent`.
 */
export async function hear<Place>(
  actor: Actor,
  { text, upload, field }: Said,
  find: () => Promise<Place>,
  signal?: AbortSignal,
): Promise<Understood<Place>> {
  const check = async (): Promise<Place> => {
    const place = await find();
    if (upload === null && text === '') {
      throw new AppError('field_missing', `The form has neither ${field} nor audio_file; send one of them.`);
    }
    await requireLeft(actor, 'gpt4o_requests');
    return place;
  };
  if (upload === null) return { place: await check(), text };
  const place = await keepingUpload(upload, check);
  const heard = await transcribeUpload(actor, upload, {
    check: requireSpeech,
    ...(signal === undefined ? {} : { signal }),
  });
  return { place, text: heard.text, spoken: { duration_s: heard.duration_s } };
}
