/** Chats about textbooks: what their answers rest on, what they cost, and what they do not say while a test is open. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { startLlm, type LlmServer } from '../testing/llm-server.ts';
import { makeTextbook, makeTextbookTest, type MadeTextbook } from '../testing/textbooks.ts';
import { startTextbookTest } from '../textbook-tests/take.ts';
import { writePassages } from '../textbooks/passages.ts';
import type { AnswerEvent } from '../tutor/answer.ts';
import { COACH } from '../tutor/schema.ts';
import { sayInSteps } from './messages.ts';
import { createChat } from './service.ts';
import type { Language, SessionType } from './schema.ts';

let llm: LlmServer;
let school: { id: number };
let teacher: TestUser;
let student: TestUser;
let book: MadeTextbook;
let articles: number;
let plurals: number;

/** What a paragraph says, in some languages. */
async function write(
  id: number,
  title: string,
  content: string,
  more: Partial<Record<Language, string>> = {},
) {
  await db.paragraph.update({
    where: { id },
    data: {
      title,
      content: `<p>${content}</p>`,
      key_terms: ['article', 'noun'],
      questions: ['When is “an” used?'],
    },
  });
  for (const [language, explain_text] of Object.entries(more)) {
    await db.paragraphContent.create({ data: { paragraph_id: id, language, explain_text } });
  }
  await inTransaction((tx) => writePassages(tx, id));
}

beforeAll(async () => {
  llm = await startLlm();
  school = await makeSchool();
  teacher = await makeUser('teacher', school.id);
  book = await makeTextbook(school.id, { language: 'en', chapters: [2] });
  [articles = 0, plurals = 0] = book.chapters[0]?.paragraphs.map(({ id }) => id) ?? [];
  await write(
    articles,
    'Articles',
    'The indefinite article is an before a vowel sound and a before a consonant sound. The definite article names what both know.',
    {
      ru: 'Неопределённый артикль ставится перед исчисляемым существительным, о котором говорят впервые.',
      kk: 'Белгісіз артикль алғаш рет аталған зат есімнің алдына қойылады.',
      uz: 'Noaniq artikl birinchi marta aytilgan ot oldidan qo‘yiladi.',
    },
  );
  await write(
    plurals,
    'Plurals',
    'Most nouns form the plural with an ending. Children is an irregular plural.',
  );
});
afterAll(async () => {
  await llm.close();
  await closeDb();
});
beforeEach(async () => {
  student = await makeUser('student', school.id);
  llm.requests.length = 0;
  llm.behave({ answer: 'Hello.' });
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

function useLlm(): void {
  vi.stubEnv('LLM_BASE_URL', llm.url);
  vi.stubEnv('LLM_MODEL', 'test-model');
  vi.stubEnv('LLM_TIMEOUT_S', '2');
  reloadEnv();
}

const begin = (
  session_type: SessionType,
  language: Language = 'en',
  paragraph_id: number | null = articles,
) => createChat(student, { session_type, paragraph_id, language });

const ask = (session_id: number, content: string) => callerFor(student).chat.say({ session_id, content });

describe('a chat', () => {
  it('begins without a title, counts its messages, and is called by its first question', async () => {
    const caller = callerFor(student);
    const chat = await caller.chat.create({
      session_type: 'reading_help',
      paragraph_id: articles,
      language: 'en',
    });
    expect(chat).toMatchObject({
      title: null,
      message_count: 0,
      chapter_id: book.chapters[0]?.id,
      mastery_level: null,
    });
    await ask(chat.id, 'When do I use the indefinite article?');
    const { messages, ...read } = await caller.chat.read({ session_id: chat.id });
    expect(read).toMatchObject({ title: 'When do I use the indefinite article?', message_count: 2 });
    expect(read.last_message_at).toBe(messages[1]?.created_at);
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    const list = await caller.chat.list({});
    expect(list).toMatchObject({ total: 1, page_size: 10, total_pages: 1 });
    expect(list.items).toEqual([read]);
    await caller.chat.delete({ session_id: chat.id });
    await expect(caller.chat.read({ session_id: chat.id })).rejects.toMatchObject({
      cause: { code: 'not_found' },
    });
    expect(await db.tutorMessage.count({ where: { session: { user_id: student.id } } })).toBe(0);
  });

  it('is its learner’s alone, and about what they may read', async () => {
    const chat = await begin('reading_help');
    const others = await Promise.all([
      makeUser('student', school.id),
      makeUser('owner', school.id),
      makeUser('student', (await makeSchool()).id),
    ]);
    for (const other of others) {
      const caller = callerFor(other);
      const none = { cause: { code: 'not_found' } };
      await expect(caller.chat.read({ session_id: chat.id })).rejects.toMatchObject(none);
      await expect(caller.chat.say({ session_id: chat.id, content: 'Hi' })).rejects.toMatchObject(none);
      await expect(caller.chat.delete({ session_id: chat.id })).rejects.toMatchObject(none);
      expect((await caller.chat.list({})).total).toBe(0);
    }
    const [, , foreigner] = others;
    await expect(
      callerFor(foreigner).chat.create({ session_type: 'reading_help', paragraph_id: articles }),
    ).rejects.toMatchObject({ cause: { code: 'not_found' } });
    const draft = await makeTextbook(school.id, { published: false });
    await expect(
      callerFor(student).chat.create({
        session_type: 'general_tutor',
        chapter_id: draft.chapters[0]?.id ?? 0,
      }),
    ).rejects.toMatchObject({ cause: { code: 'not_found' } });
  });

  it('needs a paragraph where it is about one, and its own chapter', async () => {
    const caller = callerFor(student);
    await expect(caller.chat.create({ session_type: 'reading_help' })).rejects.toThrow(/which paragraph/);
    await expect(
      caller.chat.create({ session_type: 'reading_help', paragraph_id: articles, chapter_id: 999_999 }),
    ).rejects.toMatchObject({
      cause: { code: 'validation_failed', fields: [{ loc: ['body', 'chapter_id'] }] },
    });
  });

  it('does not stand among the chats of the other contract', async () => {
    await begin('general_tutor', 'en', null);
    expect((await callerFor(student).conversations.list({})).count).toBe(0);
  });
});

describe('the built-in coach', () => {
  it('quotes the paragraph word for word and cites it', async () => {
    const { id } = await begin('reading_help');
    const reply = await ask(id, 'When do I use the indefinite article?');
    expect(reply).toMatchObject({ model_used: COACH, tokens_used: 0, role: 'assistant' });
    const [citation] = reply.citations;
    expect(citation).toMatchObject({
      source: 'Paragraph 1: Articles',
      url: `/paragraphs/${String(articles)}`,
    });
    expect(reply.content).toContain(citation?.text);
    // Where from stands in the citation, once.
    expect(reply.content).not.toContain(citation?.source);
    const stored = await db.paragraphPassage.findMany({ where: { paragraph_id: articles } });
    expect(stored.map(({ text }) => text)).toContain(citation?.text);
    expect((await ask(id, 'When do I use the indefinite article?')).content).toBe(reply.content);
  });

  it.each<[Language, string, string]>([
    ['ru', 'Куда ставятся неопределённые артикли?', 'Неопределённый артикль'],
    ['kk', 'Белгісіз артикльдер қайда қойылады?', 'Белгісіз артикль'],
    ['uz', 'Noaniq artikllar qayerga qo‘yiladi?', 'Noaniq artikl'],
  ])('answers in %s from what is written in it, whatever the endings', async (language, question, start) => {
    const { id } = await begin('reading_help', language);
    const reply = await ask(id, question);
    expect(reply.citations[0]?.text).toContain(start);
    expect(reply.content).toContain(`> ${start}`);
  });

  it('prefers the paragraph of the chat, and finds others of the textbook', async () => {
    const { id } = await begin('reading_help');
    const reply = await ask(id, 'irregular plural children');
    expect(reply.citations.map(({ url }) => url)).toEqual([`/paragraphs/${String(plurals)}`]);
  });

  it('rests on the beginning of the paragraph when a question has no word of it', async () => {
    const { id } = await begin('reading_help');
    expect((await ask(id, 'Explain please')).citations[0]?.url).toBe(`/paragraphs/${String(articles)}`);
  });

  it('says so where no textbook has anything', async () => {
    const { id } = await begin('general_tutor', 'en', null);
    const reply = await ask(id, 'photosynthesis chlorophyll');
    expect(reply.citations).toEqual([]);
    expect(reply.content).toMatch(/found nothing/);
  });

  it('asks back after reading', async () => {
    const { id } = await begin('post_paragraph');
    expect((await ask(id, 'The indefinite article is a or an')).content).toContain('When is “an” used?');
  });

  it('knows nothing of drafts and of other schools', async () => {
    const draft = await makeTextbook(school.id, { published: false });
    const foreign = await makeTextbook((await makeSchool()).id);
    for (const other of [draft, foreign]) {
      await write(
        other.chapters[0]?.paragraphs[0]?.id ?? 0,
        'Secret',
        'The zyzzyva is a beetle of the tropics.',
      );
    }
    const { id } = await begin('general_tutor', 'en', null);
    expect((await ask(id, 'zyzzyva beetle')).citations).toEqual([]);
  });
});

describe('a language model', () => {
  it('is given the passages, and cited by their numbers; its tokens are counted', async () => {
    useLlm();
    llm.behave({ answer: 'Before a vowel sound you say an [1]. Nothing else [7].' });
    const { id } = await begin('reading_help', 'ru');
    const reply = await ask(id, 'indefinite article before a vowel');
    expect(reply).toMatchObject({ model_used: 'test-model', tokens_used: 2 });
    expect(reply.content).toBe('Before a vowel sound you say an [1]. Nothing else.');
    expect(reply.citations).toHaveLength(1);
    const [system] = llm.requests[0]?.messages ?? [];
    expect(system?.content).toContain('Answer in Russian');
    expect(system?.content).toContain('[1] (paragraph 1, Articles) The indefinite article');
    const { total_tokens_used } = await callerFor(student).chat.read({ session_id: id });
    expect(total_tokens_used).toBe(2);
  });

  it('that fails is replaced by the coach, who costs no tokens', async () => {
    useLlm();
    llm.behave({ status: 500 });
    const { id } = await begin('reading_help');
    expect(await ask(id, 'indefinite article')).toMatchObject({ model_used: COACH, tokens_used: 0 });
  });

  it('is read piece by piece', async () => {
    useLlm();
    llm.behave({ answer: 'One two three.' });
    const { id } = await begin('reading_help');
    const events: AnswerEvent[] = [];
    const steps = sayInSteps(student, id, 'article', undefined, true);
    let step = await steps.next();
    while (step.done !== true) {
      events.push(step.value);
      step = await steps.next();
    }
    expect(events.map((event) => (event.type === 'delta' ? event.text : event.type))).toEqual([
      'One ',
      'two ',
      'three.',
    ]);
    expect(step.value).toMatchObject({ content: 'One two three.', tokens_used: 2 });
  });

  it('that was stopped before its first word leaves no message', async () => {
    useLlm();
    llm.behave({ silentAfter: '' });
    const { id } = await begin('reading_help');
    const stop = new AbortController();
    const steps = sayInSteps(student, id, 'article', stop.signal, true);
    const first = steps.next();
    setTimeout(() => {
      stop.abort();
    }, 50);
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await callerFor(student).chat.read({ session_id: id })).message_count).toBe(0);
  });
});

describe('while a test is open', () => {
  const question = 'Which article stands before a vowel sound?';
  async function takeTest() {
    const test_id = await makeTextbookTest(teacher, {
      chapter_id: book.chapters[0]?.id ?? 0,
      paragraph_id: articles,
      questions: [
        {
          question_type: 'short_answer',
          question_text: question,
          question_data: { accepted: ['the indefinite article is an'] },
        },
        {
          question_type: 'short_answer',
          question_text: 'Name an irregular plural.',
          question_data: { accepted: ['children'] },
        },
      ],
    });
    await startTextbookTest(student, test_id);
  }

  it('the coach says where to look and not what is right', async () => {
    await takeTest();
    const { id } = await begin('test_help');
    const reply = await ask(id, question);
    expect(reply.content).toMatch(/taking a test/);
    expect(reply.content).toContain('Paragraph 1: Articles');
    expect(reply.content.toLowerCase()).not.toContain('vowel');
    expect(reply.citations.every(({ text }) => !text.includes('is an before'))).toBe(true);
  });

  it('the model is not shown what holds an answer, and an answer that gives it away is not told', async () => {
    await takeTest();
    useLlm();
    llm.behave({ answer: 'Easy: children is such a plural.' });
    const { id } = await begin('test_help');
    const reply = await ask(id, 'Name an irregular plural');
    expect(JSON.stringify(llm.requests)).not.toContain('Children is an irregular');
    expect(reply.model_used).toBe(COACH);
    expect(reply.content.toLowerCase()).not.toContain('children');
  });

  it('another kind of chat is no way around it', async () => {
    await takeTest();
    useLlm();
    llm.behave({ answer: 'The indefinite article is an.' });
    const { id } = await begin('general_tutor', 'en', null);
    expect((await ask(id, question)).content).not.toMatch(/is an/);
    llm.behave({ answer: 'A noun names a thing.' });
    expect((await ask(id, 'What is a noun?')).content).toBe('A noun names a thing.');
  });

  it('others are answered as ever, and the learner again afterwards', async () => {
    await takeTest();
    const other = await makeUser('student', school.id);
    const chat = await createChat(other, {
      session_type: 'test_help',
      paragraph_id: articles,
      language: 'en',
    });
    const reply = await callerFor(other).chat.say({ session_id: chat.id, content: question });
    expect(reply.content).toContain('vowel sound');
  });
});
