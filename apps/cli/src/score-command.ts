import path from 'node:path';
import { openEngine, type AssessRequest } from '@talaffuz/worker-speech/engine';
import { renderReport } from './report/render-report.ts';
import { wantsColor } from './report/wants-color.ts';
import { fromUser } from './user-path.ts';

export interface ScoreCommandOptions {
  audio: string;
  text: string;
  phones?: string;
  json?: true;
  color: boolean;
}

/**
 * Scores one recording and prints it on standard output. Gives the exit status.
 * @throws AppError when the recording or text cannot be scored; nothing has been printed then
 */
export async function runScoreCommand(options: ScoreCommandOptions): Promise<number> {
  const audio = fromUser(options.audio);
  const request: AssessRequest = { id: path.parse(audio).name, audio, text: options.text };
  if (options.phones !== undefined) request.phones = options.phones;
  const engine = openEngine({ concurrency: 1 });
  try {
    const assessment = await engine.assess(request);
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(assessment)}\n`
        : renderReport(assessment, { color: options.color && wantsColor(process.stdout, process.env) }),
    );
  } finally {
    await engine.close();
  }
  return 0;
}
