/** A learner goes through a course, a test, the forum and the subscription page; an owner through their office. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser.ts';
import { openProduct, STARTS_MS, type Opened } from './product.ts';
import { tokenOf } from './visitor.ts';

describe.skipIf(chromiumPath === null)(
  'learning in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let opened: Opened;
    let product: Opened['product'];
    let visitors: Opened['visitors'];
    /** Where one hand-in is marked. */
    let marking = '/homework-marking/1';

    beforeAll(async () => {
      opened = await openProduct({ hears: null });
      ({ product, visitors } = opened);
    }, STARTS_MS);

    afterAll(() => opened.close());

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

    it('carries homework from the teacher to the learner and its mark back', async () => {
      const teacher = await visitors.open();
      await visitors.signIn(teacher, 'teacher_demo');
      await teacher.goto('/homework-desk/new');
      await teacher.getByText('A course', { exact: true }).click();
      await teacher.getByRole('combobox', { name: 'Course', exact: true }).click();
      await teacher.getByRole('option', { name: 'Everyday English' }).click();
      await teacher.getByLabel('Title').fill('A letter to a friend');
      await teacher.getByLabel('Description').fill('Write five sentences.');
      await teacher.getByRole('button', { name: 'Save', exact: true }).click();
      await teacher.getByRole('combobox', { name: 'Assign to a student' }).click();
      await teacher.getByRole('option', { name: 'Malika Toshmatova' }).click();
      await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
      await teacher.getByText('1 learner has it now').waitFor();

      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/homework');
      await page.getByRole('link', { name: /A letter to a friend/ }).click();
      await page.getByLabel('Your answer').fill('Dear Nodira, I am learning English.');
      await page.getByRole('link', { name: 'Talaffuz' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Stay', exact: true }).click();
      await page.getByRole('button', { name: 'Hand in', exact: true }).click();
      await page.getByText(/Waits for your teacher/).waitFor();

      await teacher.reload();
      await teacher.getByRole('link', { name: 'Mark', exact: true }).click();
      await teacher.getByText('Dear Nodira, I am learning English.').waitFor();
      marking = new URL(teacher.url()).pathname;
      await teacher.getByLabel('Score, at most 100').fill('85');
      await teacher.getByLabel('Comment for the learner').fill('A warm letter. Mind the commas.');
      await teacher.getByRole('button', { name: 'Save the mark' }).click();
      await teacher.getByText('85 of 100').waitFor();

      await page.goto('/');
      await page.getByTestId('bell').click();
      await page.getByRole('menuitem', { name: /“A letter to a friend” has been marked: 85 of 100/ }).click();
      await page.getByRole('heading', { level: 1, name: 'A letter to a friend' }).waitFor();
      await page.getByText('85 of 100', { exact: true }).waitFor();
      await page.getByText('A warm letter. Mind the commas.').waitFor();
      await teacher.context().close();
      await page.context().close();
    }, 150_000);

    it('says so when the code of a page cannot come, and opens it when the connection is back', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.getByRole('button', { name: 'Community' }).click();
      await page.context().setOffline(true);
      await page.getByRole('menuitem', { name: 'Forum' }).click();
      await page.getByText('The server cannot be reached. Check the connection and try again.').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('heading', { level: 1, name: 'Forum' }).waitFor();
      await page.context().close();
    }, 150_000);

    it('lets an owner issue a certificate by hand, print it and revoke it', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/certificate-desk');
      await page.getByRole('button', { name: 'Issue a certificate' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Learner' }).fill('timur');
      await page.getByRole('option', { name: /^Timur Sokolov/ }).click();
      await dialog.getByLabel('Name of the course').fill('Summer speaking club');
      await dialog.getByLabel('Heading').fill('Summer speaking club');
      await dialog.getByRole('button', { name: 'Issue a certificate' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByLabel('Name, course or number').fill('summer SPEAKING');
      await page.getByRole('button', { name: 'Find' }).click();
      const row = page.getByTestId('certificate');
      await row.filter({ hasNotText: 'Summer speaking club' }).first().waitFor({ state: 'detached' });
      await expect.poll(() => row.count()).toBe(1);
      const pdf = await row.getByRole('link', { name: /as PDF$/ }).getAttribute('href');
      const file = await page.request.get(pdf ?? '');
      expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      await row.getByRole('button', { name: 'Revoke the certificate of Timur Sokolov' }).click();
      await dialog.getByLabel('Reason').fill('Wrong learner');
      await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
      await row.getByText(/Wrong learner/).waitFor();
      await page.context().close();
    }, 150_000);

    it('moves a question by the keyboard, and keeps the focus on it', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'teacher_demo');
      await page.goto('/test-builder/1');
      const texts = page.locator('[data-testid=question] > [lang=en]');
      await texts.first().waitFor();
      const [first = '', second = '', ...others] = await texts.allTextContents();
      const section = page.getByRole('region').first();
      const down = section.getByRole('button', { name: 'Move “Question 1” down' });
      await down.focus();
      await section.locator('[aria-label="Move “Question 1” down"]:focus').waitFor();
      const [saved] = await Promise.all([
        page.waitForResponse((answer) => answer.url().includes('orderQuestions')),
        page.keyboard.press('Enter'),
      ]);
      expect(saved.status()).toBe(200);
      await section.locator('[aria-label="Move “Question 2” down"]:focus').waitFor();
      await page.reload();
      await texts.first().waitFor();
      await expect.poll(() => texts.allTextContents()).toEqual([second, first, ...others]);
      await page.context().close();
    }, 150_000);

    it('leads through a paragraph, its test and a chat to what is mastered', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/textbooks');
      await page
        .getByRole('link', { name: /English step by step/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: 'English step by step' }).waitFor();
      await page
        .getByRole('link', { name: /Hello and goodbye/ })
        .first()
        .click();
      await page.getByText('Good night is not a greeting.').waitFor();
      // Explained in one's own language, whatever the page speaks.
      await page.getByText('Russian', { exact: true }).click();
      await page.getByText('Приветствие зависит от двух вещей').waitFor();
      await page.getByRole('button', { name: 'I have read it' }).click();
      await page.getByText('You have read this paragraph.').waitFor();

      await page.getByRole('button', { name: 'Start: Which greeting fits?' }).click();
      await page.getByText('Question 1 of').waitFor();
      // By the keyboard: the first option, checked, and on.
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await page.getByText('Right!').waitFor();
      await page.getByText('Before noon we say').waitFor();
      const place = page.url();
      await page.reload();
      await page.getByText('Question 2 of').waitFor();

      // A hint says where to look.
      await page.getByRole('button', { name: 'Ask for a hint' }).click();
      await page.getByRole('button', { name: 'Begin a chat' }).click();
      await page
        .getByLabel('Message to the tutor')
        .fill('What do I say at ten in the morning to my teacher?');
      await page.keyboard.press('Enter');
      await page.getByTestId('answer').first().waitFor();
      expect(page.url()).toBe(place);
      await page.getByRole('button', { name: 'Hand in now' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hand in now' }).click();
      await page.getByText(/are needed to pass|You have passed/).waitFor();

      await page.goto('/mastery');
      await page.getByText('Meeting people').first().waitFor();
      await page
        .getByText(/Level [ABC]/)
        .first()
        .waitFor();

      await page.goto('/chats');
      await page.getByRole('button', { name: 'Begin a chat' }).click();
      await page.getByLabel('Message to the tutor').fill('When do we say good night?');
      await page.keyboard.press('Enter');
      await page.getByTestId('citations').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: 'Hello and goodbye' }).waitFor();
      await page.context().close();
    }, 150_000);

    it('fits a phone of 360 pixels in every language', async () => {
      await visitors.fitsPhone('owner_demo', [
        '/courses/new',
        '/courses/1/edit',
        '/lessons/1/edit',
        '/test-builder',
        '/test-builder/1',
        '/test-marking',
        '/homework-desk',
        '/homework-desk/new',
        '/homework-desk/1',
        '/homework-desk/1/edit',
        marking,
        '/certificate-desk',
        '/interactive-lessons',
        '/users',
        '/school',
        '/plans',
        '/textbooks/new',
        '/textbooks/import',
        '/textbooks/1/edit',
        '/paragraphs/1/edit',
        '/textbook-tests',
        '/textbook-tests/new',
        '/class-mastery',
      ]);
      await visitors.fitsPhone('student_demo', [
        '/courses',
        '/courses/1',
        '/lessons/1',
        '/certificates',
        '/homework',
        '/homework/1',
        '/rooms',
        '/tests',
        '/tests/1',
        '/tutor',
        '/conversations',
        '/forum',
        '/forum/1',
        '/feedback',
        '/subscription',
        '/textbooks',
        '/textbooks/1',
        '/paragraphs/1',
        '/mastery',
        '/chats',
      ]);
    }, 150_000);

    it('breaks no rule of its content security policy and throws nothing', () => {
      expect(visitors.problems).toEqual([]);
    });
  },
);
