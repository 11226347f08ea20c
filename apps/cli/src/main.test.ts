/** The real command in a process of its own, with the real engine and model, on synthesised speech. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silence } from '@talaffuz/testing/sounds';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { wavBytes } from '@talaffuz/tts/wav';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const text = 'we call it bear';

let dir: TempDir;
beforeAll(async () => {
  dir = await makeTempDir();
  const { samples } = await speak(text);
  await dir.write('learner.wav', wavBytes(samples));
  await dir.write('silent.wav', wavBytes(silence(2)));
  await dir.write('text.wav', 'this is no recording');
});
afterAll(() => dir.remove());

/** Starts the command as `npm run` does: in another folder than the user's, which INIT_CWD names. */
function start(args: string[]): {
  child: ChildProcess;
  ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
} {
  const child = spawn(process.execPath, ['--import', tsx, main, ...args], {
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', INIT_CWD: dir.path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return { child, ended: once(child, 'close').then(() => ({ status: child.exitCode, stdout, stderr })) };
}

const run = (...args: string[]): ReturnType<typeof start>['ended'] => start(args).ended;

async function linesOf(name: string): Promise<{ id: string; error?: { code: string; message: string } }[]> {
  const content = await readFile(path.join(dir.path, name), 'utf8');
  expect(content === '' || content.endsWith('\n')).toBe(true);
  return content
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { id: string });
}

/** Waits until a file has something in it. */
async function untilWritten(name: string, bytes = 1): Promise<void> {
  const file = path.join(dir.path, name);
  for (;;) {
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size >= bytes) return;
    await sleep(20);
  }
}

const manifest = (name: string, count: number): Promise<string> =>
  dir.write(
    name,
    `id,audio,text\n${Array.from({ length: count }, (_, i) => `r${i},learner.wav,${text}\n`).join('')}`,
  );

describe('talaffuz score', () => {
  it('prints exactly one JSON object with --json', async () => {
    const { status, stdout, stderr } = await run('score', '--audio', 'learner.wav', '--text', text, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.endsWith('}\n')).toBe(true);
    const assessment = JSON.parse(stdout) as Record<string, unknown>;
    expect(assessment).toMatchObject({ id: 'learner', text });
    expect(assessment['words']).toHaveLength(4);
  });

  it('prints a readable report without colours into a pipe', async () => {
    const { status, stdout } = await run(
      'score',
      '--audio',
      'learner.wav',
      '--text',
      text,
      '--phones',
      'W IY | K AO L | IH T | B EH R',
    );
    expect(status).toBe(0);
    expect(stdout).not.toContain('\u001b');
    for (const part of ['Overall', 'Prosody', 'bear', 'practise this', 'Advice'])
      expect(stdout).toContain(part);
  });

  it.each([
    [['--audio', 'none.wav', '--text', text], 3, /none\.wav/],
    [['--audio', 'text.wav', '--text', text], 3, /text\.wav/],
    [['--audio', 'silent.wav', '--text', text, '--json'], 3, /silent\.wav/],
    [['--audio', 'learner.wav', '--text', '😀'], 3, /no words to say/],
    [['--audio', 'learner.wav', '--text', 'Салом', '--json'], 3, /English/],
    [['--audio', 'learner.wav', '--text', text, '--phones', 'W IY'], 3, /\(4\).*\(1\)/],
    [['--audio', 'learner.wav'], 2, /--text/],
    [['--audio', 'learner.wav', '--text', text, '--loud'], 2, /--loud/],
  ])('score %j ends with %i', async (args, expected, message) => {
    const { status, stdout, stderr } = await run('score', ...args);
    expect(status).toBe(expected);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^talaffuz: [^\n]+\.\n$/);
    expect(stderr).toMatch(message);
  });
});

describe('talaffuz batch', () => {
  it('scores what can be scored, ends with 3 for the rest, and has nothing to do the second time', async () => {
    await dir.write(
      'mixed.csv',
      `id,audio,text,phones\ngood,learner.wav,${text},\nmissing,none.wav,${text},\nempty,learner.wav,,\ngiven,learner.wav,${text},W IY | K AO L | IH T | B EH R\n`,
    );
    const first = await run('batch', '--manifest', 'mixed.csv', '--out', 'mixed.jsonl', '--concurrency', '2');
    expect(first).toMatchObject({ status: 3, stdout: '' });
    expect(first.stderr).toMatch(/4 of 4 files \(2 failed\)/);
    const lines = await linesOf('mixed.jsonl');
    expect(lines.map((line) => [line.id, line.error?.code])).toEqual([
      ['good', undefined], ['missing', 'audio_not_found'], ['empty', 'text_empty'], ['given', undefined],
    ]); // prettier-ignore
    const second = await run('batch', '--manifest', 'mixed.csv', '--out', 'mixed.jsonl');
    expect(second.status).toBe(3);
    expect(second.stderr).toMatch(/all 4 files are in mixed\.jsonl already/);
  });

  it('goes on where a killed run was', async () => {
    await manifest('killed.csv', 24);
    const args = ['batch', '--manifest', 'killed.csv', '--out', 'killed.jsonl'];
    const { child, ended } = start(args);
    await untilWritten('killed.jsonl');
    child.kill('SIGKILL');
    await ended;
    // A kill can leave half a line; here it surely does.
    await appendFile(path.join(dir.path, 'killed.jsonl'), '{"id":"r');
    const again = await run(...args);
    expect(again.status).toBe(0);
    expect(again.stderr).toMatch(/going on after \d+ files/);
    expect((await linesOf('killed.jsonl')).map((line) => line.id)).toEqual(
      Array.from({ length: 24 }, (_, i) => `r${i}`),
    );
  });

  it.runIf(process.platform !== 'win32')(
    'stops at Ctrl-C with whole lines, says how to go on, and goes on',
    async () => {
      await manifest('stopped.csv', 60);
      const args = ['batch', '--manifest', 'stopped.csv', '--out', 'stopped.jsonl'];
      const { child, ended } = start(args);
      await untilWritten('stopped.jsonl');
      // Twice, as when npm passes on what the terminal has sent already.
      child.kill('SIGINT');
      await sleep(5);
      child.kill('SIGINT');
      const { status, stderr } = await ended;
      expect(status).toBe(130);
      expect(stderr).toMatch(/same command goes on/);
      const lines = await linesOf('stopped.jsonl');
      expect(lines.length).toBeLessThan(60);
      expect(lines.filter((line) => line.error !== undefined)).toEqual([]);
      expect((await run(...args)).status).toBe(0);
      expect(await linesOf('stopped.jsonl')).toHaveLength(60);
    },
  );

  it.each([
    [['--manifest', 'none.csv', '--out', 'x.jsonl'], /none\.csv does not exist/],
    [['--manifest', 'bad.csv', '--out', 'x.jsonl'], /lacks the column text/],
    [['--manifest', 'bad.csv', '--out', 'x.jsonl', '--concurrency', '0'], /from 1 to 64/],
    [['--manifest', 'bad.csv'], /--out/],
  ])('batch %j is bad use', async (args, message) => {
    await dir.write('bad.csv', 'id,audio\na,a.wav\n');
    const { status, stdout, stderr } = await run('batch', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^talaffuz: [^\n]+\.\n$/);
    expect(stderr).toMatch(message);
  });
});

describe('talaffuz', () => {
  it('shows help on request, and with an unknown command says what is wrong', async () => {
    const help = await run('--help');
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(/score[^]*batch/);
    const wrong = await run('scroe');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^talaffuz: [^\n]*scroe/);
  });
});
