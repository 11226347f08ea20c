/** Tests of textbooks, of the mentor contract. */
import { callerFor } from '@talaffuz/features/testing/accounts';
import { makeTextbook, makeTextbookTest } from '@talaffuz/features/testing/textbooks';
import { checkContract, type World } from './harness.ts';

/** For everybody else the attempt of a student does not exist. */
const ofStudents = { who: ['student'], unseen: ['owner', 'teacher', 'parent'] } as const;

async function newTest({ callers, school }: World) {
  const book = await makeTextbook(school.id);
  return makeTextbookTest(callers.teacher, { chapter_id: book.chapters[0]?.id ?? 0 });
}
async function newAttempt(world: World) {
  const test_id = await newTest(world);
  const { id, test } = await callerFor(world.callers.student).textbook_tests.start({ test_id });
  return { attempt_id: id, questions: test.questions.map((one) => one.id) };
}
async function ended(world: World) {
  const { attempt_id, questions } = await newAttempt(world);
  await callerFor(world.callers.student).textbook_tests.submit({
    attempt_id,
    answers: [{ question_id: questions[0] ?? 0, selected_option_ids: [2] }],
  });
  return attempt_id;
}

checkContract('mentor', {
  'GET /api/v1/students/tests': {
    send: async (_caller, world) => (await newTest(world), { query: { test_purpose: 'formative' } }),
    shape: { items: [{ running_attempt_id: 'number', passed: 'boolean' }] },
  },
  'POST /api/v1/students/tests/{test_id}/start': {
    who: ['student'],
    send: async (_caller, world) => ({ path: { test_id: await newTest(world) } }),
    shape: { deadline: 'datetime', seconds_left: 'number' },
  },
  'POST /api/v1/students/attempts/{attempt_id}/answer': {
    ...ofStudents,
    send: async (_caller, world) => {
      const { attempt_id, questions } = await newAttempt(world);
      return { path: { attempt_id }, body: { question_id: questions[0], selected_option_ids: [1] } };
    },
    shape: { correct_answer: 'string' },
  },
  'POST /api/v1/students/attempts/{attempt_id}/submit': {
    ...ofStudents,
    send: async (_caller, world) => {
      const { attempt_id, questions } = await newAttempt(world);
      return {
        path: { attempt_id },
        body: { answers: [{ question_id: questions[1], selected_option_ids: [1, 2] }] },
      };
    },
  },
  'GET /api/v1/students/attempts/{attempt_id}': {
    ...ofStudents,
    send: async (_caller, world) => ({ path: { attempt_id: await ended(world) } }),
    shape: { answers: [{ explanation: 'string', correct_option_ids: ['number'] }] },
  },
});
