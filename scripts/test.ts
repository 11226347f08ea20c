/**
 * `npm test`: formatting, lint, import directions, types, then every test. `npm test -- lint|types|imports|format|unit [ARGS]`
 * runs one of them. Ends with the totals alone on a line: `N passed, N failed, N skipped`, where each check counts as one test.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Check {
  name: string;
  what: string;
  /** One program after the other. */
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
  const result = spawnSync(process.execPath, [path.join('node_modules', file), ...rest], {
    stdio: 'inherit',
  });
  return result.status === 0;
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
for (const check of checks) {
  if (only !== undefined && only !== check.name) continue;
  process.stdout.write(`\n— ${check.what}\n`);
  if (check.runs.map(node).every(Boolean)) totals.passed += 1;
  else {
    totals.failed += 1;
    broken.push(check.what);
  }
}
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
