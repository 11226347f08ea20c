/**
 * `npm test`: formatting, lint, import directions, types, then every test. `npm test -- lint|types|imports|format|unit [ARGS]`
 * runs one of them. Ends with the totals alone on a line: `N passed, N failed, N skipped`, where each check counts as one test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

interface Check {
  name: string;
  what: string;
  /** Programs that need nothing of each other. */
  runs: string[][];
}

const eslint = ['eslint/bin/eslint.js', '--max-warnings', '0'];

const checks: Check[] = [
  {
    name: 'format',
    what: 'formatting',
    runs: [['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  },
  {
    name: 'lint',
    what: 'lint',
    // In parts: types of everything at once need more memory than Node takes by itself.
    runs: [
      [...eslint, 'apps/web'],
      [...eslint, 'apps', 'workers', '--ignore-pattern', 'apps/web/'],
      [...eslint, '.', '--ignore-pattern', 'apps/', '--ignore-pattern', 'workers/'],
    ],
  },
  {
    name: 'imports',
    what: 'import directions',
    runs: [
      [
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'packages',
        'workers',
      ],
    ],
  },
  { name: 'types', what: 'types', runs: [['typescript/bin/tsc', '-b']] },
];

function node(args: string[]): boolean {
  const [file = '', ...rest] = args;
  return (
    spawnSync(process.execPath, [path.join('node_modules', file), ...rest], { stdio: 'inherit' }).status === 0
  );
}

/** The same beside others: what it says comes back whole, so that lines of two programs do not mix. */
async function nodeBeside([file = '', ...rest]: string[]): Promise<{ ok: boolean; said: string }> {
  const child = spawn(process.execPath, [path.join('node_modules', file), ...rest], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, said };
}

/** Each program keeps one core busy; more than two at once would need much memory. */
const AT_ONCE = Math.min(2, availableParallelism());

/** Runs the programs of the checks side by side; names the checks that found something. */
async function failing(chosen: Check[]): Promise<Set<string>> {
  const waiting = chosen.flatMap(({ what, runs }) => runs.map((args) => ({ what, args })));
  const found = new Set<string>();
  const takeTurns = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { ok, said } = await nodeBeside(next.args);
      process.stdout.write(`\n— ${next.what}\n${said}`);
      if (!ok) found.add(next.what);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return found;
}

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

/** Runs vitest; a file that cannot even be loaded counts as one failure. */
function unitTests(args: string[]): { passed: number; failed: number; skipped: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'talaffuz-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const ok = node([
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ]);
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const failed = Math.max(report.numFailedTests, ok ? 0 : 1);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  } catch (error) {
    process.stderr.write(`The tests gave no report: ${String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [only, ...rest] = process.argv.slice(2);
const names = [...checks.map((check) => check.name), 'unit'];
if (only !== undefined && !names.includes(only)) {
  process.stderr.write(`There is no check '${only}'; choose one of ${names.join(', ')}.\n`);
  process.exit(2);
}
const totals = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
const chosen = checks.filter(({ name }) => only === undefined || only === name);
broken.push(...(await failing(chosen)));
totals.failed += broken.length;
totals.passed += chosen.length - broken.length;
if (only === undefined || only === 'unit') {
  process.stdout.write('\n— tests\n');
  const unit = unitTests(rest);
  totals.passed += unit.passed;
  totals.failed += unit.failed;
  totals.skipped += unit.skipped;
  if (unit.failed > 0) broken.push('tests');
}
if (broken.length > 0) process.stdout.write(`\nFailed: ${broken.join(', ')}\n`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exit(totals.failed > 0 ? 1 : 0);
