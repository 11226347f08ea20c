/** Mastery and the figures of a learner, of the mentor contract. */
import { callerFor } from '@talaffuz/features/testing/accounts';
import { makeTextbook, makeTextbookTest } from '@talaffuz/features/testing/textbooks';
import { checkContract, type Caller, type World } from './harness.ts';

/** A chapter in which the caller, if a student, has handed in a test. */
async function begunChapter(caller: Caller, { callers, school }: World) {
  const book = await makeTextbook(school.id);
  const chapter = book.chapters[0];
  const chapter_id = chapter?.id ?? 0;
  const paragraph_id = chapter?.paragraphs[0]?.id ?? null;
  const test_id = await makeTextbookTest(callers.teacher, { chapter_id, paragraph_id });
  if (caller.role !== 'student') return chapter_id;
  const tests = callerFor(caller).textbook_tests;
  const { id, test } = await tests.start({ test_id });
  const [question] = test.questions;
  await tests.submit({
    attempt_id: id,
    answers: [{ question_id: question?.id ?? 0, selected_option_ids: [2] }],
  });
  return chapter_id;
}
const begun = async (caller: Caller, world: World) => (await begunChapter(caller, world), {});

checkContract('mentor', {
  'GET /api/v1/students/mastery/chapter/{chapter_id}': {
    send: async (caller, world) => ({ path: { chapter_id: await begunChapter(caller, world) } }),
    shape: { textbook_id: 'number', textbook_title: 'string' },
  },
  'GET /api/v1/students/mastery/overview': { send: begun },
  'GET /api/v1/students/stats': { send: begun },
  'GET /api/v1/students/progress': { send: begun },
});
