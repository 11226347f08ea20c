/** The answer to one question, by its kind. */
import { ManyInput, MatchingInput, OneInput, TruthInput } from './choice-inputs.tsx';
import type { Answer, Question } from './shapes.ts';
import { SpeakingInput } from './speaking-input.tsx';
import { EssayInput, GapInput, ShortInput } from './text-inputs.tsx';

export interface InputProps {
  question: Pick<Question, 'question_type' | 'question_text' | 'question_data'>;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  disabled: boolean;
}

const inputs = {
  multiple_choice: OneInput,
  multiple_answers: ManyInput,
  true_false_not_given: TruthInput,
  matching: MatchingInput,
  gap_fill: GapInput,
  short_answer: ShortInput,
  essay: EssayInput,
  speaking: SpeakingInput,
} satisfies Record<Question['question_type'], React.FC<InputProps>>;

export function QuestionInput(props: InputProps) {
  const Input = inputs[props.question.question_type];
  return <Input {...props} />;
}
