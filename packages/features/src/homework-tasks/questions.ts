/** A question of a task and its answer, as its learner may see them. */
import type { HomeworkQuestion, TaskAnswer } from '@talaffuz/db/generated/client';
import { shownWire, wireOptions } from '../tests/questions/wire.ts';
import { essayData } from '../tests/questions/writing.ts';
import { answerReply, taskQuestion, type AnswerReply, type TaskQuestion } from './schema.ts';
import { wireName, wireText } from './wire.ts';

/** What decides how much is told. */
export interface Telling {
  show_explanations: boolean;
  /** The attempt is over. */
  ended: boolean;
}

/**
 * What is said of an answer. Where explanations are not shown, nothing of right and wrong is told before the end either:
 * until then the answer may still be changed. What the coach says of a written answer is told at once.
 */
export function replyTo(
  question: HomeworkQuestion,
  answer: TaskAnswer,
  { show_explanations, ended }: Telling,
): AnswerReply {
  const told = show_explanations || ended;
  const machine = question.question_type !== 'essay';
  return answerReply.parse({
    question_id: question.id,
    is_correct: told ? answer.is_correct : null,
    points_earned: told ? answer.score : null,
    explanation: show_explanations && (machine || ended) ? question.explanation : null,
    ai_feedback: answer.ai_feedback === '' ? null : answer.ai_feedback,
    model_used: answer.ai_feedback === '' ? null : answer.model_used,
  });
}

/** Whether an answer stays as it is: something of right and wrong was told of it. */
export const isFinal = (
  { question_type }: Pick<HomeworkQuestion, 'question_type'>,
  { show_explanations, ended }: Telling,
): boolean => ended || (show_explanations && question_type !== 'essay');

export function shownQuestion(
  question: HomeworkQuestion,
  answer: TaskAnswer | undefined,
  telling: Telling & { language: string },
): TaskQuestion {
  const { question_type: type, question_data } = question;
  const given = answer === undefined ? null : shownWire(question, answer.answer_data);
  const options = wireOptions(question, telling.language);
  const reply = answer === undefined ? null : replyTo(question, answer, telling);
  return taskQuestion.parse({
    is_correct: null,
    points_earned: null,
    explanation: null,
    ai_feedback: null,
    model_used: null,
    ...reply,
    id: question.id,
    question_text: wireText(question),
    question_type: wireName(type),
    options: options.length === 0 ? null : options,
    points: question.points,
    min_words: type === 'essay' ? essayData.parse(question_data).min_words : null,
    my_answer: given?.answer_text ?? null,
    my_selected_options: options.length === 0 ? null : (given?.selected_option_ids ?? null),
    is_answered: answer !== undefined,
    is_final: answer !== undefined && isFinal(question, telling),
    feedback: answer === undefined || answer.feedback === '' ? null : answer.feedback,
  });
}
