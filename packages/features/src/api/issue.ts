/** A complaint of zod as a kind and values, so that a client can write its sentence in another language. */
import type { z } from 'zod';
import type { ProblemValues } from '@talaffuz/core/errors';

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    input,
  );

/** `input` is what was checked: a field that it has not at all is `missing`. */
export function kindOfIssue(
  issue: z.core.$ZodIssue,
  input: unknown,
): { type: string; values: ProblemValues } {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? { type: 'missing', values: {} }
        : { type: issue.code, values: { expected: issue.expected } };
    case 'too_small':
      return { type: `${issue.code}_${issue.origin}`, values: { least: Number(issue.minimum) } };
    case 'too_big':
      return { type: `${issue.code}_${issue.origin}`, values: { most: Number(issue.maximum) } };
    case 'invalid_value':
      return { type: issue.code, values: { known: issue.values.map(String).join(', ') } };
    case 'unrecognized_keys':
      return { type: issue.code, values: { names: issue.keys.join(', ') } };
    default:
      return { type: issue.code, values: {} };
  }
}
