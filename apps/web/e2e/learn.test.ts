/** A learner goes through a course, a test, the forum and the subscription page; an owner through their office. */
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from '@talaffuz/testing/product';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { chromiumPath, openBrowser } from './browser.ts';
import { tokenOf, Visitors } from './visitor.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe.skipIf(chromiumPath === null)(
  'learning in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let folder: TempDir;
    let product: Product;
    let browser: Browser;
    let visitors: Visitors;

    beforeAll(async () => {
      folder = await makeTempDir();
      await chmod(folder.path, 0o711);
      product = await startProduct(root, {
        DATA_DIR: path.join(folder.path, 'data'),
        NODE_ENV: 'development',
        DATABASE_URL: '',
        REDIS_URL: '',
      });
      browser = await openBrowser({ hears: null });
      visitors = new Visitors(product, browser);
    }, 180_000);

    afterAll(async () => {
      await browser.close();
      await product.stop();
      await folder.remove();
    });

    it('leads from the catalogue to a certificate that anybody can verify', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/courses');
      await page.getByRole('link', { name: /Everyday English/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Everyday English' }).waitFor();
      const links = page.locator('main a[href^="/lessons/"]');
      await links.first().waitFor();
      const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const lessons = new Set(places).size;
      expect(lessons).toBeGreaterThan(3);
      await page.goto(places[0] ?? '');
      for (let i = 0; i < lessons; i += 1) {
        await page.getByRole('button', { name: 'Mark as done' }).click();
        await page.getByText('Done', { exact: true }).first().waitFor();
        if (i < lessons - 1) {
          const before = page.url();
          await page.keyboard.press('ArrowRight');
          await page.waitForURL((url) => url.href !== before);
        }
      }
      await page.goto('/certificates');
      await page.getByText('Everyday English').first().waitFor();
      const student = await tokenOf(product, 'student_demo');
      const mine = (await (
        await fetch(`${product.url}/api/v1/certificates/my-certificates`, { headers: student })
      ).json()) as { id: number; verification_code: string }[];
      expect(mine).toHaveLength(1);
      const { id, verification_code } = mine[0] ?? { id: 0, verification_code: '' };
      const visitor = await visitors.open();
      await visitor.goto(`/verify/${String(id)}/${verification_code}`);
      await visitor.getByText('Everyday English').first().waitFor();
      const pdf = await page.request.get(`/api/v1/certificates/${String(id)}/download`);
      expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      await visitor.context().close();
      await page.context().close();
    }, 150_000);

    it('takes a learner through a test, whose result is there at once', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/tests');
      await page.getByRole('link', { name: /quiz/i }).first().click();
      await page.getByRole('button', { name: 'Start the test' }).click();
      await page.waitForURL(/\/test-attempts\/\d+/);
      const first = page.getByRole('radio').first();
      await first.click();
      await page.locator('[data-testid=save-state][data-state=saved]').waitFor();
      await page.reload();
      await page.locator('input[type=radio]:checked').first().waitFor();
      await page.getByRole('button', { name: 'Hand in' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
      await page.waitForURL(/\/test-results\/\d+/);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.context().close();
    }, 150_000);

    it('lets people talk in the forum, and a teacher close a topic', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/forum');
      await page.getByRole('button', { name: 'New topic' }).click();
      await page.getByLabel('Title').fill('Long and short i');
      await page.getByLabel('What do you want to say?').fill('How do you hear the difference?');
      await page.getByRole('button', { name: 'Open the topic' }).click();
      await page.getByRole('heading', { level: 1, name: 'Long and short i' }).waitFor();
      const place = new URL(page.url()).pathname;

      const teacher = await visitors.open();
      await visitors.signIn(teacher, 'teacher_demo');
      await teacher.goto(place);
      await teacher.getByRole('button', { name: 'Answer' }).first().click();
      await teacher.getByLabel('Your answer').first().fill('Listen to ship and sheep.');
      await teacher.getByRole('button', { name: 'Send' }).first().click();
      await teacher.getByText('Listen to ship and sheep.').waitFor();
      await teacher.getByRole('button', { name: 'Close', exact: true }).click();
      await teacher.getByRole('button', { name: 'Open again' }).waitFor();

      await page.reload();
      await page.getByText('Listen to ship and sheep.').waitFor();
      await page.getByText('This topic is closed').waitFor();
      await page.getByRole('button', { name: /unread/ }).click();
      await page.getByText(/answered you in/).waitFor();
      await teacher.context().close();
      await page.context().close();
    }, 150_000);

    it('lets an owner add a teacher and give a learner a plan', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/users');
      await page.getByRole('button', { name: 'Add a user' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name', { exact: true }).fill('Nargiza Tosheva');
      await dialog.getByLabel('Username').fill('nargiza');
      await dialog.getByLabel('E-mail').fill('nargiza@demo.example');
      await dialog.getByRole('textbox', { name: 'Password' }).fill('bright-lamp-42');
      await dialog.getByRole('button', { name: 'Add a user' }).click();
      await page.getByText('Nargiza Tosheva').waitFor();
      await page.getByRole('button', { name: 'Give Nargiza Tosheva a plan' }).click();
      await page.getByRole('menuitem', { name: /Standard/ }).click();
      await page.getByText(/Plan “Standard” given/).waitFor();
      await page.goto('/school');
      await page.getByText('Running subscriptions by plan').waitFor();
      await page.context().close();
    }, 150_000);

    it.each([
      ['en-GB', 'light'],
      ['uz-UZ', 'dark'],
      ['ru-RU', 'light'],
    ] as const)(
      'fits a phone of 360 pixels in %s, %s',
      async (locale, scheme) => {
        await visitors.fitsPhone('owner_demo', locale, scheme, [
          '/courses/new',
          '/courses/1/edit',
          '/lessons/1/edit',
          '/test-builder',
          '/test-builder/1',
          '/test-marking',
          '/interactive-lessons',
          '/users',
          '/school',
          '/plans',
        ]);
        await visitors.fitsPhone('student_demo', locale, scheme, [
          '/courses',
          '/courses/1',
          '/lessons/1',
          '/certificates',
          '/tests',
          '/tests/1',
          '/tutor',
          '/conversations',
          '/forum',
          '/forum/1',
          '/feedback',
          '/subscription',
        ]);
      },
      150_000,
    );

    it('breaks no rule of its content security policy and throws nothing', () => {
      expect(visitors.problems).toEqual([]);
    });
  },
);
