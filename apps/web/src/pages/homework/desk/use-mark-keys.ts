import { useEffect, useRef } from 'react';

interface Actions {
  move: (step: 1 | -1) => void;
  save: () => void;
}

/** An arrow moves the caret in a text, and a slider. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, audio, [role="slider"], [role="dialog"], [role="listbox"]') !==
    null;

/** Arrows go to the previous and the next hand-in; Ctrl or ⌘ with Enter saves from anywhere. */
export function useMarkKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      const { move, save } = latest.current;
      if ((event.ctrlKey || event.metaKey) && key === 'Enter') save();
      else if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
      else if (key === 'ArrowRight' || key === 'ArrowLeft') move(key === 'ArrowRight' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}
