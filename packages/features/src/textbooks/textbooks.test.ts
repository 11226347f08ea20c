import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { countQueries } from '../testing/queries.ts';
import { makeBook, makeFile } from './testing/book.ts';
import { recordProgress } from './record.ts';

let owner: TestUser;
let teacher: TestUser;
let student: TestUser;
let parent: TestUser;
let stranger: TestUser;
let foreign: TestUser;

beforeAll(async () => {
  process.env['RATE_LIMIT_MENTOR'] = '100000';
  reloadEnv();
  const { id } = await makeSchool();
  [owner, teacher, student, parent] = await Promise.all([
    makeUser('owner', id),
    makeUser('teacher', id),
    makeUser('student', id),
    makeUser('parent', id),
  ]);
  stranger = await makeUser('student');
  foreign = await makeUser('owner', stranger.school_id);
});
afterAll(closeDb);

const desk = (who: TestUser = teacher) => callerFor(who).textbooks;
const reads = (who: TestUser = student) => callerFor(who).textbooks.students;
const failing = (message: RegExp, error_code: string) => ({
  message: expect.stringMatching(message) as string,
  cause: expect.objectContaining({ code: error_code }) as Error,
});

async function book(options: Parameters<typeof makeBook>[1] = {}) {
  const made = await makeBook(owner.school_id, options);
  const chapter = made.chapters[0]?.id ?? 0;
  const paragraphs = made.chapters[0]?.paragraphs.map(({ id }) => id) ?? [];
  return { id: made.id, made, chapter, paragraphs, paragraph: paragraphs[0] ?? 0 };
}

describe('who reads what', () => {
  /** Everything that a learner may ask of a textbook. */
  const asks = (
    { id, chapter, paragraph }: { id: number; chapter: number; paragraph: number },
    who: TestUser,
  ) => ({
    textbook: () => reads(who).read({ textbook_id: id }),
    chapters: () => reads(who).chapters({ textbook_id: id }),
    paragraphs: () => reads(who).paragraphs({ chapter_id: chapter }),
    paragraph: () => reads(who).paragraph({ paragraph_id: paragraph }),
    content: () => reads(who).content({ paragraph_id: paragraph }),
    navigation: () => reads(who).navigation({ paragraph_id: paragraph }),
  });
  const names = ['textbook', 'chapters', 'paragraphs', 'paragraph', 'content', 'navigation'] as const;

  it.each(names)('%s of another school and of drafts are not there', async (name) => {
    const open = await book();
    const draft = await book({ published: false });
    await expect(asks(open, stranger)[name]()).rejects.toMatchObject(failing(/There is no/, 'not_found'));
    await expect(asks(draft, student)[name]()).rejects.toMatchObject(failing(/There is no/, 'not_found'));
    await expect(asks(draft, parent)[name]()).rejects.toMatchObject(failing(/There is no/, 'not_found'));
    await expect(asks(draft, teacher)[name]()).resolves.toBeTruthy();
    await expect(asks(open, parent)[name]()).resolves.toBeTruthy();
  });

  it.each(names)('%s of a global textbook are read everywhere, but not its draft', async (name) => {
    await expect(asks(await book({ global: true }), stranger)[name]()).resolves.toBeTruthy();
    const draft = await book({ global: true, published: false });
    await expect(asks(draft, stranger)[name]()).rejects.toMatchObject(failing(/There is no/, 'not_found'));
  });

  it('lists the same', async () => {
    const [open, draft, world] = [
      await book(),
      await book({ published: false }),
      await book({ global: true }),
    ];
    const ids = async (who: TestUser) =>
      (await reads(who).list({ page_size: 100 })).items.map(({ id }) => id);
    expect(await ids(student)).toEqual(expect.arrayContaining([open.id, world.id]));
    expect(await ids(student)).not.toContain(draft.id);
    expect(await ids(teacher)).toContain(draft.id);
    const others = await ids(stranger);
    expect(others).toContain(world.id);
    expect(others).not.toContain(open.id);
  });

  it('filters by subject and grade', async () => {
    const { id, made } = await book();
    await db.textbook.update({ where: { id }, data: { grade_level: 11 } });
    const list = (filter: { subject_id?: number; grade_level?: number }) => reads().list(filter);
    expect((await list({ grade_level: 11 })).items.map((one) => one.id)).toEqual([id]);
    expect((await list({ grade_level: 11, subject_id: made.subject_id })).total).toBe(1);
    expect((await list({ grade_level: 11, subject_id: made.subject_id + 1_000 })).items).toEqual([]);
    await expect(list({ grade_level: 12 })).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
  });
});

describe('how far somebody is', () => {
  it('follows from their own rows', async () => {
    const { id, chapter, paragraphs } = await book({ chapters: [3, 1] });
    const [first = 0, second = 0] = paragraphs;
    await db.paragraphProgress.createMany({
      data: [
        {
          user_id: student.id,
          paragraph_id: first,
          opened_at: new Date('2026-02-01T08:00:00Z'),
          completed_at: new Date('2026-02-01T09:00:00Z'),
          practice_score: 87.5,
        },
        { user_id: student.id, paragraph_id: second, attempts_count: 1 },
      ],
    });
    await db.chapterMastery.create({
      data: { user_id: student.id, chapter_id: chapter, mastery_score: 84.99, mastery_level: 'B' },
    });
    const find = async (who: TestUser) =>
      (await reads(who).list({ page_size: 100 })).items.find((one) => one.id === id);
    expect(await find(student)).toEqual(await reads().read({ textbook_id: id }));
    expect(await find(student)).toMatchObject({
      subject: 'English',
      subject_rel: { name: 'English', code: 'ENG' },
      progress: {
        chapters_total: 2,
        chapters_completed: 0,
        paragraphs_total: 4,
        paragraphs_completed: 1,
        percentage: 25,
      },
      mastery_level: 'B',
      last_activity: '2026-02-01T09:00:00.000Z',
      chapters_count: 2,
    });
    expect(await find(parent)).toMatchObject({
      progress: { paragraphs_completed: 0, percentage: 0 },
      mastery_level: null,
      last_activity: null,
    });
    const { items } = await reads().chapters({ textbook_id: id });
    expect(items).toMatchObject([
      {
        number: 1,
        status: 'in_progress',
        progress: { paragraphs_total: 3, paragraphs_completed: 1, percentage: 33.3 },
        mastery_level: 'B',
        mastery_score: 84.99,
        has_summative_test: false,
        summative_passed: false,
      },
      { number: 2, status: 'not_started', mastery_level: null, mastery_score: null },
    ]);
    const lines = await reads().paragraphs({ chapter_id: chapter });
    expect(lines.items.map(({ number, status, practice_score }) => [number, status, practice_score])).toEqual(
      [
        [1, 'completed', 87.5],
        [2, 'in_progress', null],
        [3, 'not_started', null],
      ],
    );
    await db.chapterMastery.updateMany({ where: { chapter_id: chapter }, data: { is_completed: true } });
    expect((await reads().chapters({ textbook_id: id })).items[0]?.status).toBe('completed');
  });

  it('names active tests', async () => {
    const { id, chapter, paragraph } = await book({ global: true });
    const test = (test_purpose: 'practice' | 'summative', is_active = true) =>
      db.test.create({
        data: {
          school_id: owner.school_id,
          title: 'Test',
          test_type: 'textbook',
          test_purpose,
          duration_minutes: 10,
          chapter_id: chapter,
          paragraph_id: test_purpose === 'practice' ? paragraph : null,
          is_active,
        },
      });
    const shown = async (who: TestUser) => [
      (await reads(who).paragraphs({ chapter_id: chapter })).items[0]?.has_practice,
      (await reads(who).chapters({ textbook_id: id })).items[0]?.has_summative_test,
    ];
    await test('practice', false);
    await test('summative', false);
    for (const who of [student, stranger, teacher]) expect(await shown(who)).toEqual([false, false]);
    await test('summative');
    for (const who of [student, stranger]) expect(await shown(who)).toEqual([false, true]);
    await test('practice');
    for (const who of [student, stranger]) expect(await shown(who)).toEqual([true, true]);
  });

  it('asks as often for many rows as for one', async () => {
    await Promise.all(Array.from({ length: 4 }, () => book({ chapters: [4, 1, 1, 1] })));
    const { id, chapter } = await book({ chapters: [4, 1, 1, 1] });
    const lists = [
      (page_size: number) => reads().list({ page_size }),
      (page_size: number) => reads().chapters({ textbook_id: id, page_size }),
      (page_size: number) => reads().paragraphs({ chapter_id: chapter, page_size }),
      (page_size: number) => desk().list({ page_size }),
      (page_size: number) => desk().chapters.list({ textbook_id: id, page_size }),
      (page_size: number) => desk().paragraphs.list({ chapter_id: chapter, page_size }),
    ];
    for (const list of lists) {
      expect((await list(4)).items).toHaveLength(4);
      const one = await countQueries(() => list(1));
      expect([one, await countQueries(() => list(4))]).toEqual([one, one]);
    }
  });
});

describe('a paragraph', () => {
  it('has its text, what it asks and where it stands', async () => {
    const { chapter, id } = await book({ chapters: [0] });
    const made = await desk().paragraphs.create({
      chapter_id: chapter,
      title: 'Rooms',
      markdown: '## At home\n\nA house has **rooms**.<script>alert(1)</script>',
      key_terms: ['room'],
      questions: ['How many rooms have you?', 'Which do you like?'],
    });
    expect(made).toMatchObject({
      order: 1,
      estimated_time: 1,
      content: expect.stringContaining('<h2>At home') as string,
    });
    const seen = await reads().paragraph({ paragraph_id: made.id });
    expect(seen).toMatchObject({
      number: 1,
      textbook_id: id,
      chapter_title: 'Chapter 1',
      textbook_title: 'A house and a street',
      key_terms: ['room'],
      questions: [
        { order: 1, text: 'How many rooms have you?' },
        { order: 2, text: 'Which do you like?' },
      ],
      status: 'in_progress',
      current_step: null,
      has_audio: false,
      has_cards: false,
      languages: [],
    });
    expect(seen.content).not.toContain('script');
  });

  it('is begun when a student opens it, not by a download nor by others', async () => {
    const { paragraph } = await book();
    const rows = () => db.paragraphProgress.findMany({ where: { paragraph_id: paragraph } });
    await reads(teacher).paragraph({ paragraph_id: paragraph });
    await reads(parent).paragraph({ paragraph_id: paragraph });
    expect((await reads().paragraph({ paragraph_id: paragraph, prefetch: 'true' })).status).toBe(
      'not_started',
    );
    expect(await rows()).toEqual([]);
    expect((await reads().paragraph({ paragraph_id: paragraph })).status).toBe('in_progress');
    const [opened] = await rows();
    await Promise.all([1, 2, 3].map(() => reads().paragraph({ paragraph_id: paragraph })));
    expect(await rows()).toMatchObject([{ user_id: student.id, opened_at: opened?.opened_at }]);
    expect(await db.studyEvent.count({ where: { paragraph_id: paragraph } })).toBe(1);
  });

  it('knows its neighbours in its chapter alone', async () => {
    const { paragraphs, chapter } = await book({ chapters: [3, 2] });
    const [first = 0, second = 0, third = 0] = paragraphs;
    const at = (paragraph_id: number) => reads().navigation({ paragraph_id });
    expect(await at(first)).toMatchObject({ previous: null, next: { id: second, number: 2 } });
    expect(await at(second)).toEqual({
      current: { id: second, title: 'Paragraph 1.2', number: 2 },
      previous: { id: first, title: 'Paragraph 1.1', number: 1 },
      next: { id: third, title: 'Paragraph 1.3', number: 3 },
      chapter: { id: chapter, title: 'Chapter 1', total_paragraphs: 3 },
    });
    expect(await at(third)).toMatchObject({ previous: { id: second }, next: null });
  });
});

describe('what explains a paragraph', () => {
  it('is shown in the language asked for, or the next best', async () => {
    const { paragraph: paragraph_id } = await book();
    const shown = async (language?: 'ru' | 'kk' | 'en' | 'uz') =>
      (await reads().content({ paragraph_id, ...(language === undefined ? {} : { language }) })).language;
    expect(await reads().content({ paragraph_id, language: 'kk' })).toEqual({
      paragraph_id,
      language: 'kk',
      explain_text: null,
      audio_url: null,
      video_url: null,
      slides_url: null,
      cards: [],
      has_explain: false,
      has_audio: false,
      has_video: false,
      has_slides: false,
      has_cards: false,
    });
    const write = (language: 'ru' | 'kk' | 'en' | 'uz') =>
      desk().contents.write({ paragraph_id, language, explain_text: `In ${language}` });
    await write('uz');
    expect(await shown('kk')).toBe('uz');
    await write('kk');
    expect(await shown()).toBe('kk');
    await write('ru');
    expect([await shown(), await shown('uz')]).toEqual(['ru', 'uz']);
    // The textbook is in English.
    await write('en');
    await desk().contents.delete({ paragraph_id, language: 'kk' });
    expect(await shown('kk')).toBe('en');
    await expect(reads().content({ paragraph_id, language: 'de' as 'ru' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    });
  });

  it('links files of the school, and takes no others', async () => {
    const { paragraph: paragraph_id } = await book();
    const { school_id } = owner;
    const [sound, slides, picture, word, others] = await Promise.all([
      makeFile(school_id, 'audio'),
      makeFile(school_id, 'document'),
      makeFile(school_id, 'image'),
      makeFile(school_id, 'document', 'application/rtf'),
      makeFile(stranger.school_id, 'audio'),
    ]);
    const place = { paragraph_id, language: 'en' } as const;
    const path = `/api/v1/files/${String(picture.id)}/content`;
    const written = await desk().contents.write({
      ...place,
      explain_text: `![A map](${path})`,
      audio_file_id: sound.id,
      slides_file_id: slides.id,
      video_url: 'https://www.youtube.com/watch?v=abc',
      cards: [
        { front: 'room', back: 'комната' },
        { id: 'card-2', front: 'street', back: 'улица' },
      ],
    });
    expect(written.cards.map(({ id }) => id)).toEqual([expect.stringMatching(/^card-\w{8}$/), 'card-2']);
    // Sent back as they are, they stay the same.
    expect((await desk().contents.write({ ...place, cards: written.cards })).cards).toEqual(written.cards);
    await desk().contents.write({ ...written, ...place });
    const seen = await reads().content(place);
    const link = (id: number) => new RegExp(`^/api/v1/files/${String(id)}/content\\?token=`);
    expect(seen).toMatchObject({ has_audio: true, has_slides: true, has_video: true, has_cards: true });
    expect([seen.audio_url, seen.slides_url]).toEqual([
      expect.stringMatching(link(sound.id)),
      expect.stringMatching(link(slides.id)),
    ]);
    expect(seen.explain_text).toContain(`${path}?token=`);
    expect(await reads().paragraph({ paragraph_id })).toMatchObject({
      has_audio: true,
      has_slides: true,
      has_video: true,
      has_cards: true,
      languages: ['en'],
    });
    await expect(callerFor(owner).files.delete({ id: sound.id })).rejects.toMatchObject(
      failing(/belongs to a textbook/, 'conflict'),
    );
    for (const wrong of [
      { audio_file_id: slides.id },
      { audio_file_id: others.id },
      { slides_file_id: word.id },
      { explain_text: `![](/api/v1/files/${String(others.id)}/content)` },
      { explain_text: `![](/api/v1/files/${String(sound.id)}/content)` },
      { video_url: 'http://video.example/1' },
      { video_url: 'javascript:alert(1)' },
      { cards: [{ front: '', back: 'x' }] },
    ])
      await expect(desk().contents.write({ ...place, ...wrong })).rejects.toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
      });
    await expect(
      desk().paragraphs.update({ paragraph_id, markdown: `![](/api/v1/files/${String(others.id)}/content)` }),
    ).rejects.toMatchObject(failing(/no picture of your school/, 'validation_failed'));
  });
});

describe('writing textbooks', () => {
  it('is for staff of the school', async () => {
    const { id: textbook_id, chapter: chapter_id, paragraph: paragraph_id } = await book({ global: true });
    const writes = (who: TestUser) => [
      () => desk(who).update({ textbook_id, title: 'Mine' }),
      () => desk(who).chapters.create({ textbook_id, title: 'Mine' }),
      () => desk(who).chapters.update({ chapter_id, title: 'Mine' }),
      () => desk(who).chapters.order({ textbook_id, chapter_ids: [chapter_id] }),
      () => desk(who).paragraphs.create({ chapter_id, title: 'Mine' }),
      () => desk(who).paragraphs.update({ paragraph_id, title: 'Mine' }),
      () => desk(who).paragraphs.order({ chapter_id, paragraph_ids: [paragraph_id] }),
      () => desk(who).contents.write({ paragraph_id, language: 'en', explain_text: 'Mine' }),
      () => desk(who).contents.delete({ paragraph_id, language: 'en' }),
      () => desk(who).paragraphs.delete({ paragraph_id }),
      () => desk(who).chapters.delete({ chapter_id }),
      () => desk(who).delete({ textbook_id }),
    ];
    for (const write of [...writes(student), ...writes(parent)])
      await expect(write()).rejects.toMatchObject(failing(/Only teachers and owners/, 'role_not_allowed'));
    // Another school reads it, and may not change it.
    for (const write of writes(foreign))
      await expect(write()).rejects.toMatchObject(failing(/not change it/, 'permission_denied'));
    expect(await desk(foreign).read({ textbook_id })).toMatchObject({ may_change: false });
    await db.textbook.update({ where: { id: textbook_id }, data: { is_global: false } });
    for (const write of writes(foreign))
      await expect(write()).rejects.toMatchObject(failing(/There is no/, 'not_found'));
    expect(await desk().read({ textbook_id })).toMatchObject({
      may_change: true,
      title: 'A house and a street',
    });
  });

  it('makes, changes and publishes one; who may say that it is global', async () => {
    const { made } = await book();
    const { subject_id } = made;
    const fields = { title: 'New', subject_id, grade_level: 7 };
    const draft = await desk().create(fields);
    expect(draft).toMatchObject({ is_published: false, is_global: false, chapters_count: 0, language: 'ru' });
    const { id: textbook_id } = draft;
    await expect(desk().create({ ...fields, is_global: true })).rejects.toMatchObject(
      failing(/Only the owner/, 'permission_denied'),
    );
    await expect(desk().update({ textbook_id, is_global: true })).rejects.toMatchObject(
      failing(/Only the owner/, 'permission_denied'),
    );
    expect(await desk(owner).update({ textbook_id, is_global: true })).toMatchObject({ is_global: true });
    expect(await desk().update({ textbook_id, is_published: true, is_global: true })).toMatchObject({
      is_published: true,
    });
    const others = await db.subject.create({ data: { school_id: stranger.school_id, name: 'Theirs' } });
    await expect(desk().create({ ...fields, subject_id: others.id })).rejects.toMatchObject(
      failing(/no subject/, 'validation_failed'),
    );
    await expect(desk().create({ ...fields, grade_level: 12 })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    });
    await desk().delete({ textbook_id });
    await expect(desk().read({ textbook_id })).rejects.toMatchObject(failing(/There is no/, 'not_found'));
  });

  it('numbers chapters and paragraphs from 1 without gaps, also when two add at once', async () => {
    const { id: textbook_id, chapter: chapter_id } = await book({ chapters: [0, 0] });
    await Promise.all(
      [1, 2, 3, 4].flatMap((n) => [
        desk().chapters.create({ textbook_id, title: `New ${String(n)}` }),
        desk(owner).paragraphs.create({ chapter_id, title: `New ${String(n)}` }),
      ]),
    );
    const chapters = async () => (await desk().chapters.list({ textbook_id })).items;
    const paragraphs = async () => (await desk().paragraphs.list({ chapter_id })).items;
    expect((await chapters()).map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await paragraphs()).map(({ order }) => order)).toEqual([1, 2, 3, 4]);
    const reversed = (await paragraphs()).map(({ id }) => id).reverse();
    await desk().paragraphs.order({ chapter_id, paragraph_ids: reversed });
    expect((await paragraphs()).map(({ id, order }) => [id, order])).toEqual(
      reversed.map((id, i) => [id, i + 1]),
    );
    await desk().paragraphs.delete({ paragraph_id: reversed[1] ?? 0 });
    expect((await paragraphs()).map(({ order }) => order)).toEqual([1, 2, 3]);
    const moved = (await chapters()).map(({ id }) => id).reverse();
    await desk().chapters.order({ textbook_id, chapter_ids: moved });
    await desk().chapters.delete({ chapter_id: moved[0] ?? 0 });
    expect((await chapters()).map(({ id, order }) => [id, order])).toEqual(
      moved.slice(1).map((id, i) => [id, i + 1]),
    );
    for (const chapter_ids of [moved, [chapter_id], []])
      await expect(desk().chapters.order({ textbook_id, chapter_ids })).rejects.toMatchObject(
        failing(/name each of its chapters once/, 'conflict'),
      );
    await expect(
      desk().paragraphs.order({
        chapter_id,
        paragraph_ids: [reversed[0] ?? 0, reversed[0] ?? 0, reversed[2] ?? 0],
      }),
    ).rejects.toMatchObject(failing(/paragraphs once/, 'conflict'));
  });

  it('makes the textbook newer with every change inside', async () => {
    const { id, chapter: chapter_id, paragraph: paragraph_id, paragraphs } = await book();
    const before = new Date('2020-01-01T00:00:00Z');
    const changes = [
      () => desk().chapters.update({ chapter_id, description: 'Rooms' }),
      () => desk().paragraphs.update({ paragraph_id, title: 'Doors' }),
      () => desk().contents.write({ paragraph_id, language: 'uz', explain_text: 'Uy' }),
      () => desk().contents.delete({ paragraph_id, language: 'uz' }),
      () => desk().paragraphs.order({ chapter_id, paragraph_ids: [...paragraphs].reverse() }),
      () => desk().paragraphs.delete({ paragraph_id }),
    ];
    for (const change of changes) {
      await db.textbook.update({ where: { id }, data: { updated_at: before } });
      await change();
      const { updated_at } = await db.textbook.findUniqueOrThrow({ where: { id } });
      expect(updated_at.getTime()).toBeGreaterThan(before.getTime());
    }
  });

  it('takes Markdown or HTML, and counts the minutes unless they are given', async () => {
    const { chapter: chapter_id, paragraph: paragraph_id } = await book();
    const long = 'word '.repeat(300);
    const made = await desk().paragraphs.create({
      chapter_id,
      title: 'Long',
      content: `<p>${long}</p><script>x</script>`,
    });
    expect(made).toMatchObject({ markdown: '', estimated_time: 3, content: `<p>${long.trim()} </p>` });
    const change = (fields: object) => desk().paragraphs.update({ paragraph_id, ...fields });
    expect(await change({ markdown: long })).toMatchObject({ estimated_time: 3 });
    expect(await change({ estimated_time: 20 })).toMatchObject({ estimated_time: 20, markdown: long.trim() });
    expect(await change({ estimated_time: null })).toMatchObject({ estimated_time: 3 });
    expect(await change({ content: '<p>Short</p>' })).toMatchObject({
      markdown: '',
      content: '<p>Short</p>',
    });
    await expect(change({ content: '<p>x</p>', markdown: 'x' })).rejects.toMatchObject(
      failing(/not as both/, 'validation_failed'),
    );
  });

  it('deletes nothing that learners’ work rests on', async () => {
    const { id: textbook_id, chapter: chapter_id, paragraph: paragraph_id, paragraphs } = await book();
    const test = await db.test.create({
      data: {
        school_id: owner.school_id,
        title: 'Test',
        test_type: 'textbook',
        duration_minutes: 10,
        chapter_id,
        paragraph_id,
        attempts: { create: { school_id: owner.school_id, user_id: student.id, deadline: new Date() } },
      },
    });
    const refuse = async (message: RegExp) => {
      for (const work of [
        () => desk().paragraphs.delete({ paragraph_id }),
        () => desk().chapters.delete({ chapter_id }),
        () => desk().delete({ textbook_id }),
      ])
        await expect(work()).rejects.toMatchObject(failing(message, 'conflict'));
    };
    await refuse(/Learners have taken tests/);
    await db.test.delete({ where: { id: test.id } });
    const { id: homework_id } = await db.homework.create({
      data: {
        school_id: owner.school_id,
        title: 'Read',
        description: '',
        homework_type: 'tasks',
        tasks: { create: { paragraph_id, task_type: 'read' } },
      },
    });
    await refuse(/Homework has learners read/);
    await db.homework.delete({ where: { id: homework_id } });
    await desk().paragraphs.delete({ paragraph_id });
    expect((await desk().paragraphs.list({ chapter_id })).items.map(({ id }) => id)).toEqual(
      paragraphs.slice(1),
    );
    await desk().delete({ textbook_id });
    expect(await db.chapter.count({ where: { textbook_id } })).toBe(0);
  });

  it('writes passages that are found by the words of their language', async () => {
    const { paragraph: paragraph_id } = await book();
    await desk().paragraphs.update({ paragraph_id, markdown: '# Houses\n\nShe was opening the windows.' });
    await desk().contents.write({ paragraph_id, language: 'ru', explain_text: 'Она открывала **окна**.' });
    const found = (config: string, word: string) => db.$queryRaw<
      { text: string; language: string; place: number }[]
    >`
      SELECT text, language, place FROM paragraph_passages
      WHERE paragraph_id = ${paragraph_id} AND search @@ plainto_tsquery(${config}::regconfig, ${word})`;
    expect(await found('english', 'open window')).toEqual([
      { text: 'She was opening the windows.', language: 'en', place: 0 },
    ]);
    expect(await found('russian', 'окно')).toEqual([
      { text: 'Она открывала окна.', language: 'ru', place: 0 },
    ]);
    await desk().contents.delete({ paragraph_id, language: 'ru' });
    expect(await found('russian', 'окно')).toEqual([]);
  });
});

describe('reading is recorded', () => {
  const record = (input: Parameters<ReturnType<typeof reads>['record']>[0], who = student) =>
    reads(who).record(input);

  it('once for each client id, however much at once', async () => {
    const { paragraph: paragraph_id } = await book();
    const said = { paragraph_id, seconds: 60, step: 'content', client_id: 'phone-1' } as const;
    const answers = await Promise.all([1, 2, 3, 4].map(() => record(said)));
    expect(answers.map(({ time_spent_seconds }) => time_spent_seconds)).toEqual([60, 60, 60, 60]);
    expect(await record(said)).toEqual(answers[0]);
    expect(await db.studyEvent.count({ where: { paragraph_id } })).toBe(1);
    // The id is the client's own: another's counts.
    const other = await makeUser('student', owner.school_id);
    expect((await record(said, other)).time_spent_seconds).toBe(60);
  });

  it('takes that somebody is not through for what it is', async () => {
    const { paragraph: paragraph_id } = await book();
    const said = async (completed: boolean) => (await record({ paragraph_id, completed })).status;
    expect([await said(false), await said(true), await said(false)]).toEqual([
      'in_progress',
      'completed',
      'completed',
    ]);
  });

  it('loses nothing of what comes at once', async () => {
    const { paragraph: paragraph_id } = await book();
    await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        record({ paragraph_id, seconds: 10, client_id: `at-once-${String(i)}` }),
      ),
    );
    await record({ paragraph_id, seconds: 5 });
    await record({ paragraph_id, seconds: 5 });
    expect(await record({ paragraph_id, step: 'practice' })).toMatchObject({
      status: 'in_progress',
      time_spent_seconds: 70,
      current_step: 'practice',
      read_at: null,
    });
  });

  it('keeps the step of the later moment, whichever arrives first', async () => {
    const { paragraph: paragraph_id } = await book();
    const at = (hour: number) => ({ at: new Date(Date.UTC(2026, 1, 1, hour)), offline: true });
    await recordProgress(student, { paragraph_id, step: 'summary', completed: true }, at(12));
    const after = await recordProgress(student, { paragraph_id, step: 'intro', seconds: 30 }, at(10));
    expect(after).toMatchObject({
      current_step: 'summary',
      time_spent_seconds: 30,
      opened_at: '2026-02-01T10:00:00.000Z',
      read_at: '2026-02-01T12:00:00.000Z',
    });
    expect(await recordProgress(student, { paragraph_id, step: 'content' }, at(13))).toMatchObject({
      current_step: 'content',
      read_at: '2026-02-01T12:00:00.000Z',
    });
  });

  it('for students who see the paragraph, within bounds', async () => {
    const { paragraph: paragraph_id } = await book();
    const draft = await book({ published: false });
    for (const who of [teacher, parent, owner])
      await expect(record({ paragraph_id }, who)).rejects.toMatchObject(
        failing(/Only student/, 'role_not_allowed'),
      );
    await expect(record({ paragraph_id }, stranger)).rejects.toMatchObject(
      failing(/no paragraph/, 'not_found'),
    );
    await expect(record({ paragraph_id: draft.paragraph })).rejects.toMatchObject(
      failing(/no paragraph/, 'not_found'),
    );
    for (const wrong of [{ seconds: 3_601 }, { seconds: -1 }, { step: 'end' as 'intro' }, { client_id: '' }])
      await expect(record({ paragraph_id, ...wrong })).rejects.toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
      });
  });
});
