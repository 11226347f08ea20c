/** A learner talks with the tutor and with an avatar, by text and by voice, with a language model and without. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLlm, type LlmServer } from '@talaffuz/features/testing/llm-server';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { chromiumPath } from './browser.ts';
import { openProduct, STARTS_MS, type Opened } from './product.ts';
import { tokenOf } from './visitor.ts';

const TEXT = 'my mother teaches at this school';
/** Knows the few words that tests say. */
const tinyWhisper = fileURLToPath(
  new URL('../../../workers/speech/src/whisper/fixtures/tiny-whisper', import.meta.url),
);

interface Line {
  url: string;
  /** Every connection is lost, as when a network goes away for a moment. */
  break(): void;
  close(): void;
}

/** A way to the product that can be broken. */
async function openLine(target: string): Promise<Line> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(new URL(target).port), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${String(port)}`,
    break: cut,
    close() {
      server.close();
      cut();
    },
  };
}

describe.skipIf(chromiumPath === null)(
  'the tutor in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let opened: Opened;
    let llm: LlmServer;
    let line: Line;
    let page: Page;
    let spoken_s: number;
    /** Addresses of the chat and the conversation that were held. */
    const places: string[] = [];

    beforeAll(async () => {
      const { samples } = await speak(TEXT, { pad_s: 0.6 });
      spoken_s = samples.length / 16_000;
      llm = await startLlm();
      opened = await openProduct({
        hears: samples,
        settings: { LLM_BASE_URL: llm.url, LLM_MODEL: 'test-model', WHISPER_MODEL: tinyWhisper },
      });
      line = await openLine(opened.product.url);
      page = await opened.visitors.open({ baseURL: line.url });
      await opened.visitors.signIn(page, 'student_demo');
    }, STARTS_MS);

    afterAll(async () => {
      line.close();
      await opened.close();
      await llm.close();
    });

    const box = () => page.getByLabel('Message to the tutor');
    const answers = () => page.getByTestId('answer');
    const said = () => page.getByTestId('said');
    const stop = () => page.getByRole('button', { name: 'Stop the answer' });

    async function write(text: string): Promise<void> {
      await box().fill(text);
      await page.keyboard.press('Enter');
    }

    /** Sends a text, sees its answer begin, stops it, and finds both after a reload. */
    async function stopsInTheMiddle(text: string, beginning: string): Promise<void> {
      llm.behave({ silentAfter: beginning });
      await write(text);
      await answers().last().getByText(beginning).waitFor();
      await stop().click();
      await stop().waitFor({ state: 'detached' });
      await page.reload();
      await said().last().getByText(text).waitFor();
      await answers().last().getByText(beginning).waitFor();
      await answers().last().getByText('test-model').waitFor();
    }

    it('answers with the built-in coach when no model does, says so, and forgets what it is told to forget', async () => {
      llm.behave({ status: 401 });
      await page.goto('/tutor');
      await page.getByRole('button', { name: 'New chat' }).click();
      await page.waitForURL(/\/tutor\/[\da-f-]{36}/);
      places.push(new URL(page.url()).pathname);
      await write('She go to school yesterday.');
      await answers().getByText('She goes to school yesterday.').waitFor();
      await answers().getByText('Answered by the built-in coach').waitFor();
      await page.getByRole('button', { name: '1 correction' }).click();
      await page.getByRole('button', { name: 'Forget what was said' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Forget what was said' }).click();
      await page.getByText('What would you like to know?').waitFor();
      expect([await said().count(), await answers().count()]).toEqual([0, 0]);
    }, 60_000);

    it('shows the words of a model as they come, and keeps what was said when it is stopped', async () => {
      await stopsInTheMiddle('How do I calm down?', 'First, breathe');
      // Before the first word there is only the question to keep.
      llm.behave({ silentAfter: '' });
      await write('And then?');
      await page.getByText('Thinking…').waitFor();
      await stop().click();
      await stop().waitFor({ state: 'detached' });
      await page.reload();
      await said().last().getByText('And then?').waitFor();
      expect([await said().count(), await answers().count()]).toEqual([2, 1]);
      llm.behave({ answer: 'Then **smile**.' });
      await write('Go on.');
      await answers().last().locator('strong', { hasText: 'smile' }).waitFor();
    }, 60_000);

    it('tells what went wrong and leaves the text where it was written', async () => {
      await page.getByRole('link', { name: 'All chats' }).click();
      await page.getByRole('button', { name: 'New chat' }).click();
      await page.waitForURL((url) => /\/tutor\/[\da-f-]{36}/.test(url.pathname));
      await page.getByText('What would you like to know?').waitFor();
      const gone = new URL(page.url()).pathname.replace('/tutor/', '');
      const deleted = await fetch(`${opened.product.url}/api/v1/ai-sessions/sessions/${gone}`, {
        method: 'DELETE',
        headers: await tokenOf(opened.product, 'student_demo'),
      });
      expect(deleted.status).toBe(200);
      await write('Are you there?');
      await page.getByRole('alert').waitFor();
      await expect.poll(() => box().inputValue()).toBe('Are you there?');
    }, 60_000);

    it('leads a conversation by text: streamed, stopped, and nothing lost when the connection breaks', async () => {
      await page.goto('/conversations');
      await page.getByTestId('lesson').first().getByRole('button', { name: 'Start' }).click();
      await page.waitForURL(/\/conversations\/\d+/);
      places.push(new URL(page.url()).pathname);
      await stopsInTheMiddle('I like green tea.', 'So do I');

      llm.behave({ silentAfter: 'With sugar' });
      await write('And you, how do you drink it?');
      await answers().last().getByText('With sugar').waitFor();
      line.break();
      await page.getByRole('alert').waitFor();
      await stop().waitFor({ state: 'detached' });
      // What was said is not asked to be sent again.
      await expect.poll(() => box().inputValue()).toBe('');
      await page.reload();
      await said().last().getByText('And you, how do you drink it?').waitFor();
      await answers().last().getByText('With sugar').waitFor();

      llm.behave({ answer: 'What else do you like?' });
      await write('I see.');
      await answers().last().getByText('What else do you like?').waitFor();
    }, 60_000);

    it('leads it by voice, and the answer can be heard', async () => {
      llm.behave({ answer: 'Schools are fun.' });
      await page.getByRole('button', { name: 'Say it instead' }).click();
      await page.getByRole('timer').waitFor();
      await page.waitForTimeout(spoken_s * 1000);
      await page.getByRole('button', { name: /^Stop/ }).click();
      await page.getByRole('button', { name: 'Send the recording' }).click();
      await said().last().getByText(TEXT).waitFor();
      await said().last().getByText('You, by voice').waitFor();
      await answers().last().getByText('Schools are fun.').waitFor();
      const sound = page.waitForResponse(/\/api\/v1\/ai\/speech\/\d+/);
      await answers().last().getByRole('button', { name: 'Listen' }).click();
      expect([200, 206]).toContain((await sound).status());
      await page.getByRole('button', { name: 'End the conversation' }).click();
      await page.getByText('Ended', { exact: true }).waitFor();
      await expect.poll(() => box().count()).toBe(0);
    }, 60_000);

    it('fits a phone of 360 pixels in every language', async () => {
      expect(places).toHaveLength(2);
      await opened.visitors.fitsPhone('student_demo', places);
    }, 60_000);

    it('breaks no rule of its content security policy and throws nothing', () => {
      expect(opened.visitors.problems).toEqual([]);
    });
  },
);
