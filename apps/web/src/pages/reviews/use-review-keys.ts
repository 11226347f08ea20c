import { useEffect, useRef } from 'react';
import { verdictScores } from '@talaffuz/speech/agreement/verdict';

interface Actions {
  move: (step: 1 | -1) => void;
  judge: (score: number | null) => void;
  play: () => void;
  save: () => void;
}

const scores: Record<string, number | null> = {
  1: verdictScores.correct,
  2: verdictScores.accent,
  3: verdictScores.wrong,
  0: null,
};

/** What a key already does where the focus is: text is typed, a slider moves, a button is pressed. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]') !== null) return true;
  if (target.closest('input, textarea, select, [role="listbox"]') !== null) return true;
  if (key.startsWith('Arrow') && target.closest('[role="slider"]') !== null) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, [role="button"]') !== null;
}

/** Arrows move, 1 2 3 judge, 0 takes a judgement away, Space plays, Enter saves; Ctrl or ⌘ with Enter from anywhere. */
export function useReviewKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      const { move, judge, play, save } = latest.current;
      const withCtrl = event.ctrlKey || event.metaKey;
      if (withCtrl && key === 'Enter') {
        if (target instanceof HTMLElement && target.closest('[role="dialog"]') !== null) return;
        save();
      } else if (withCtrl || event.altKey || isTaken(target, key)) return;
      else if (key === 'ArrowRight' || key === 'ArrowLeft') move(key === 'ArrowRight' ? 1 : -1);
      else if (key in scores) judge(scores[key] ?? null);
      else if (key === ' ') play();
      else if (key === 'Enter') save();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}
