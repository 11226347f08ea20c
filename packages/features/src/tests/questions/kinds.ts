import { matching, multipleAnswers, multipleChoice, trueFalse } from './choice.ts';
import type { Kind, QuestionType } from './kind.ts';
import { essay, gapFill, shortAnswer, speaking } from './writing.ts';

/** The kinds of questions by their type; their data and answers are those of the contracts' README. */
export const kinds: Record<QuestionType, Kind> = {
  multiple_choice: multipleChoice,
  multiple_answers: multipleAnswers,
  true_false_not_given: trueFalse,
  matching,
  gap_fill: gapFill,
  short_answer: shortAnswer,
  essay,
  speaking,
};
