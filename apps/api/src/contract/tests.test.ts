/** The tests of the learning-platform contract, and how staff make them. */
import type { Actor } from '@talaffuz/core/actor';
import { staffRoles } from '@talaffuz/core/actor';
import { callerFor } from '@talaffuz/features/testing/accounts';
import { givePremium } from '@talaffuz/features/testing/courses';
import { checkContract, type World } from './harness.ts';

const choice = {
  options: [
    { id: 'a', text: 'goes' },
    { id: 'b', text: 'go' },
  ],
  correct: 'a',
};
const newTest = { title: 'Daily life', test_type: 'general', duration_minutes: 10 } as const;
const section = { section_type: 'grammar', title: 'Verbs', duration_minutes: 5 } as const;
const question = {
  question_type: 'multiple_choice',
  question_text: 'She … to school by bus.',
  question_data: choice,
} as const;

const tests = ({ callers }: World) => callerFor(callers.owner).tests;

async function emptyTest(world: World): Promise<number> {
  return (await tests(world).admin.create({ ...newTest })).id;
}
async function aSection(world: World): Promise<{ test_id: number; section_id: number }> {
  const test_id = await emptyTest(world);
  const { id } = await tests(world).admin.createSection({ ...section, test_id });
  return { test_id, section_id: id };
}
async function aQuestion(world: World) {
  const { test_id, section_id } = await aSection(world);
  const { id } = await tests(world).admin.createQuestion({ ...question, section_id });
  return { test_id, section_id, question_id: id };
}
async function anAttempt(actor: Actor, world: World) {
  const made = await aQuestion(world);
  const { id } = await callerFor(actor).tests.start({ test_id: made.test_id });
  return { ...made, attempt_id: id };
}

const figures = { id: 'number', status: 'string', deadline: 'datetime', test_title: 'string' };

checkContract(
  'learning-platform',
  {
    'GET /api/v1/tests/': {
      send: async (_caller, world) => {
        await aSection(world);
        return { query: { skip: 0, limit: 5 } };
      },
      shape: [{ id: 'number', sections: [{ id: 'number', section_type: 'string', title: 'string' }] }],
    },
    'GET /api/v1/tests/{test_id}': {
      send: async (_caller, world) => {
        const { test_id } = await aQuestion(world);
        return { path: { test_id } };
      },
      shape: {
        sections: [
          {
            id: 'number',
            title: 'string',
            instructions: 'string',
            questions: [
              {
                id: 'number',
                question_type: 'string',
                question_text: 'string',
                question_data: {},
                marks: 'number',
              },
            ],
          },
        ],
      },
    },
    'POST /api/v1/tests/{test_id}/start': {
      send: async (_caller, world) => {
        const { test_id } = await aQuestion(world);
        return { path: { test_id } };
      },
      shape: figures,
    },
    'GET /api/v1/tests/attempts/me': {
      send: async (caller, world) => {
        await anAttempt(caller, world);
        return {};
      },
      shape: [figures],
    },
    'GET /api/v1/tests/attempts/{attempt_id}': {
      send: async (caller, world) => {
        const { attempt_id } = await anAttempt(caller, world);
        return { path: { attempt_id } };
      },
      shape: figures,
    },
    'POST /api/v1/tests/attempts/{attempt_id}/submit': {
      send: async (caller, world) => {
        const { attempt_id, question_id } = await anAttempt(caller, world);
        return { path: { attempt_id }, body: [{ question_id, answer_data: { selected: 'a' }, attempt_id }] };
      },
    },
    'POST /api/v1/tests/attempts/{attempt_id}/finish': {
      send: async (caller, world) => {
        const { attempt_id, question_id } = await anAttempt(caller, world);
        await callerFor(caller).tests.submit({
          attempt_id,
          answers: [{ question_id, answer_data: { selected: 'a' } }],
        });
        return { path: { attempt_id } };
      },
      shape: { status: 'string', waiting: 'number', bands: [], sections: [{ section_type: 'string' }] },
    },

    'POST /api/v1/admin/tests/': {
      who: staffRoles,
      send: () => ({ body: { ...newTest, description: 'Ten minutes.', is_active: true } }),
    },
    'PUT /api/v1/admin/tests/{test_id}': {
      who: staffRoles,
      send: async (_caller, world) => ({
        path: { test_id: await emptyTest(world) },
        body: { title: 'Daily life II', is_active: false },
      }),
    },
    'POST /api/v1/admin/tests/{test_id}/sections/': {
      who: staffRoles,
      send: async (_caller, world) => {
        const test_id = await emptyTest(world);
        return {
          path: { test_id },
          body: { ...section, description: '', instructions: '', order_index: 0, test_id },
        };
      },
    },
    'PUT /api/v1/admin/tests/sections/{section_id}': {
      who: staffRoles,
      send: async (_caller, world) => {
        const { section_id } = await aQuestion(world);
        return { path: { section_id }, body: { title: 'Verbs and tenses', order_index: 2 } };
      },
    },
    'DELETE /api/v1/admin/tests/sections/{section_id}': {
      who: staffRoles,
      send: async (_caller, world) => {
        const { section_id } = await aQuestion(world);
        return { path: { section_id } };
      },
    },
    'POST /api/v1/admin/tests/sections/{section_id}/questions/': {
      who: staffRoles,
      send: async (_caller, world) => {
        const { section_id } = await aSection(world);
        return { path: { section_id }, body: { ...question, marks: 1, order_index: 0, section_id } };
      },
    },
    'PUT /api/v1/admin/tests/questions/{question_id}': {
      who: staffRoles,
      send: async (_caller, world) => {
        const { question_id } = await aQuestion(world);
        return { path: { question_id }, body: { question_data: { ...choice, correct: 'b' }, marks: 2 } };
      },
    },
    'DELETE /api/v1/admin/tests/questions/{question_id}': {
      who: staffRoles,
      send: async (_caller, world) => {
        const { question_id } = await aQuestion(world);
        return { path: { question_id } };
      },
    },
  },
  {
    // Starting is for premium members.
    async before({ callers }) {
      await givePremium(callers.student);
      await givePremium(callers.parent);
    },
  },
);
