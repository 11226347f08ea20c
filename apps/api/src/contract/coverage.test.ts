/** That no operation of a contract is without its case. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operationsOf, type Contract } from './shape.ts';

const folder = new URL('./', import.meta.url);
const written = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

it.each<[Contract, number]>([
  ['pronunciation', 15],
  ['learning-platform', 154],
  ['academy', 107],
  ['mentor', 30],
])('every operation of %s is called by a test', (contract, count) => {
  const operations = operationsOf(contract);
  expect(operations).toHaveLength(count);
  expect(operations.map(({ name }) => name).filter((name) => !written.includes(`'${name}'`))).toEqual([]);
});
