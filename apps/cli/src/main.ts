/** The `talaffuz` command. Exit status: 0 done, 2 bad use, 3 an input could not be scored, 130 interrupted. */
import { CommanderError } from 'commander';
import { toAppError } from '@talaffuz/core/errors';
import { buildProgram } from './program.ts';

// A reader that goes away (`talaffuz … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await buildProgram((status) => {
    process.exitCode = status;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it already; it ends help and --version this way too.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const failure = toAppError(error);
    process.stderr.write(`talaffuz: ${failure.message}\n`);
    process.exitCode = failure.exitCode;
  }
}
