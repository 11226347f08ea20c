// Harper in a thread of its own: loading its dictionary takes seconds, in which the API must go on answering. Plain
// JavaScript, because a thread does not inherit the loader that reads TypeScript. Spoken to by grammar.ts.
import { parentPort } from 'node:worker_threads';
import { Dialect, LocalLinter, SuggestionKind } from 'harper.js';
import { binary } from 'harper.js/binary';

const linter = new LocalLinter({ binary, dialect: Dialect.American });

function asCorrection(lint) {
  const [best] = lint.suggestions();
  const original = lint.get_problem_text();
  const written = best?.get_replacement_text();
  const kind = best?.kind();
  return {
    original,
    suggestion:
      kind === undefined
        ? null
        : kind === SuggestionKind.Remove
          ? ''
          : kind === SuggestionKind.InsertAfter
            ? original + written
            : written,
    explanation: lint.message(),
    type: lint.lint_kind(),
    offset: lint.span().start,
  };
}

parentPort.on('message', async ({ id, text }) => {
  try {
    const lints = await linter.lint(text, { language: 'plaintext' });
    const corrections = lints.map(asCorrection);
    for (const lint of lints) lint.free();
    parentPort.postMessage({ id, corrections });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
