/** A teacher, a learner and an owner go through batches, reviews, progress and integrations in a browser. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { librarySentences } from '@talaffuz/speech/library/sentences';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { chromiumPath } from './browser.ts';
import { openProduct, STARTS_MS, type Opened } from './product.ts';
import { speaks, tokenOf } from './visitor.ts';

const texts = librarySentences.slice(0, 3).map(({ text }) => text);

describe.skipIf(chromiumPath === null)(
  'a school in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let opened: Opened;
    let folder: Opened['folder'];
    let product: Opened['product'];
    let visitors: Opened['visitors'];
    let recordings: string[];
    let receiver: Server;
    const received: IncomingHttpHeaders[] = [];
    /** The attempt that the teacher reviews and the learner then looks at. */
    let reviewed = 0;

    beforeAll(async () => {
      opened = await openProduct({ hears: null });
      ({ folder, product, visitors } = opened);
      recordings = [];
      for (const [i, text] of texts.entries()) {
        const { samples } = await speak(text, { pad_s: 0.3 });
        recordings.push(await folder.write(`r${String(i)}.wav`, wavBytes(samples)));
      }
      receiver = createServer((req, res) => {
        received.push(req.headers);
        req.resume().on('end', () => res.writeHead(204).end());
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    }, STARTS_MS);

    afterAll(async () => {
      await opened.close();
      await new Promise((resolve) => receiver.close(resolve));
    });

    const manifest = (names: string[]): string =>
      [
        'id,audio,text,student',
        ...names.map((name, i) => `line-${String(i)},${name},"${texts[i] ?? ''}",student_demo`),
      ].join('\n');

    async function choose(page: Page, list: string): Promise<void> {
      const csv = await folder.write('manifest.csv', new TextEncoder().encode(list));
      await page.locator('input[type=file]').setInputFiles([csv, ...recordings]);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    }

    it('scores a batch for a teacher: problems by row first, then live progress and results', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'teacher_demo');
      await page.goto('/batches/new');
      await choose(page, manifest(['r0.wav', 'missing.wav', 'r2.wav']));
      await page.getByText('missing.wav').first().waitFor();
      await page.getByText(/nothing was taken/).waitFor();

      await page.goto('/batches/new');
      await page.getByLabel('Title').fill('First week');
      await choose(page, manifest(['r0.wav', 'r1.wav', 'r2.wav']));
      await page.waitForURL(/\/batches\/\d+/);
      await page.getByText('Finished', { exact: true }).first().waitFor({ timeout: 30_000 });
      await page.reload();
      await page.getByText('Scored: 3').waitFor();
      const address = new URL(page.url()).pathname;
      const results = await page.request.get(`/api/v1/practice${address}/results?format=jsonl`);
      const lines = (await results.text()).trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
        'line-0',
        'line-1',
        'line-2',
      ]);
      await page.context().close();
    }, 150_000);

    it('takes a teacher through the reviews with the keyboard', async () => {
      // Notices are written in the language that the learner reads at the moment.
      await speaks(product, 'student_demo', 'en');
      const page = await visitors.open();
      await visitors.signIn(page, 'teacher_demo');
      await page.goto('/reviews');
      await page.getByTestId('review-item').first().waitFor();
      await expect.poll(() => page.getByTestId('review-item').count()).toBe(3);
      await page.getByTestId('review-item').first().click();
      await page.getByTestId('sound-judge').waitFor();
      reviewed = Number(/\/reviews\/(\d+)/.exec(page.url())?.[1]);
      await expect.poll(() => page.getByTestId('review-place').innerText()).toContain('1 of 3');
      await page.keyboard.press('3');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('1');
      await page.getByLabel('Comment').fill('The first sound needs more air.');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL((url) => !url.pathname.endsWith(`/${String(reviewed)}`));
      const student = await tokenOf(product, 'student_demo');
      const answer = await fetch(`${product.url}/api/v1/practice/attempts/${String(reviewed)}`, {
        headers: student,
      });
      const { review } = (await answer.json()) as {
        review: { comment: string; phonemes: { index: number; score: number }[] };
      };
      expect(review.comment).toBe('The first sound needs more air.');
      expect(review.phonemes.map(({ score }) => score)).toEqual([20, 100]);

      await page.goto('/reviews');
      await page.getByTestId('review-item').nth(1).waitFor();
      await expect.poll(() => page.getByTestId('review-item').count()).toBe(2);
      await page.goto('/agreement');
      await page.getByTestId('trust').waitFor();
      await page.context().close();
    }, 150_000);

    it('tells the learner, who sees both scores, their progress and what to practise', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.getByRole('button', { name: /unread/ }).click();
      await page.getByText('Your teacher reviewed your recording').waitFor();
      await page.goto(`/attempts/${String(reviewed)}`);
      await page.getByTestId('review').waitFor();
      await expect
        .poll(() => page.getByTestId('review').innerText())
        .toContain('The first sound needs more air.');

      await page.goto('/progress');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const stats = (await (await page.request.get('/api/v1/analytics/progress')).json()) as {
        total_attempts: number;
        current_streak_days: number;
      };
      expect(stats).toMatchObject({ total_attempts: 3, current_streak_days: 1 });
      await page.goto('/progress/TH');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.goto('/progress/TH/S');
      const drill = await page.request.get('/api/v1/practice/drills?phoneme=TH&heard=S');
      const word = ((await drill.json()) as { pairs: { word: string }[] }).pairs[0]?.word ?? '';
      await page.locator('li button[aria-pressed]').first().click();
      const { samples } = await speak(word, { pad_s: 0.3 });
      const said = await folder.write('word.wav', wavBytes(samples));
      await page.locator('input[type=file]').setInputFiles(said);
      await page.getByTestId('send-button').click();
      await page.getByTestId('overall-score').waitFor();

      // What to practise is offered on the first page, and the figures can be taken away as a table.
      await page.goto('/');
      await page
        .getByRole('link', { name: /Practises:/ })
        .first()
        .waitFor();
      const csv = await page.request.get('/api/v1/analytics/progress.csv');
      expect((await csv.text()).split('\n').length).toBeGreaterThan(30);
      await page.goto('/reviews');
      await page.getByRole('heading', { name: /not found|no such page/i }).waitFor();
      await page.context().close();
    }, 150_000);

    it('lets the owner connect a program and a webhook', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/integrations');
      await page.getByLabel('Name of the program').fill('Register of marks');
      await page.getByRole('button', { name: 'Make a key' }).click();
      const key = (await page.getByTestId('secret').locator('pre').innerText()).trim();
      const ask = (place: string) => fetch(product.url + place, { headers: { 'X-API-Key': key } });
      expect((await ask(`/api/v1/practice/attempts/${String(reviewed)}`)).status).toBe(200);
      expect((await ask('/api/v1/practice/reviews')).status).toBe(403);
      await page.getByRole('button', { name: 'I have kept it' }).click();
      await page.getByTestId('api-key').getByText('Register of marks').waitFor();

      const { port } = receiver.address() as AddressInfo;
      await page.getByLabel('Address').fill(`http://127.0.0.1:${String(port)}/hook`);
      await page.getByRole('button', { name: 'Add the webhook' }).click();
      await page.getByTestId('secret').getByText('whsec_').waitFor();
      await page.getByRole('button', { name: 'Send a test' }).click();
      await page.getByTestId('webhook').getByText('delivered').first().waitFor();
      expect(received.map((headers) => headers['webhook-signature'])).toEqual([
        expect.stringMatching(/^v1,/),
      ]);

      await page.getByRole('button', { name: 'Delete the key Register of marks' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await page.getByText('There are no keys yet.').waitFor();
      expect((await ask(`/api/v1/practice/attempts/${String(reviewed)}`)).status).toBe(401);
      await page.context().close();
    }, 150_000);

    it('fits a phone of 360 pixels in every language', async () => {
      await visitors.fitsPhone('owner_demo', [
        '/batches',
        '/batches/new',
        '/batches/1',
        '/reviews',
        `/reviews/${String(reviewed)}`,
        '/agreement',
        '/integrations',
      ]);
      await visitors.fitsPhone('student_demo', [
        `/attempts/${String(reviewed)}`,
        '/progress',
        '/progress/TH',
        '/progress/TH/S',
      ]);
    }, 150_000);

    it('breaks no rule of its content security policy and throws nothing', () => {
      expect(visitors.problems).toEqual([]);
    });
  },
);
