/** A day of the school's office in a browser: a group, its students, attendance, points and homework. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser.ts';
import { openProduct, STARTS_MS, type Opened } from './product.ts';
import { tokenOf } from './visitor.ts';

describe.skipIf(chromiumPath === null)(
  'an office day in Chromium (needs CHROMIUM_PATH or Debian’s chromium)',
  () => {
    let opened: Opened;
    let product: Opened['product'];
    let visitors: Opened['visitors'];
    /** The group that the owner opens, and who is in it. */
    let group = 0;
    let student = { username: '', password: '' };

    beforeAll(async () => {
      opened = await openProduct({ hears: null });
      ({ product, visitors } = opened);
    }, STARTS_MS);

    afterAll(() => opened.close());

    const rest = async (who: string, method: string, path: string, body?: object) => {
      const answer = await fetch(`${product.url}/api/v1${path}`, {
        method,
        headers: { ...(await tokenOf(product, who)), 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect(answer.ok, `${method} ${path}: ${String(answer.status)}`).toBe(true);
      return (await answer.json()) as { id: number; username: string }[];
    };
    const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

    it('lets the owner open a group with a subject of its own and put a student into it', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/groups');
      await page.getByTestId('group').nth(1).waitFor();
      await page.getByRole('button', { name: 'Add a group' }).click();
      const form = page.getByRole('dialog', { name: 'Add a group' });
      await form.getByLabel('Name').fill('Speaking club');
      await form.getByRole('button', { name: 'Subjects' }).click();
      await form.getByLabel('Name of the subject').fill('Speking');
      await form.getByRole('button', { name: 'Add a subject' }).click();
      await form.getByRole('button', { name: 'Rename Speking' }).click();
      await form.getByLabel('Name of the subject').first().fill('Speaking');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByRole('button', { name: 'Delete Speaking' }).waitFor();
      await form.getByRole('button', { name: 'Back to the group' }).click();
      await form.getByRole('combobox', { name: 'Subject' }).click();
      await page.getByRole('option', { name: 'Speaking' }).click();
      await form.getByLabel('Fee a month').fill('450000');
      await form.getByRole('button', { name: 'Add a group' }).click();
      await page.waitForURL(/\/groups\/\d+/);
      group = Number(/\/groups\/(\d+)/.exec(page.url())?.[1]);
      await page.getByRole('heading', { level: 1, name: 'Speaking club' }).waitFor();

      await page.getByRole('link', { name: 'Add a student' }).click();
      const person = page.getByRole('dialog', { name: 'Add a student' });
      await person.getByLabel('First name').fill('Gulnora');
      await person.getByLabel('Last name').fill('Usmonova');
      await expect.poll(() => person.getByLabel('Username').inputValue()).toBe('gulnora.usmonova');
      await person.getByLabel('Telephone of the parents').fill('+998 90 000 03 01');
      await person.getByRole('button', { name: 'Add a student' }).click();
      const shown = await page.getByTestId('credentials').locator('pre').innerText();
      const [username = '', password = ''] = shown.trim().split('\n');
      student = { username, password };
      expect(student.username).toBe('gulnora.usmonova');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByTestId('student').getByText('Gulnora Usmonova').waitFor();
      await expect.poll(() => page.getByTestId('student').count()).toBe(1);
      await page.goto(`/groups/${String(group)}`);
      await page.getByTestId('rated').getByText('Gulnora Usmonova').waitFor();
      await page.context().close();
    }, 150_000);

    it('lets a teacher mark attendance, give points and give homework', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'teacher_demo');
      await page.goto(`/groups/${String(group)}`);
      await openTab(page, 'Attendance');
      await page.getByRole('button', { name: 'Open today’s marks' }).click();
      const mark = page.getByRole('group', { name: 'Mark of Gulnora Usmonova' });
      await mark.getByRole('button', { name: 'Absent', pressed: true }).waitFor();
      // The group is there by now, and with it what may be done with it.
      await expect.poll(() => page.getByRole('button', { name: 'Delete' }).count()).toBe(0);
      await mark.getByRole('button', { name: 'Came' }).click();
      await page.getByText('Came: 1 · late: 0 · absent: 0').waitFor();
      await mark.getByRole('button', { name: 'Late' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Came: 0 · late: 1 · absent: 0').waitFor();
      await page.waitForLoadState('networkidle');
      await page.reload();
      await mark.getByRole('button', { name: 'Late', pressed: true }).waitFor();
      await openTab(page, 'Month');
      await expect
        .poll(() => page.getByTestId('sheet').locator('tbody tr td').allInnerTexts())
        .toEqual(['Late', '0', '1', '0']);
      const table = await page
        .getByRole('link', { name: 'Download as CSV' })
        .evaluate(async (link: HTMLAnchorElement) => (await fetch(link.href)).text());
      expect(table).toContain('Usmonova,Gulnora,kechikdi');

      await openTab(page, 'Students');
      await page.getByRole('button', { name: 'Give points to Gulnora Usmonova' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Give points' }).click();
      await dialog.getByText('Give a whole number from 0 to 100.').waitFor();
      await dialog.getByLabel('Points, 0 to 100').fill('85');
      await page.keyboard.press('Enter');
      await page.getByTestId('score').getByLabel('Points: 85').waitFor();
      await page.getByTestId('rated').getByLabel('Points: 85').waitFor();

      await openTab(page, 'Homework');
      await page.getByRole('button', { name: 'Give homework' }).click();
      await page.getByText('Write what is to be done, or add a file.').waitFor();
      await page.getByLabel('What is to be done').fill('Prepare a talk of two minutes.');
      await page.getByRole('button', { name: 'Give homework' }).click();
      await page.getByTestId('group-homework').getByText('Prepare a talk of two minutes.').waitFor();
      await page.context().close();
    }, 150_000);

    it('tells a teacher why a group is not marked today', async () => {
      // A group whose only lesson is three days away.
      const day = new Date(Date.now() + 3 * 86_400_000);
      const days = day.toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'Asia/Tashkent' });
      await rest('owner_demo', 'PATCH', `/groups/${String(group)}`, { days, name: 'Speaking club B1' });
      const account = { username: 'late.comer', password: 'bright-lamp-42', first_name: 'Late', group };
      await rest('owner_demo', 'POST', '/students', account);
      const page = await visitors.open();
      await visitors.signIn(page, 'teacher_demo');
      await page.goto(`/groups/${String(group)}?tab=today`);
      await page.getByRole('button', { name: 'Add who is missing here' }).click();
      await page.getByRole('alert').getByText(`This group has no lesson today. Its days: ${days}.`).waitFor();
      await page.context().close();
    }, 150_000);

    it('shows the student their mark, points, place and homework, and nobody else’s mark', async () => {
      const signedIn = await fetch(`${product.url}/api/v1/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(student),
      });
      const { access_token } = (await signedIn.json()) as { access_token: string };
      await fetch(`${product.url}/api/v1/auth/profile`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ interface_language: 'en' }),
      });
      const page = await visitors.open();
      await page.goto('/sign-in');
      await page.getByLabel('Username or e-mail').fill(student.username);
      await page.getByRole('textbox', { name: 'Password' }).fill(student.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      await page.goto('/my-group');
      const mine = page.getByTestId('my-group');
      await mine.getByRole('heading', { name: 'Speaking club B1' }).waitFor();
      await mine.getByTestId('sheet').waitFor();
      await expect.poll(() => mine.getByTestId('sheet').locator('tbody tr').count()).toBe(1);
      await mine.getByTestId('score').getByLabel('Points: 85').waitFor();
      await mine.getByTestId('rated').getByText('Gulnora Usmonova (you)').waitFor();
      await mine.getByRole('link', { name: 'Prepare a talk of two minutes.' }).click();
      await page.getByRole('heading', { level: 1, name: 'Prepare a talk of two minutes.' }).waitFor();
      await page.goto('/groups');
      await page.getByRole('heading', { name: /not found|no such page/i }).waitFor();
      await page.context().close();
    }, 150_000);

    it('shows the owner the rating, who worked, and closes and opens what is closed', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/group-rating');
      await expect.poll(() => page.getByTestId('rated-group').first().innerText()).toMatch(/^1\./);
      await page.goto('/staff');
      await page.getByRole('button', { name: 'Days worked by Jasur Karimov' }).click();
      await page.getByTestId('work-days').getByText('worked').first().waitFor({ state: 'attached' });
      await page.goto('/students?search=comer');
      await page.getByRole('button', { name: 'Close the account of Late' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
      await page.getByText('Nobody was found.').waitFor();
      await page.getByText('Closed', { exact: true }).click();
      await page.getByRole('button', { name: 'Open the account of Late again' }).click();
      await page.getByText('Nobody was found.').waitFor();
      await page.goto(`/groups/${String(group)}`);
      await page.getByRole('button', { name: 'Close the group' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close the group' }).click();
      await page.getByRole('button', { name: 'Open again' }).click();
      await page.getByRole('button', { name: 'Close the group' }).waitFor();
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('alert').getByText('close the group instead').waitFor();
      await page.context().close();
    }, 150_000);

    it('takes a payment for the owed month, prints its receipt, and the debt is gone', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/payments?tab=debtors');
      await page.getByTestId('debtor').first().waitFor();
      const debts = await page.getByTestId('debtor').count();
      await page.getByRole('button', { name: 'Take a payment' }).click();
      const form = page.getByRole('dialog', { name: 'Take a payment' });
      await form.getByRole('button', { name: 'Take a payment' }).click();
      await form.getByText('Choose the student.').waitFor();
      await form.getByRole('combobox', { name: 'Student' }).fill('Gulnora');
      await page.getByRole('option', { name: /Gulnora/ }).click();
      await form.getByRole('button', { name: 'Pay all of them' }).click();
      await page.waitForFunction(
        () =>
          document.querySelector<HTMLInputElement>('[role=dialog] [inputmode=decimal]')?.value ===
          '450000.00',
      );
      await form.getByRole('button', { name: 'Take a payment' }).click();
      await page.getByText('The payment was taken.').waitFor();
      await page.waitForFunction(
        (before) => document.querySelectorAll('[data-testid=debtor]').length === before - 1,
        debts,
      );
      await page.goto('/payments');
      await page.getByTestId('payment').first().getByText('Gulnora Usmonova').waitFor();
      const receipt = await page
        .getByRole('link', { name: 'Receipt of Gulnora Usmonova' })
        .evaluate(async (link: HTMLAnchorElement) => (await fetch(link.href)).headers.get('content-type'));
      expect(receipt).toContain('application/pdf');
      await page.context().close();
    }, 150_000);

    it('adds an expense that the overview counts', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/expenses');
      await page.getByRole('button', { name: 'Add an expense' }).click();
      const form = page.getByRole('dialog', { name: 'Add an expense' });
      await form.getByLabel('What for').fill('Chairs');
      await form.getByLabel('Amount').fill('1 250 000,5');
      await form.getByRole('button', { name: 'Add an expense' }).click();
      await page.getByTestId('expense').first().getByText('Chairs').waitFor();
      const spent = await rest('owner_demo', 'GET', '/expenses?search=Chairs');
      expect(spent).toMatchObject([{ amount: '1250000.50' }]);
      await page.goto('/office');
      await page.getByText('Employees at work today').waitFor();
      await page.getByRole('link', { name: 'Not paid' }).click();
      await page.waitForURL(/tab=debtors/);
      await page.context().close();
    }, 150_000);

    it('writes to a group, and says of each recipient what became of it', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/messages');
      await page.getByText(/has no Telegram bot yet/).waitFor();
      await page.getByRole('button', { name: 'Write a message' }).click();
      const form = page.getByRole('dialog', { name: 'Write a message' });
      await form.getByRole('combobox', { name: 'Group' }).click();
      await page.getByRole('option', { name: 'IELTS 6.5' }).click();
      await form.getByLabel('Text').fill('No lesson tomorrow.');
      await form.getByRole('button', { name: 'Send' }).click();
      const message = page.getByTestId('message').filter({ hasText: 'No lesson tomorrow.' });
      await message.getByText('not sent: 4').waitFor();
      await message.getByRole('button').first().click();
      await message.getByText('The recipient has not linked Telegram.').first().waitFor();
      await page.context().close();
    }, 150_000);

    it('checks a file, shows the problems of its rows and writes the good ones', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'owner_demo');
      await page.goto('/files');
      const csv = 'username,first_name,group\nfile.pupil,File,IELTS 6.5\nx,Wrong,IELTS 6.5\n';
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'pupils.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: 'Check the file' }).click();
      await page.getByText('Rows: 2. Good: 1. With a problem: 1.').waitFor();
      await expect.poll(() => page.getByTestId('import-problem').count()).toBe(1);
      await page.getByRole('button', { name: 'Write the 1 good rows' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Write into the school' }).click();
      await page.getByTestId('import-done').waitFor();
      const found = await rest('owner_demo', 'GET', '/students?search=file.pupil');
      expect(found).toHaveLength(1);
      await page.context().close();
    }, 150_000);

    it('holds an exam: a teacher makes it, a student enters its code, the teacher checks it', async () => {
      const desk = await visitors.open();
      await visitors.signIn(desk, 'teacher_demo');
      await desk.goto('/exam-desk/new');
      await desk.getByLabel('Title').fill('Friday check');
      await desk.getByRole('combobox', { name: 'Subject' }).click();
      await desk.getByRole('option', { name: 'IELTS' }).click();
      await desk.getByRole('button', { name: 'Add a question with options' }).click();
      await desk.getByRole('textbox', { name: 'Question', exact: true }).fill('She … home.');
      await desk.getByRole('button', { name: 'Remove option 4' }).click();
      for (const [i, text] of ['go', 'goes', 'going'].entries())
        await desk.getByRole('textbox', { name: `Option ${String(i + 1)}` }).fill(text);
      await desk.getByRole('radio', { name: 'Option 2 is right' }).check();
      await desk.getByRole('button', { name: 'Add a written question' }).click();
      await desk
        .getByTestId('exam-question')
        .nth(1)
        .getByRole('textbox', { name: 'Question', exact: true })
        .fill('Write of your day.');
      await desk.getByRole('button', { name: 'Save' }).click();
      await desk.waitForURL(/\/exam-desk\/\d+$/);
      await desk.getByRole('button', { name: 'Open to students' }).click();
      await desk.getByRole('button', { name: 'Close', exact: true }).waitFor();
      const id = /(\d+)$/.exec(desk.url())?.[1] ?? '';
      const exam = (await rest('teacher_demo', 'GET', `/exams/${id}`)) as unknown as { code: string };

      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/exams');
      await page.getByLabel('Code').fill(exam.code.toLowerCase());
      await page.getByRole('button', { name: 'Open the exam' }).click();
      await page.waitForURL(/\/test-attempts\//);
      await page.getByText('goes', { exact: true }).click();
      await page.getByRole('textbox').first().fill('I get up at six.');
      await page.locator('[data-testid=save-state][data-state=saved]').waitFor();
      await page.getByRole('button', { name: 'Hand in' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
      await page.waitForURL(/\/test-results\//);
      await page.context().close();

      await desk.reload();
      await desk.getByTestId('exam-result').getByText('Waits for marks').waitFor();
      await desk.getByTestId('exam-result').getByRole('link').click();
      const written = desk.getByTestId('exam-answer').filter({ hasText: 'I get up at six.' });
      await written.getByText('Right', { exact: true }).click();
      await desk.getByRole('button', { name: 'Save as checked' }).click();
      await desk.getByText('Checked', { exact: true }).waitFor();
      await desk.getByText('100%').waitFor();
      await desk.context().close();
    }, 150_000);

    it('runs a mock test: in order, kept through a reload, to its bands', async () => {
      const page = await visitors.open();
      await visitors.signIn(page, 'student_demo');
      await page.goto('/mock-tests');
      await page.getByTestId('mock-test').getByRole('button', { name: 'Start' }).click();
      const start = page.getByRole('dialog');
      await start.getByLabel('Code').fill('mck247');
      await start.getByRole('button', { name: 'Start' }).click();
      await page.waitForURL(/\/mock-sessions\//);
      const session = page.url().split('/').at(-1) ?? '';
      await page.getByRole('textbox', { name: 'Answer 1', exact: true }).fill('kitchen');
      await expect.poll(() => page.getByRole('tab', { name: 'Reading' }).isDisabled()).toBe(true);
      await page.reload();
      const first = page.getByRole('textbox', { name: 'Answer 1', exact: true });
      await first.waitFor();
      await expect.poll(() => first.inputValue()).toBe('kitchen');
      for (const section of ['Listening', 'Reading']) {
        await page.getByRole('tab', { name: section, selected: true }).waitFor();
        await page.getByRole('button', { name: 'Hand in the answers' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Hand in the answers' }).click();
      }
      await page.getByLabel('Task 1').fill('The chart shows three things.');
      await page.getByText('5 words').waitFor();
      await page.getByRole('button', { name: 'Hand in task 1' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hand in task 1' }).click();
      await page.getByText('5 words · Answered').waitFor();
      await page.getByRole('button', { name: 'End the test' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'End the test' }).click();
      await page.getByText('The test is over.').waitFor();

      const desk = await visitors.open();
      await visitors.signIn(desk, 'teacher_demo');
      await desk.goto(`/mock-desk/${session}`);
      await desk.getByLabel('Comment on task 1').fill('Name them.');
      await desk.getByRole('button', { name: 'Save the comment' }).click();
      await desk.getByText('The comment was saved.').waitFor();
      await desk.getByLabel('Listening').selectOption('7.5');
      // By keyboard: a click right after scrolling may reach a PDF that stood there before.
      await desk.getByRole('button', { name: 'Give the bands' }).press('Enter');
      await desk.getByTestId('bands').getByText('6.5').waitFor();
      await desk.context().close();
      await page.reload();
      await page.getByTestId('bands').getByText('7.5').waitFor();
      await page.getByText('Name them.').waitFor();
      await page.context().close();
    }, 150_000);

    it('fits a phone of 360 pixels in every language', async () => {
      await visitors.fitsPhone('owner_demo', [
        '/groups',
        '/groups/1',
        `/groups/${String(group)}?tab=today`,
        '/groups/1?tab=month',
        '/groups/1?tab=homework',
        '/group-rating',
        '/students',
        '/staff',
        '/payments',
        '/payments?tab=debtors',
        '/expenses',
        '/office',
        '/messages',
        '/files',
        '/exam-desk',
        '/exam-desk/new',
        '/mock-desk',
        '/mock-desk?tab=sessions',
      ]);
      await visitors.fitsPhone('parent_demo', ['/my-group', '/exams', '/mock-tests']);
    }, 150_000);

    it('breaks no rule of its content security policy and throws nothing', () => {
      expect(visitors.problems).toEqual([]);
    });
  },
);
