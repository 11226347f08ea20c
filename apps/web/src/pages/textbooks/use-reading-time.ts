/** Tells the server how long a paragraph is read: every minute while the page is visible, and when it is left. */
import { useEffect } from 'react';
import { clientHeaders } from '../../api/trpc.ts';
import { requestKey } from '../../ui/request-key.ts';

const EVERY_S = 60;
/** Shorter glances are no reading. */
const LEAST_S = 3;

function send(paragraphId: number, seconds: number): void {
  const body = JSON.stringify({ seconds, client_id: requestKey() });
  // With keepalive it arrives although the page goes; a minute that does not arrive is no reason to disturb a reader.
  void fetch(`/api/v1/students/paragraphs/${String(paragraphId)}/progress`, {
    method: 'POST',
    keepalive: true,
    headers: { ...clientHeaders, 'Content-Type': 'application/json' },
    body,
  }).catch(() => undefined);
}

export function useReadingTime(paragraphId: number, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    let since = document.visibilityState === 'visible' ? performance.now() : null;
    const flush = (least: number) => {
      if (since === null) return;
      const seconds = Math.min(3_600, Math.round((performance.now() - since) / 1_000));
      if (seconds < least) return;
      since = performance.now();
      send(paragraphId, seconds);
    };
    const turn = () => {
      if (document.visibilityState === 'visible') {
        since ??= performance.now();
        return;
      }
      flush(LEAST_S);
      since = null;
    };
    const timer = setInterval(() => {
      flush(LEAST_S);
    }, EVERY_S * 1_000);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
      flush(LEAST_S);
    };
  }, [paragraphId, enabled]);
}
