/** What the pages read of a quiz, which comes as JSON. */
import { z } from 'zod';
import { quizResult, quizTypes, type QuizResult } from '@talaffuz/features/homework/quiz-questions';

const question = z.object({
  id: z.number(),
  question_type: z.enum(quizTypes),
  question_text: z.string(),
  question_data: z.record(z.string(), z.unknown()),
  marks: z.number(),
});
export type QuizQuestion = z.infer<typeof question>;

export const readQuestions = (metadata: unknown): QuizQuestion[] =>
  z.object({ questions: z.array(question) }).safeParse(metadata).data?.questions ?? [];

export const readResults = (submission: unknown): QuizResult[] =>
  z.object({ results: z.array(quizResult) }).safeParse(submission).data?.results ?? [];
