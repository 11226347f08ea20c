/** A quiz's questions: those of tests, stored in the homework's metadata and marked by machine. */
import { z } from 'zod';
import { jsonObject, questionTypes, type Json } from '../tests/questions/kind.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { round2 } from '../tests/points.ts';

/** Essays and recordings need a person: written and oral homework are for them. */
export const quizTypes = questionTypes.filter((type) => type !== 'essay' && type !== 'speaking');

export const quizQuestion = z.object({
  question_type: z.enum(quizTypes),
  question_text: z.string().trim().min(1, 'Write the question.').max(5_000),
  question_data: jsonObject,
  marks: z.number().min(0.01, 'A question earns more than 0 marks.').max(1_000).default(1),
});
const storedQuestion = quizQuestion.extend({ id: z.int() });
export type QuizQuestion = z.output<typeof storedQuestion>;

const stored = z.object({ questions: z.array(storedQuestion) });

/** Questions as stored; none where the metadata holds none. */
export const questionsOf = (metadata: unknown): QuizQuestion[] =>
  stored.safeParse(metadata).data?.questions ?? [];

const inOrder = (questions: z.output<typeof quizQuestion>[]): QuizQuestion[] =>
  questions.map((question, i) => ({
    id: i + 1,
    ...question,
    question_data: readingAt(['metadata', 'questions', i], () =>
      kinds[question.question_type].readData(question.question_data),
    ),
  }));

const given = z.object({
  metadata: z.object({
    questions: z.array(quizQuestion).min(1, 'A quiz has at least one question.').max(100),
  }),
});

/** A quiz's metadata checked, its questions numbered from 1. Throws ZodError with paths from `metadata`. */
export function readQuiz(metadata: Json): Json {
  const { questions } = given.parse({ metadata }).metadata;
  return { ...metadata, questions: inOrder(questions) };
}

/** Puts the place of a question before what its kind complains of. */
function readingAt<T>(place: (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [...place, ...issue.path] })));
  }
}

/** Metadata as a learner sees it: questions without their right answers. */
export function withoutAnswers(metadata: unknown): Json {
  const all = jsonObject.parse(metadata);
  const questions = questionsOf(metadata);
  if (questions.length === 0) return all;
  return {
    ...all,
    questions: questions.map((question) => ({
      ...question,
      question_data: kinds[question.question_type].withoutSecrets(question.question_data),
    })),
  };
}

const answers = z.object({
  submission: z.object({
    answers: z
      .array(z.object({ question_id: z.int(), answer_data: jsonObject }), {
        error: 'Send the answers of a quiz as {"answers": [{"question_id", "answer_data"}]}.',
      })
      .max(100),
  }),
});

export const quizResult = z.object({
  question_id: z.int(),
  /** Not of what was marked before it was kept; pages say true and false in the reader's language by it. */
  question_type: z.enum(quizTypes).optional(),
  question_text: z.string(),
  given: z.string(),
  right: z.string(),
  score: z.number(),
  marks: z.number(),
});
export type QuizResult = z.output<typeof quizResult>;

/**
 * Marks a quiz: each question earns its marks or a part of them, and their share of all marks is the share of `max_score`.
 * Throws ZodError with paths from `submission`.
 */
export function markQuiz(
  metadata: unknown,
  submission: unknown,
  max_score: number,
): { submission: Json; score: number } {
  const questions = questionsOf(metadata);
  const read = answers.parse({ submission }).submission.answers.map(({ question_id, answer_data }, i) => {
    const place = ['submission', 'answers', i];
    const question = questions.find(({ id }) => id === question_id);
    if (question === undefined) {
      const message = `There is no question ${String(question_id)} in this quiz.`;
      throw new z.ZodError([
        { code: 'custom', path: [...place, 'question_id'], message, input: question_id },
      ]);
    }
    const kind = kinds[question.question_type];
    return {
      question_id,
      answer_data: readingAt(place, () => kind.readAnswer(question.question_data, answer_data)),
    };
  });
  const byQuestion = new Map(read.map(({ question_id, answer_data }) => [question_id, answer_data]));
  const results = questions.map(({ id, question_type, question_text, question_data, marks }): QuizResult => {
    const kind = kinds[question_type];
    const answer = byQuestion.get(id);
    const empty = answer === undefined || kind.isEmpty(answer);
    return {
      question_id: id,
      question_type,
      question_text,
      given: empty ? '' : kind.shown(question_data, answer),
      right: kind.right(question_data),
      score: empty ? 0 : round2((kind.share(question_data, answer) ?? 0) * marks),
      marks,
    };
  });
  const total = results.reduce((sum, { marks }) => sum + marks, 0);
  const earned = results.reduce((sum, { score }) => sum + score, 0);
  return {
    submission: {
      answers: questions.flatMap(({ id }) => {
        const answer_data = byQuestion.get(id);
        return answer_data === undefined ? [] : [{ question_id: id, answer_data }];
      }),
      results,
    },
    score: total === 0 ? 0 : round2((earned / total) * max_score),
  };
}
