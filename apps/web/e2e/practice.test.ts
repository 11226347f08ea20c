import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { librarySentences } from '@talaffuz/speech/library/sentences';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { chromiumPath, openBrowser } from './browser.ts';
import { openProduct, STARTS_MS, type Opened } from './product.ts';

const [first, second] = librarySentences;

describe.skipIf(chromiumPath === null)(
  'the web client in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let opened: Opened;
    let folder: Opened['folder'];
    let product: Opened['product'];
    let visitors: Opened['visitors'];
    let spoken_s: number;

    beforeAll(async () => {
      const { samples } = await speak(first?.text ?? '', { pad_s: 0.6 });
      spoken_s = samples.length / 16_000;
      opened = await openProduct({ hears: samples });
      ({ folder, product, visitors } = opened);
    }, STARTS_MS);

    afterAll(() => opened.close());

    /** Reads the sentence that the microphone hears aloud, and sends it. */
    async function record(
      page: Page,
      press: (button: Locator) => Promise<void> = (button) => button.click(),
    ): Promise<void> {
      const button = page.getByTestId('record-button');
      await press(button);
      await page.getByRole('timer').waitFor();
      await page.waitForTimeout(spoken_s * 1000);
      await press(button);
      await page.getByTestId('send-button').waitFor();
    }

    const scoreOf = async (page: Page): Promise<number> =>
      Number(await page.getByTestId('overall-score').last().getAttribute('data-score'));

    async function openSentence(page: Page, text: string): Promise<void> {
      await page.goto('/practice');
      // A slow line: the search still waits for the typing to end when the page is asked for.
      await page.route('**/sentence-page-*.js', async (route) => {
        await page.waitForTimeout(500);
        await route.continue();
      });
      await page.getByLabel('Search in the text').fill(text);
      await page.getByRole('link', { name: text }).first().click();
      await page.getByTestId('record-button').waitFor();
    }

    it('scores a sentence that was read, sound by sound, and shows the second try beside the first', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await openSentence(page, first?.text ?? '');
      await record(page);
      await page.getByTestId('send-button').click();
      await page.getByTestId('overall-score').waitFor();
      expect(await scoreOf(page)).toBeGreaterThan(60);

      const sounds = page.getByTestId('phoneme');
      const scores = await sounds.evaluateAll((all) =>
        all.map((one) => Number(one.getAttribute('data-score'))),
      );
      const attempts = (await (await page.request.get('/api/v1/practice/attempts')).json()) as {
        items: { attempt_id: number }[];
      };
      const stored = (await (
        await page.request.get(`/api/v1/practice/attempts/${attempts.items[0]?.attempt_id ?? 0}`)
      ).json()) as { phoneme_scores: { score: number }[]; overall_score: number };
      expect(scores).toEqual(stored.phoneme_scores.map(({ score }) => score));
      expect(await scoreOf(page)).toBe(stored.overall_score);

      await sounds.first().click();
      await page
        .getByTestId('phoneme-panel')
        .getByText(/tongue/i)
        .first()
        .waitFor();
      await page.getByTestId('waveform').waitFor();

      await record(page);
      await page.getByTestId('send-button').click();
      await page.getByTestId('comparison').waitFor();
      await page.context().close();
    }, 150_000);

    it('says so when another sentence was read', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student2_demo');
      await openSentence(page, second?.text ?? '');
      await record(page);
      await page.getByTestId('send-button').click();
      await page.getByTestId('overall-score').waitFor();
      expect(await scoreOf(page)).toBeLessThan(50);
      await expect.poll(() => page.getByRole('main').innerText()).toContain('does not match the text');
      await page.context().close();
    }, 150_000);

    it('can be used with the keyboard alone', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await openSentence(page, first?.text ?? '');
      await record(page, () => page.keyboard.press('Space'));
      await page.keyboard.press('Enter');
      await page.getByTestId('overall-score').waitFor();
      await page.getByTestId('phoneme').first().focus();
      await page.keyboard.press('Enter');
      await page.getByTestId('phoneme-panel').waitFor();
      await page.context().close();
    }, 150_000);

    it('explains how to allow a microphone that was refused, and scores a file instead', async () => {
      const deaf = await openBrowser({ hears: null });
      try {
        const page = await (await deaf.newContext({ locale: 'en-GB', baseURL: product.url })).newPage();
        await visitors.signIn(page, 'student_demo');
        await openSentence(page, first?.text ?? '');
        await page.getByTestId('record-button').click();
        const alert = page.getByRole('alert');
        await alert.first().waitFor();
        expect(await alert.first().innerText()).toMatch(/microphone/i);
        const { samples } = await speak(first?.text ?? '');
        const file = await folder.write('upload.wav', wavBytes(samples));
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByTestId('send-button').click();
        await page.getByTestId('overall-score').waitFor();
        expect(await scoreOf(page)).toBeGreaterThan(60);
      } finally {
        await deaf.close();
      }
    }, 150_000);

    it('registers a newcomer, and sends the signed-out back to where they wanted to go', async () => {
      const page = await visitors.open();
      await page.goto('/account');
      await page.waitForURL(/sign-in/);
      await page.getByRole('link', { name: 'Create an account' }).first().click();
      await page.waitForURL(/register/);
      await page.getByLabel('Full name').fill('Dilnoza Rahimova');
      await page.getByLabel('E-mail').fill('dilnoza@example.com');
      await page.getByLabel('Username').fill('dilnoza');
      await page.getByRole('textbox', { name: 'Password', exact: true }).fill('password1');
      await page.getByRole('textbox', { name: 'Password once more' }).fill('password1');
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByText('too easy to guess').waitFor();
      await page.getByRole('textbox', { name: 'Password', exact: true }).fill('bright-lamp-42');
      await page.getByRole('textbox', { name: 'Password once more' }).fill('bright-lamp-42');
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.waitForURL(/account/);
      await page.context().close();
    }, 150_000);

    it.each([
      ['en-GB', 'Sign in'],
      ['ru-RU', 'Вход'],
      ['uz-UZ', 'Kirish'],
    ])('speaks %s to a visitor', async (locale, word) => {
      const page = await visitors.open({ locale });
      await page.goto('/practice');
      await page.getByRole('heading', { level: 1, name: word }).waitFor();
      await page.context().close();
    });

    it(
      'fits a phone of 360 pixels in every language',
      () =>
        visitors.fitsPhone('student_demo', [
          '/',
          '/practice',
          '/practice/1',
          '/sounds',
          '/account',
          '/progress',
          '/progress/TH',
        ]),
      150_000,
    );

    it('breaks no rule of its content security policy and throws nothing', () => {
      expect(visitors.problems).toEqual([]);
    });
  },
);
