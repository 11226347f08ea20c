/** A teacher and a learner meet in a video room. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beeps, chromiumPath } from './browser.ts';
import { openProduct, STARTS_MS, type Opened } from './product.ts';

const OTHER = '[data-testid="tile"]:not([data-own])';

describe.skipIf(chromiumPath === null)(
  'a video room in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let opened: Opened;
    let visitors: Opened['visitors'];
    let teacher: Page;
    let student: Page;

    beforeAll(async () => {
      opened = await openProduct({ hears: beeps });
      ({ visitors } = opened);
      [teacher, student] = await Promise.all([visitors.open(), visitors.open()]);
      // So that a test can break the connection to the server.
      await student.addInitScript(() => {
        const sockets: WebSocket[] = [];
        Reflect.set(window, 'sockets', sockets);
        window.WebSocket = class extends WebSocket {
          constructor(url: string | URL) {
            super(url);
            sockets.push(this);
          }
        };
      });
      await visitors.signIn(teacher, 'teacher_demo');
      await visitors.signIn(student, 'student_demo');
    }, STARTS_MS);

    afterAll(() => opened.close());

    /** The other's picture has come and its clock goes on. */
    async function seesTheOther(page: Page): Promise<void> {
      await page.locator(`${OTHER}[data-state="connected"]`).waitFor();
      await page.waitForFunction((selector) => {
        const video = document.querySelector<HTMLVideoElement>(`${selector} video`);
        return video !== null && video.videoWidth > 0 && video.currentTime > 0.5;
      }, OTHER);
    }

    it('lets two people see each other and write to each other', async () => {
      await teacher.goto('/rooms');
      await teacher.getByLabel('Name (optional)').fill('Speaking club');
      await teacher.getByRole('button', { name: 'Open the room' }).click();
      await teacher.waitForURL(/\/rooms\/[\da-f-]{36}/);
      await teacher.getByRole('button', { name: 'Join with camera and microphone' }).click();
      await teacher.getByText('You are in the call.').waitFor();

      await student.goto('/rooms');
      await student.getByRole('link', { name: 'Join: Speaking club' }).click();
      await student.getByRole('button', { name: 'Join with camera and microphone' }).click();
      await Promise.all([seesTheOther(teacher), seesTheOther(student)]);

      await student.getByLabel('Message').fill('Good morning!');
      await student.keyboard.press('Enter');
      await teacher.getByTestId('chat-line').getByText('Good morning!').waitFor();
      // The letters of a message are no shortcuts.
      await student.getByLabel('Message').fill('');
      await student.keyboard.press('m');
      await expect.poll(() => student.getByRole('button', { name: 'Mute', exact: true }).count()).toBe(1);
    }, 60_000);

    it('shows who is heard, who is muted and whose camera is off', async () => {
      const tile = teacher.locator(OTHER);
      await tile.getByText('Speaking').waitFor();
      await student.getByRole('heading', { level: 1 }).click();
      await student.keyboard.press('m');
      await tile.getByText('Muted').waitFor();
      await tile.getByText('Speaking').waitFor({ state: 'detached' });
      await student.keyboard.press('v');
      await teacher.locator(`${OTHER}[data-dark]`).waitFor();
      await student.keyboard.press('v');
      await teacher.locator(`${OTHER}:not([data-dark])`).waitFor();
      await seesTheOther(teacher);
    }, 60_000);

    it('finds each other again when the way to the server broke, and when a page was reloaded', async () => {
      await student.evaluate(() => {
        (Reflect.get(window, 'sockets') as WebSocket[]).at(-1)?.close();
      });
      await student.waitForFunction(() => (Reflect.get(window, 'sockets') as WebSocket[]).length === 2);
      // Once the one has the other's picture anew, the other has let the old connection go.
      await seesTheOther(student);
      await seesTheOther(teacher);

      await student.reload();
      await teacher.locator(OTHER).waitFor({ state: 'detached' });
      await student.getByRole('button', { name: 'Microphone only' }).click();
      await teacher.locator(`${OTHER}[data-dark][data-state="connected"]`).waitFor();
      await seesTheOther(student);
      // The camera can follow later.
      await student.getByRole('button', { name: 'Camera on' }).click();
      await seesTheOther(teacher);
    }, 60_000);

    it('ends for everybody, and lets go of camera and microphone', async () => {
      const tracks = await student.evaluateHandle(() =>
        Array.from(document.querySelectorAll('video')).flatMap(({ srcObject }) =>
          srcObject instanceof MediaStream ? srcObject.getTracks() : [],
        ),
      );
      await expect.poll(() => tracks.evaluate((all) => all.length)).toBeGreaterThan(1);
      await expect.poll(() => student.getByRole('button', { name: 'End for everybody' }).count()).toBe(0);
      await teacher.getByRole('button', { name: 'End for everybody' }).click();
      await teacher.getByRole('dialog').getByRole('button', { name: 'End for everybody' }).click();
      await Promise.all([
        teacher.getByText('The call has ended.').waitFor(),
        student.getByText('The call has ended.').waitFor(),
      ]);
      await expect
        .poll(() => tracks.evaluate((all) => all.map(({ readyState }) => readyState)))
        .not.toContain('live');
      await student.reload();
      await student.getByRole('button', { name: 'Just listen and watch' }).click();
      await student.getByText('The call has ended.').waitFor();
    }, 60_000);

    it('breaks no rule of the content security policy and throws nothing', () => {
      expect(visitors.problems).toEqual([]);
    });
  },
);
