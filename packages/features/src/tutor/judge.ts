/**
 * `/ai/analyze-answer`: by the language model for somebody signed in who has a `gpt4o_requests` left, else by the rules of
 * the built-in coach, for nothing. What can be counted is counted here either way; the model judges what takes judgement.
 */
import { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { toAppError } from '@talaffuz/core/errors';
import { paying } from '../quotas/service.ts';
import { analyzeAnswer, overallOf } from './analysis.ts';
import type { Correction } from './grammar.ts';
import { askFor, configuredLlm } from './llm.ts';
import { judgePrompt } from './prompt.ts';
import type { AnalyzeInput, AnswerFeedback } from './schema.ts';

const score = z.number().min(0).max(100);
const sentence = z.string().trim().min(1).max(1_000);
const some = z.array(z.string().trim().min(1).max(300)).max(10);

/** What the model is asked for. */
const judged = z.object({
  grammar: z.object({
    score,
    feedback: sentence,
    corrections: z
      .array(
        z.object({
          original: z.string().min(1).max(500),
          suggestion: z.string().max(500),
          explanation: sentence,
          type: z.string().trim().min(1).max(40),
        }),
      )
      .max(20),
  }),
  vocabulary: z.object({
    score,
    feedback: sentence,
    suggestions: some,
    advanced_words: some,
    misused_words: some,
  }),
  fluency: z.object({ score, feedback: sentence, suggestions: some }),
  overall: z.object({ feedback: sentence, next_steps: some, strengths: some, areas_for_improvement: some }),
});
type Judged = z.infer<typeof judged>;

/** Where the corrections stand, in the order of the text. One that quotes what is not there is left out. */
function placed(text: string, corrections: Judged['grammar']['corrections']): Correction[] {
  let from = 0;
  const found = corrections.map((one) => {
    const next = text.indexOf(one.original, from);
    const offset = next < 0 ? text.indexOf(one.original) : next;
    if (offset >= 0) from = offset + one.original.length;
    return { ...one, offset };
  });
  return found.filter(({ offset }) => offset >= 0).sort((a, b) => a.offset - b.offset);
}

function merged(
  { user_response }: AnalyzeInput,
  counted: AnswerFeedback,
  said: Judged,
  model_used: string,
): AnswerFeedback {
  const corrections = placed(user_response, said.grammar.corrections);
  const types: Record<string, number> = {};
  for (const { type } of corrections) types[type] = (types[type] ?? 0) + 1;
  const grammar = {
    ...said.grammar,
    corrections,
    error_types: corrections.length === 0 ? null : types,
  };
  const fluency = { ...counted.fluency, ...said.fluency };
  const overall = overallOf(grammar, said.vocabulary, fluency, counted.metadata.overlap);
  return {
    ...counted,
    grammar,
    vocabulary: said.vocabulary,
    fluency,
    overall: { ...overall, ...said.overall },
    model_used,
  };
}

/**
 * `asked` is what the learner answered to, where that is known. A model that is away or answers nonsense costs nothing:
 * then the rules have answered, and `model_used` says so.
 */
export async function judgeAnswer(
  actor: Actor | null,
  input: AnalyzeInput,
  asked?: string,
): Promise<AnswerFeedback> {
  const counted = await analyzeAnswer(input);
  const llm = configuredLlm();
  if (actor === null || llm === null) return counted;
  const { user_response, reference_text, language } = input;
  const content = JSON.stringify({ question: asked, answer: user_response, hoped_for: reference_text });
  try {
    return await paying(actor, 'gpt4o_requests', 1, async () => {
      const chat = { system: judgePrompt(language), messages: [{ role: 'user' as const, content }] };
      return merged(input, counted, await askFor(llm, chat, judged), llm.name);
    });
  } catch (error) {
    if (['quota_spent', 'unavailable'].includes(toAppError(error).code)) return counted;
    throw error;
  }
}
