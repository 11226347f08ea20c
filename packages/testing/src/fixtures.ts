import { fileURLToPath } from 'node:url';

/** Path of a recording by Chromium's MediaRecorder (WebM/Opus) of "we call it bear"; see fixtures/README.md. */
export const browserRecording = fileURLToPath(new URL('../fixtures/browser-recording.webm', import.meta.url));
