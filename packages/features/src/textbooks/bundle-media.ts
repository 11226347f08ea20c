/** The files within a bundle that its textbook names: where, whether they are what they should be, and into the storage. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import type { ArchiveEntry } from '@talaffuz/core/archive/archive';
import type { FieldProblem } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import {
  detectFormat,
  formatNames,
  HEAD_BYTES,
  sizeLimit,
  type FileKind,
} from '@talaffuz/core/upload/file-kind';
import { safeFileName } from '@talaffuz/core/upload/file-name';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db } from '@talaffuz/db/client';
import { MEDIA, problemAt, type Bundle } from './bundle.ts';
import { filesIn } from './file-paths.ts';
import type { Opened } from './open-bundle.ts';

export interface Use {
  path: (string | number)[];
  name: string;
  kind: FileKind;
}

/** Every file of the bundle that the textbook names, and where. */
export function usesOf({ chapters }: Bundle): Use[] {
  const pictures = (path: (string | number)[], text = ''): Use[] =>
    [...text.matchAll(MEDIA)].map(([name]) => ({ path, name, kind: 'image' }));
  return chapters.flatMap(({ paragraphs }, c) =>
    paragraphs.flatMap(({ markdown, content, contents }, p) => {
      const at = ['chapters', c, 'paragraphs', p];
      return [
        ...pictures([...at, 'markdown'], markdown),
        ...pictures([...at, 'content'], content),
        ...contents.flatMap(({ explain_text, audio, slides }, i): Use[] => {
          const inside = [...at, 'contents', i];
          return [
            ...pictures([...inside, 'explain_text'], explain_text),
            ...(audio == null ? [] : [{ path: [...inside, 'audio'], name: audio, kind: 'audio' as const }]),
            ...(slides == null
              ? []
              : [{ path: [...inside, 'slides'], name: slides, kind: 'document' as const }]),
          ];
        }),
      ];
    }),
  );
}

export async function mediaProblem(
  { path, name, kind }: Use,
  entry: ArchiveEntry | undefined,
): Promise<FieldProblem[]> {
  if (entry === undefined) {
    return [
      problemAt(
        path,
        `There is no ${name} in the ZIP; put it there, or take its name out.`,
        'media_missing',
        {
          name,
        },
      ),
    ];
  }
  const { bytes, mib } = sizeLimit(kind);
  if (entry.size > bytes)
    return [
      problemAt(path, `${name} is larger than ${String(mib)} MB; make it smaller.`, 'media_too_large', {
        name,
        mib,
      }),
    ];
  const format = await detectFormat(await entry.head(HEAD_BYTES), [kind]);
  if (kind === 'document' && format?.mime !== 'application/pdf')
    return [problemAt(path, `${name} must be a PDF file.`, 'media_format_document', { name })];
  return format === null
    ? [problemAt(path, `${name} must be ${formatNames[kind]}.`, `media_format_${kind}`, { name })]
    : [];
}

/** Texts may show pictures that the school has already. */
export async function pictureProblems(actor: Actor, { chapters }: Bundle): Promise<FieldProblem[]> {
  const used = chapters.flatMap(({ paragraphs }, c) =>
    paragraphs.flatMap(({ markdown = '', content = '', contents }, p) =>
      [markdown, content, ...contents.map(({ explain_text = '' }) => explain_text)]
        .flatMap(filesIn)
        .map((id) => ({ id, path: ['chapters', c, 'paragraphs', p] })),
    ),
  );
  if (used.length === 0) return [];
  const known = await db.file.findMany({
    where: { id: { in: used.map(({ id }) => id) }, school_id: actor.school_id, kind: 'image' },
    select: { id: true },
  });
  return used
    .filter(({ id }) => known.every((file) => file.id !== id))
    .map(({ id, path }) =>
      problemAt(
        path,
        `File ${String(id)} is no picture of your school; put it into the ZIP.`,
        'unknown_picture',
        { id },
      ),
    );
}

/** Puts each named file into the storage once. What was stored before a failure is in `stored` as well. */
export async function unpack(
  uses: readonly Use[],
  entries: Opened['entries'],
  stored: Map<string, UploadedFile>,
) {
  const files = await storage();
  for (const { name, kind } of uses) {
    const entry = entries.get(name);
    if (entry === undefined || stored.has(name)) continue;
    const format = await detectFormat(await entry.head(HEAD_BYTES), [kind]);
    if (format === null) continue;
    const id = randomUUID();
    const key = `${kind}/${id.slice(0, 2)}/${id}.${format.extension}`;
    const content = await files.put(key, await entry.read(), { content_type: format.mime });
    const shown = safeFileName(name, `${kind}.${format.extension}`);
    stored.set(name, { key, name: shown, mime: format.mime, kind, ...content });
  }
}
