import { describe, expect, it } from 'vitest';
import { generateClient } from './generate.ts';

describe('generateClient', () => {
  it('makes nothing when the client fits the schema', async () => {
    await generateClient();
    expect(await generateClient()).toBe(false);
  });
});
