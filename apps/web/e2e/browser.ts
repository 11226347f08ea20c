/** Chromium with a microphone that hears a file, or with a false camera and microphone. */
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
  /**
   * A WAV file that is heard from the moment a page opens the microphone; null refuses the permission; `beeps` is
   * Chromium's own sound, with a moving picture from its false camera.
   */
  hears: string | null;
}

export const beeps = 'beeps';

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
      // Two pages of one machine reach each other by its own addresses; nobody resolves mDNS names here.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--allow-loopback-in-peer-connection',
      ...(hears === null ? ['--deny-permission-prompts'] : ['--use-fake-ui-for-media-stream']),
      ...(hears === null || hears === beeps ? [] : [`--use-file-for-fake-audio-capture=${hears}%noloop`]),
    ],
  });
}
