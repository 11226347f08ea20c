/** The analysis of an answer by a language model, and what happens when it is away or answers nonsense. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb } from '@talaffuz/db/client';
import { left } from '../quotas/service.ts';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { startLlm, type LlmServer } from '../testing/llm-server.ts';
import { COACH } from './schema.ts';

let llm: LlmServer;
let student: TestUser;

beforeAll(async () => {
  llm = await startLlm();
});
afterAll(async () => {
  await llm.close();
  await closeDb();
});
beforeEach(async () => {
  student = await makeUser('student');
  llm.requests.length = 0;
  llm.behave({ answer: JSON.stringify(judgement) });
  vi.stubEnv('LLM_BASE_URL', llm.url);
  vi.stubEnv('LLM_MODEL', 'test-model');
  vi.stubEnv('LLM_TIMEOUT_S', '1');
  reloadEnv();
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

const text = 'She go to school and she go home.';
const correction = { original: 'go', suggestion: 'goes', explanation: 'She takes -es.', type: 'Agreement' };
const judgement = {
  grammar: {
    score: 60,
    feedback: 'Two verbs lack their ending.',
    corrections: [correction, correction, { ...correction, original: 'never said' }],
  },
  vocabulary: {
    score: 80,
    feedback: 'Simple words, well used.',
    suggestions: ['return'],
    advanced_words: [],
    misused_words: [],
  },
  fluency: { score: 90, feedback: 'It flows.', suggestions: [] },
  overall: {
    feedback: 'Watch the third person.',
    next_steps: ['Write three sentences with she.'],
    strengths: ['Word order'],
    areas_for_improvement: ['Verb endings'],
  },
};

const analyze = (user: TestUser | null = student, more: object = {}) =>
  callerFor(user, '10.30.0.1').tutor.analyzeAnswer({ user_response: text, ...more });
const used = async (): Promise<number> => 50 - ((await left(student)).gpt4o_requests_left ?? 0);

describe('the analysis by a language model', () => {
  it('is the model’s judgement with our counts, costs one question and says who judged', async () => {
    const feedback = await analyze(student, { reference_text: 'She goes to school.', language: 'uz' });
    expect(feedback).toMatchObject({
      model_used: 'test-model',
      grammar: { score: 60, error_types: { Agreement: 2 } },
      vocabulary: judgement.vocabulary,
      fluency: { score: 90, pace: null },
      pronunciation: { score: null },
      // 0.4 × 60 + 0.35 × 80 + 0.25 × 90
      overall: { ...judgement.overall, score: 74.5 },
      metadata: { user_token_count: 8, ref_token_count: 4, overlap: 75, language: 'uz' },
    });
    // Each where it stands; what the model quoted and nobody wrote is left out.
    expect(feedback.grammar.corrections.map(({ offset }) => offset)).toEqual([4, 25]);
    expect(await used()).toBe(1);
    const [system, asked] = llm.requests[0]?.messages ?? [];
    expect(String(system?.content)).toContain('in Uzbek');
    expect(JSON.parse(String(asked?.content))).toEqual({ answer: text, hoped_for: 'She goes to school.' });
  });

  it('may come in a fence', async () => {
    llm.behave({ answer: `Here it is:\n\`\`\`json\n${JSON.stringify(judgement)}\n\`\`\`` });
    expect(await analyze()).toMatchObject({ model_used: 'test-model', grammar: { score: 60 } });
  });

  it.each([
    ['words', { answer: 'Very good, go on like this!' }],
    ['half a JSON', { answer: JSON.stringify(judgement).slice(0, 200) }],
    ['a score of 900', { answer: JSON.stringify(judgement).replace('60', '900') }],
    ['a part too few', { answer: JSON.stringify({ ...judgement, fluency: undefined }) }],
    ['nothing', { answer: '' }],
    ['status 400', { status: 400 }],
    ['silence', { silentAfter: 'x' }],
  ])('is by rules, for nothing, when the model answers %s', async (_what, behaviour) => {
    llm.behave(behaviour);
    const feedback = await analyze();
    expect(feedback).toMatchObject({ model_used: COACH, metadata: { user_token_count: 8 } });
    expect(feedback.grammar.corrections[0]).toMatchObject({ original: 'go', suggestion: 'goes', offset: 4 });
    expect(llm.requests).not.toEqual([]);
    expect(await used()).toBe(0);
  });

  it('is by rules for anonymous callers, and for learners whose questions are used up', async () => {
    expect((await analyze(null)).model_used).toBe(COACH);
    vi.stubEnv('FREE_GPT4O_REQUESTS', '1');
    reloadEnv();
    expect((await analyze()).model_used).toBe('test-model');
    expect((await analyze()).model_used).toBe(COACH);
    expect(llm.requests).toHaveLength(1);
  });

  it('is by rules where no model is set up', async () => {
    vi.stubEnv('LLM_MODEL', undefined);
    reloadEnv();
    expect((await analyze()).model_used).toBe(COACH);
    expect(await used()).toBe(0);
  });
});
