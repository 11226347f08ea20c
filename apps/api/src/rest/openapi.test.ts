/** That the OpenAPI document is one: valid, whole, and without the same answer written out in every operation. */
import { validate } from '@scalar/openapi-parser';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';

type Answer = { $ref?: string; content?: object };
const document = openApiDocument() as unknown as {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Answer> }>>;
  components: Record<string, Record<string, unknown>>;
};
const operations = Object.values(document.paths).flatMap((entry) => Object.values(entry));

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has whatever it refers to', () => {
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(named.length).toBeGreaterThan(1_000);
    const missing = named.filter(
      ([, kind = '', name = '']) => document.components[kind]?.[name] === undefined,
    );
    expect(missing.map(([ref]) => ref)).toEqual([]);
  });

  it('names every operation once', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('says once what most operations answer when something is wrong', () => {
    const written = operations.flatMap(({ responses }) =>
      Object.entries(responses)
        .filter(([status, { $ref }]) => Number(status) >= 400 && $ref === undefined)
        .map(([, answer]) => JSON.stringify(answer)),
    );
    const often = new Set(
      written.filter((answer) => written.filter((other) => other === answer).length > 20),
    );
    expect([...often]).toEqual([]);
  });
});
