/** What a file is, told by its first bytes; names and types that a client gives are not believed. */
import { fileTypeFromBuffer } from 'file-type';
import { env } from '../env.ts';

export const fileKinds = ['audio', 'image', 'document', 'video'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FileFormat {
  kind: FileKind;
  mime: string;
  /** Without a dot. */
  extension: string;
}

/** So many first bytes tell every format of the table. */
export const HEAD_BYTES = 4_100;

const officeFormats = [
  'application/pdf',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
];

/** For each type that file-type finds, the kinds it may be taken as and the type it is then served with. */
const formats: Record<string, Partial<Record<FileKind, string>>> = {
  'audio/wav': { audio: 'audio/wav' },
  'audio/mpeg': { audio: 'audio/mpeg' },
  'audio/flac': { audio: 'audio/flac' },
  'audio/aac': { audio: 'audio/aac' },
  'audio/amr': { audio: 'audio/amr' },
  'audio/mp4': { audio: 'audio/mp4' },
  'audio/x-m4a': { audio: 'audio/mp4' },
  'audio/ogg': { audio: 'audio/ogg' },
  'audio/ogg; codecs=opus': { audio: 'audio/ogg' },
  // Containers that recorders use for sound alone as well.
  'application/ogg': { audio: 'audio/ogg' },
  'video/ogg': { audio: 'audio/ogg', video: 'video/ogg' },
  'video/webm': { audio: 'audio/webm', video: 'video/webm' },
  'video/mp4': { audio: 'audio/mp4', video: 'video/mp4' },
  'video/3gpp': { audio: 'audio/3gpp', video: 'video/3gpp' },
  'video/quicktime': { video: 'video/quicktime' },
  'video/matroska': { video: 'video/matroska' },
  'image/jpeg': { image: 'image/jpeg' },
  'image/png': { image: 'image/png' },
  'image/gif': { image: 'image/gif' },
  'image/webp': { image: 'image/webp' },
  ...Object.fromEntries(officeFormats.map((mime) => [mime, { document: mime }])),
};

/** The formats of a kind, for sentences. */
export const formatNames: Record<FileKind, string> = {
  audio: 'WAV, MP3, OGG, M4A, WebM, FLAC, AAC, AMR or 3GP audio',
  image: 'a JPEG, PNG, GIF or WebP image',
  document: 'a PDF, RTF, Word, Excel, PowerPoint or OpenDocument file',
  video: 'MP4, WebM, OGG, MOV, MKV or 3GP video',
};

/** Most bytes of an uploaded file of this kind, and the same in MB as the settings give it. */
export function sizeLimit(kind: FileKind): { bytes: number; mib: number } {
  const settings = env();
  const mib = {
    audio: settings.UPLOAD_AUDIO_MAX_MIB,
    image: settings.UPLOAD_IMAGE_MAX_MIB,
    document: settings.UPLOAD_DOCUMENT_MAX_MIB,
    video: settings.UPLOAD_VIDEO_MAX_MIB,
  }[kind];
  return { bytes: mib * 1024 * 1024, mib };
}

/**
 * The format of a file that begins with `head`, when it may be taken as one of `accepted`; else null. A container of
 * sound and pictures counts as video where both are accepted.
 */
export async function detectFormat(head: Buffer, accepted: readonly FileKind[]): Promise<FileFormat | null> {
  const found = await fileTypeFromBuffer(head);
  const possible = formats[found?.mime ?? ''] ?? {};
  for (const kind of ['video', 'audio', 'image', 'document'] as const) {
    const mime = possible[kind];
    if (found !== undefined && mime !== undefined && accepted.includes(kind)) {
      return { kind, mime, extension: found.ext };
    }
  }
  return null;
}
