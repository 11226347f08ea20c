import { Command, InvalidArgumentError } from 'commander';
import { runBatchCommand, type BatchCommandOptions } from './batch/batch-command.ts';
import { installModel, listModels } from './models-command.ts';
import { runScoreCommand, type ScoreCommandOptions } from './score-command.ts';

const MAX_CONCURRENCY = 64;

function readConcurrency(written: string): number {
  const value = Number(written);
  if (!Number.isInteger(value) || value < 1 || value > MAX_CONCURRENCY) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_CONCURRENCY}.`);
  }
  return value;
}

/** The commands; `setStatus` receives the exit status of one that ran to its end. */
export function buildProgram(setStatus: (status: number) => void): Command {
  const program = new Command('talaffuz')
    .description('Scores the pronunciation of recorded English on this machine.')
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => {
        const sentence = message.trim().replace(/^error: /, '');
        write(`talaffuz: ${sentence.replace(/\.?$/, '')}; talaffuz --help shows how it is used.\n`);
      },
    });

  program
    .command('score')
    .description('score one recording of a text')
    .requiredOption('--audio <file>', 'the recording: WAV, MP3, M4A, OGG, WebM or FLAC')
    .requiredOption('--text <text>', 'the English text that was read')
    .option('--phones <phones>', 'the expected pronunciation: ARPAbet, words split by " | "')
    .option('--json', 'print the assessment as one JSON object')
    .option('--no-color', 'print without colours')
    .allowExcessArguments(false)
    .action(async (options: ScoreCommandOptions) => {
      setStatus(await runScoreCommand(options));
    });

  program
    .command('batch')
    .description('score all recordings of a list; the same command again goes on where it stopped')
    .requiredOption(
      '--manifest <file>',
      'CSV with the header id,audio,text[,phones]; audio relative to the file',
    )
    .requiredOption('--out <file>', 'where to write the assessments, one JSON object a line')
    .option('--concurrency <n>', 'scoring processes (default: one a core)', readConcurrency)
    .allowExcessArguments(false)
    .action(async (options: BatchCommandOptions) => {
      setStatus(await runBatchCommand(options));
    });

  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const models = program.command('models').description('the models on this machine');
  models
    .command('list', { isDefault: true })
    .description('which are there')
    .action(() => {
      listModels(print);
      setStatus(0);
    });
  models
    .command('install')
    .argument('[name]', 'name on the hub, default that of WHISPER_MODEL')
    .option('--embedding', 'a model that finds passages of textbooks by meaning (EMBEDDING_MODEL)')
    .description('fetch a Whisper model for speech to text, or an embedding model')
    .action(async (name: string | undefined, { embedding }: { embedding?: true }) => {
      await installModel(name, print, embedding === true ? 'embedding' : 'whisper');
      setStatus(0);
    });

  return program;
}
