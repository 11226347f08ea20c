/** Archives and results for tests. */
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { storage } from '@talaffuz/core/storage/storage';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import type { Assessment } from '@talaffuz/speech/assessment';
import yazl from 'yazl';

/** What begins as a WAV file does; nothing is to be heard in it. */
export function wav(fill = 0): Buffer {
  const file = Buffer.alloc(6_000, fill);
  file.write('RIFF', 0, 'latin1');
  file.write('WAVEfmt ', 8, 'latin1');
  return file;
}

export function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date(2026, 0, 1) });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A batch of `count` recordings `a1.wav`, `a2.wav` … with the ids `r1`, `r2` …, as `receiveArchive` leaves it. */
export async function storedBatch(
  count: number,
  change: Record<string, string | Buffer> = {},
): Promise<UploadedFile> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const bytes = await zipOf({
    'manifest.csv': ['id,audio,text', ...numbers.map((n) => `r${String(n)},a${String(n)}.wav,Say it`)].join(
      '\n',
    ),
    ...Object.fromEntries(numbers.map((n) => [`a${String(n)}.wav`, wav(n % 200)])),
    ...change,
  });
  const key = `batches/te/${randomUUID()}.zip`;
  const stored = await (await storage()).put(key, bytes, { content_type: 'application/zip' });
  return { key, name: 'batch.zip', mime: 'application/zip', kind: 'document', ...stored };
}

/** What a speech worker would have found. */
export function assessmentOf(text: string): Assessment {
  const place = { start_s: 0, end_s: 0.5, score: 80 };
  return {
    id: 'x',
    text,
    model: { name: 'example', version: '1' },
    duration_s: 2.5,
    overall_score: 80,
    accuracy_score: 81,
    fluency_score: 82,
    completeness_score: 100,
    prosody_score: 70,
    words: [
      {
        ...place,
        text: 'say',
        stress_score: 90,
        error: null,
        phonemes: [
          { ...place, phoneme: 'S', ipa: 's', confidence: 0.9, heard: [] },
          { ...place, phoneme: 'EY', ipa: 'eɪ', confidence: 0.9, heard: [] },
        ],
      },
    ],
    pauses: [],
    speech_rate_wpm: 120,
    articulation_rate_sps: 3,
    pitch: { range_st: 5, contour: [null, 1] },
    weak_phonemes: ['S'],
    feedback: [],
    warnings: [],
  };
}
