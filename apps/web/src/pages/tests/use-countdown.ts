import { useEffect, useState } from 'react';

/**
 * Seconds until the end, whole, from what the server said was left at `since` (milliseconds of this browser's clock):
 * whether the two clocks agree does not matter.
 */
export function useCountdown(seconds_left: number, since: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 500);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.ceil(seconds_left - Math.max(0, now - since) / 1000));
}

/** `1:02:03`, `9:05`. */
export function clockText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`
    : `${String(minutes)}:${two(seconds % 60)}`;
}
