/**
 * The shapes of operations.json: the published contracts as data (method, path, parameters, fields, status, shape of the
 * answer). A shape is a word ("number", "datetime", …), an object of shapes, a list with one shape, `{"*": shape}` for a
 * map, or an empty list or object for one that the contract leaves open.
 */
import { readFileSync } from 'node:fs';

export type Shape = string | Shape[] | { [field: string]: Shape };

export interface ContractOperation {
  status?: number;
  request?: Record<string, Shape>;
  required?: string[];
  response?: Shape;
}

export interface Operation {
  method: string;
  path: string;
  contracts: Record<string, ContractOperation>;
}

const operations = JSON.parse(
  readFileSync(new URL('operations.json', import.meta.url), 'utf8'),
) as Operation[];

export type Contract = 'learning-platform' | 'academy' | 'mentor' | 'pronunciation';

/** The operations of one contract, with what it says of each. */
export const operationsOf = (contract: Contract) =>
  operations.flatMap(({ method, path, contracts }) => {
    const stated = contracts[contract];
    // One of academy's paths is written with its query.
    const name = `${method} ${path}`;
    return stated === undefined ? [] : [{ name, method, path: path.split('?')[0] ?? path, ...stated }];
  });

const words: Record<string, (value: unknown) => boolean> = {
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  datetime: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  time: (value) => typeof value === 'string' && /^\d\d:\d\d:\d\d$/.test(value),
  'decimal-string': (value) => typeof value === 'string' && /^-?\d+\.\d\d$/.test(value),
  uuid: (value) => typeof value === 'string' && /^[\da-f-]{36}$/i.test(value),
  null: () => true,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a value does not have the shape, such as `user.id: not a number`. More fields than the shape has are welcome. */
export function misfits(shape: Shape, value: unknown, at = 'answer'): string[] {
  if (typeof shape === 'string') {
    const fits = words[shape];
    if (fits === undefined) return [`${at}: the contract's word "${shape}" is not known`];
    return value === null || fits(value) ? [] : [`${at}: not a ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${at}: not a list`];
    const [item] = shape;
    return item === undefined ? [] : value.flatMap((one, i) => misfits(item, one, `${at}[${String(i)}]`));
  }
  // As with words: a field may have nothing to say, as the group of a student who is in none.
  if (value === null && at !== 'answer') return [];
  if (!isObject(value)) return [`${at}: not an object`];
  const each = shape['*'];
  if (each !== undefined)
    return Object.entries(value).flatMap(([key, one]) => misfits(each, one, `${at}.${key}`));
  return Object.entries(shape).flatMap(([field, inner]) =>
    field in value ? misfits(inner, value[field], `${at}.${field}`) : [`${at}.${field}: missing`],
  );
}
