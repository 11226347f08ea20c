import { useCallback, useState } from 'react';

/** Text that stays on this device until it has been handed in; without storage it lives as long as the page. */
export function useKept(key: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  const keep = useCallback(
    (next: string) => {
      setText(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // A private window may refuse; what is written is still on the page.
      }
    },
    [key],
  );
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  }, [key]);
  return [text, keep, forget];
}
