import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type Outputs } from '../../api/trpc.ts';
import { asApiError } from '../../api/api-error.ts';
import { Autosave, type SaveState } from './autosave.ts';
import type { Answer } from './questions/shapes.ts';

type Attempt = Outputs['tests']['attempt'];

/** Lost connections and a busy server pass; everything else the server says is its last word. */
const passes = new Set(['offline', 'internal', 'rate_limited', 'unavailable']);

/** The answers of a running attempt: those of the server, and over them what was given here. */
export function useAnswers({ id, answers: saved }: Attempt, onEnded: () => void) {
  const [state, setState] = useState<SaveState>('saved');
  const [refused, setRefused] = useState<string | null>(null);
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  }, [onEnded]);
  const [autosave] = useState(
    () =>
      new Autosave({
        key: `talaffuz-test-${String(id)}`,
        store: window.localStorage,
        send: async (pending) => {
          await api.tests.submit.mutate({
            attempt_id: id,
            answers: [...pending].map(([question_id, answer_data]) => ({ question_id, answer_data })),
          });
        },
        onState: setState,
        onRefused: (error) => {
          const { code, message } = asApiError(error);
          if (code === 'conflict') ended.current();
          else setRefused(message);
        },
        isFinal: (error) => !passes.has(asApiError(error).code),
      }),
  );
  const [answers, setAnswers] = useState(
    () =>
      new Map<number, Answer>([
        ...saved.map(({ question_id, answer_data }) => [question_id, answer_data] as const),
        ...autosave.pending,
      ]),
  );
  useEffect(
    () => () => {
      void autosave.flush();
    },
    [autosave],
  );
  const answer = useCallback(
    (question_id: number, data: Answer) => {
      setRefused(null);
      setAnswers((old) => new Map(old).set(question_id, data));
      autosave.put(question_id, data);
    },
    [autosave],
  );
  return { answers, answer, state, refused, flush: () => autosave.flush() };
}
