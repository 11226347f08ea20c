/** Chromium with a microphone that hears a file. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where the browser is: CHROMIUM_PATH or one that the system installed; null when there is none. */
export const chromiumPath: string | null =
  places.find((place) => place !== undefined && place !== '' && existsSync(place)) ?? null;

export interface Microphone {
  /** A WAV file that is heard from the moment a page opens the microphone; null refuses the permission. */
  hears: string | null;
}

export async function openBrowser({ hears }: Microphone): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium; set CHROMIUM_PATH');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      ...(hears === null
        ? ['--deny-permission-prompts']
        : ['--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${hears}%noloop`]),
    ],
  });
}
