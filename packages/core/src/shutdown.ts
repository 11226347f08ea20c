/** How our long-running programs end: once, in order, and not later than a given time. */
const LIMIT_MS = 15_000;

/**
 * Calls `close` when this process is asked to end (SIGTERM, SIGINT, SIGHUP) or when the supervisor that started it is
 * gone, and exits: 0 when everything closed, 1 when it failed or took longer than 15 s. A second signal does nothing
 * more.
 */
export function onShutdown(close: () => Promise<void>, say: (line: string) => void): void {
  let ending = false;
  const end = (why: string) => {
    if (ending) return;
    ending = true;
    say(`Ending (${why}).`);
    setTimeout(() => {
      say(`Not everything closed within ${LIMIT_MS / 1000} seconds.`);
      process.exit(1);
    }, LIMIT_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`Closing failed: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      end(signal);
    });
  }
  // A supervisor gives its children an IPC channel; a killed one closes it.
  process.on('disconnect', () => {
    end('the supervisor is gone');
  });
}

/** Tells the supervisor, if there is one, that this program now does its work. */
export function tellReady(): void {
  process.send?.({ ready: true });
}
