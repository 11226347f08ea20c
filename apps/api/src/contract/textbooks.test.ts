/** Textbooks of the mentor contract, §7, and what is beside them as files. */
import { expect, it } from 'vitest';
import { db } from '@talaffuz/db/client';
import { callerFor } from '@talaffuz/features/testing/accounts';
import { makeBook, makeFile } from '@talaffuz/features/textbooks/testing/book';
import { checkContract, type Case, type World } from './harness.ts';

let world: World | undefined;

/** A textbook in which everybody has read something, so that no field is empty. */
async function newBook({ school, callers }: World) {
  const book = await makeBook(school.id, { chapters: [3, 1] });
  const [chapter] = book.chapters;
  const [, middle] = chapter?.paragraphs ?? [];
  const ids = { textbook_id: book.id, chapter_id: chapter?.id ?? 0, paragraph_id: middle?.id ?? 0 };
  const { chapter_id, paragraph_id } = ids;
  const staff = callerFor(callers.teacher).textbooks;
  await staff.paragraphs.update({
    paragraph_id,
    summary: 'Rooms of a house',
    learning_objective: 'Name rooms',
    lesson_objective: 'Use there is',
    key_terms: ['room'],
    questions: ['How many rooms have you?'],
  });
  const [audio, slides] = await Promise.all([makeFile(school.id, 'audio'), makeFile(school.id, 'document')]);
  await staff.contents.write({
    paragraph_id,
    language: 'kk',
    explain_text: 'Үйде бөлмелер бар.',
    audio_file_id: audio.id,
    slides_file_id: slides.id,
    video_url: 'https://www.youtube.com/watch?v=abcdefghijk',
    cards: [{ front: 'room', back: 'бөлме' }],
  });
  await Promise.all(
    Object.values(callers).map(async ({ id: user_id }) => {
      await db.paragraphProgress.create({
        data: {
          user_id,
          paragraph_id,
          current_step: 'practice',
          opened_at: new Date(),
          practice_score: 80,
        },
      });
      await db.chapterMastery.create({
        data: { user_id, chapter_id, mastery_level: 'B', mastery_score: 72.5, average_score: 0.725 },
      });
    }),
  );
  return ids;
}
type Ids = Awaited<ReturnType<typeof newBook>>;

const at =
  (name: keyof Ids, query?: Record<string, string | number>): NonNullable<Case['send']> =>
  async (_caller, here) => {
    const ids = await newBook(here);
    return { path: { [name]: ids[name] }, ...(query === undefined ? {} : { query }) };
  };

checkContract(
  'mentor',
  {
    'GET /api/v1/students/textbooks': {
      send: async (_caller, here) => (
        await newBook(here),
        { query: { page: 1, page_size: 100, grade_level: 5 } }
      ),
    },
    'GET /api/v1/students/textbooks/{textbook_id}/chapters': { send: at('textbook_id', { page_size: 10 }) },
    'GET /api/v1/students/chapters/{chapter_id}/paragraphs': { send: at('chapter_id') },
    'GET /api/v1/students/paragraphs/{paragraph_id}': { send: at('paragraph_id') },
    'GET /api/v1/students/paragraphs/{paragraph_id}/content': {
      send: at('paragraph_id', { language: 'kk' }),
    },
    'GET /api/v1/students/paragraphs/{paragraph_id}/navigation': { send: at('paragraph_id') },
  },
  {
    before: (made) => {
      world = made;
      return Promise.resolve();
    },
  },
);

const here = (): World => {
  if (world === undefined) throw new Error('The API does not stand yet');
  return world;
};
const url = (path: string) => `${here().api.url}/api/v1${path}`;

it('fills every field that the contract has', async () => {
  const { textbook_id, chapter_id, paragraph_id } = await newBook(here());
  const { headers } = here().callers.student;
  const read = async (path: string) => (await fetch(url(path), { headers })).json() as Promise<object>;
  const empty = (value: unknown): boolean =>
    value === null ||
    value === '' ||
    (Array.isArray(value)
      ? value.length === 0 || value.some(empty)
      : typeof value === 'object' && Object.values(value).some(empty));
  // A student who opens the paragraph changes their mastery, so what was written above is read first.
  const { items: chapters } = (await read(`/students/textbooks/${String(textbook_id)}/chapters`)) as {
    items: object[];
  };
  expect(chapters[0]).toMatchObject({ mastery_level: 'B', mastery_score: 72.5, status: 'in_progress' });
  const { items: lines } = (await read(`/students/chapters/${String(chapter_id)}/paragraphs`)) as {
    items: object[];
  };
  expect(lines[1]).toMatchObject({ practice_score: 80, status: 'in_progress' });
  expect(empty(await read(`/students/paragraphs/${String(paragraph_id)}`))).toBe(false);
  expect(empty(await read(`/students/paragraphs/${String(paragraph_id)}/content?language=kk`))).toBe(false);
  expect(empty(await read(`/students/paragraphs/${String(paragraph_id)}/navigation`))).toBe(false);
});

it.each([
  '/students/textbooks?page=0',
  '/students/textbooks?page_size=101',
  '/students/textbooks?grade_level=x',
  '/students/paragraphs/x',
  '/students/paragraphs/1/content?language=de',
])('%s is a wrong field', async (path) => {
  const answer = await fetch(url(path), { headers: here().callers.student.headers });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    error_code: 'VAL_003',
    detail: [{ msg: expect.any(String) as string }],
  });
});

it('notes progress over REST, once for each client id', async () => {
  const { paragraph_id } = await newBook(here());
  const send = () =>
    fetch(url(`/students/paragraphs/${String(paragraph_id)}/progress`), {
      method: 'POST',
      headers: { ...here().callers.student.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        seconds: 60,
        step: 'summary',
        completed: true,
        client_id: `rest-${String(paragraph_id)}`,
      }),
    });
  const [first, second] = await Promise.all([send(), send()]);
  expect([first.status, second.status]).toEqual([200, 200]);
  const answer = (await first.json()) as object;
  expect(answer).toMatchObject({ paragraph_id, time_spent_seconds: 60, current_step: 'summary' });
  expect(await second.json()).toEqual(answer);
});

it('exports a textbook, and imports it again', async () => {
  const { textbook_id } = await makeBook(here().school.id).then(({ id }) => ({ textbook_id: id }));
  const { teacher, student } = here().callers;
  const get = (headers: Record<string, string>) =>
    fetch(url(`/textbooks/${String(textbook_id)}/export`), { headers });
  expect((await get(student.headers)).status).toBe(403);
  const file = await get(teacher.headers);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(file.headers.get('content-disposition')).toContain('A house and a street.zip');
  const bytes = new Blob([await file.arrayBuffer()]);
  const send = (content: Blob, headers: Record<string, string>, part = 'file') => {
    const body = new FormData();
    body.append(part, content, 'book.zip');
    return fetch(url('/textbooks/import'), { method: 'POST', headers, body });
  };
  const made = await send(bytes, teacher.headers);
  expect(made.status).toBe(201);
  const draft = (await made.json()) as { id: number };
  expect(draft).toMatchObject({ title: 'A house and a street', is_published: false, chapters_count: 1 });
  expect(made.headers.get('location')).toBe(`/api/v1/textbooks/${String(draft.id)}`);
  expect((await send(bytes, student.headers)).status).toBe(403);
  expect((await send(bytes, teacher.headers, 'other')).status).toBe(422);
  const wrong = await send(
    new Blob(['{"format":"talaffuz-textbook","version":1,"title":""}']),
    teacher.headers,
  );
  expect([wrong.status, await wrong.json()]).toMatchObject([422, { error_code: 'VAL_003' }]);
  const bare = await fetch(url('/textbooks/import'), { method: 'POST', headers: teacher.headers });
  expect(bare.status).toBe(415);
});
