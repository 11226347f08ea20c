import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv, settingNames } from './env.ts';
import { AppError } from './errors.ts';

const secret = '0123456789abcdef0123456789abcdef';

function refusal(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad_usage') return error.message;
    throw error;
  }
  return 'accepted';
}

describe('readEnv', () => {
  it('needs nothing outside of production', () => {
    expect(readEnv({})).toMatchObject({ NODE_ENV: 'development', PORT: 8004, STORAGE: 'local' });
  });

  it('leaves the number of scoring processes to the machine', () => {
    expect(readEnv({}).SPEECH_CONCURRENCY).toBeUndefined();
    expect(readEnv({ SPEECH_CONCURRENCY: '3' }).SPEECH_CONCURRENCY).toBe(3);
  });

  it('reads numbers and yes or no', () => {
    expect(readEnv({ PORT: '80', ASSESS_WAIT_S: '2.5', DEMO_DATA: 'false' })).toMatchObject({
      PORT: 80,
      ASSESS_WAIT_S: 2.5,
      DEMO_DATA: false,
    });
  });

  it('takes an empty value for one that is not set', () => {
    const { PORT, DATABASE_URL, SECRET_KEY } = readEnv({ PORT: '', DATABASE_URL: '', SECRET_KEY: '' });
    expect([PORT, DATABASE_URL, SECRET_KEY]).toEqual([8004, undefined, undefined]);
    expect(refusal({ NODE_ENV: 'production', SECRET_KEY: '' })).toContain('SECRET_KEY is not set');
  });

  it('names every wrong setting at once', () => {
    const message = refusal({ PORT: 'http', STORAGE: 'ftp', PUBLIC_URL: 'school.example', S3_REGION: 'x' });
    for (const name of ['PORT', 'STORAGE', 'PUBLIC_URL']) expect(message).toContain(`${name}: `);
    expect(message).not.toContain('S3_REGION');
  });

  it.each([
    ['DATABASE_URL', 'mysql://127.0.0.1/talaffuz', 'must be a postgres:// address'],
    ['REDIS_URL', 'http://127.0.0.1:6379', 'must be a redis:// address'],
    ['SECRET_KEY', 'short', 'must have at least 32 characters'],
  ])('refuses %s %s', (name, value, reason) => {
    expect(refusal({ [name]: value })).toContain(`${name}: ${reason}`);
  });

  it('never repeats a secret that is wrong', () => {
    expect(refusal({ SECRET_KEY: 'hunter2', DATABASE_URL: 'talaffuz:hunter2@db' })).not.toContain('hunter2');
  });

  it('needs a SECRET_KEY in production', () => {
    expect(refusal({ NODE_ENV: 'production' })).toContain('SECRET_KEY is not set');
    expect(readEnv({ NODE_ENV: 'production', SECRET_KEY: secret }).SECRET_KEY).toBe(secret);
  });

  it('makes the data folder absolute', () => {
    expect(readEnv({ DATA_DIR: 'somewhere' }).DATA_DIR).toBe(path.resolve('somewhere'));
  });
});

describe('ICE_SERVERS', () => {
  it('is the JSON list that browsers take, empty when not set', () => {
    expect(readEnv({}).ICE_SERVERS).toEqual([]);
    const turn = { urls: ['turn:turn.example:3478'], username: 'school', credential: 'c' };
    expect(readEnv({ ICE_SERVERS: JSON.stringify([turn]) }).ICE_SERVERS).toEqual([turn]);
  });

  it.each(['turn:turn.example', '{}', '[{"urls":[]}]', '[{"username":"u"}]'])('refuses %s', (text) => {
    expect(() => readEnv({ ICE_SERVERS: text })).toThrow(/ICE_SERVERS.*JSON list/s);
  });
});

describe('docs/operations.md', () => {
  const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  /** First column of the tables of settings. */
  const explained = new Set([...page.matchAll(/^\| `([A-Z][A-Z0-9_]*)`/gm)].map((match) => match[1]));

  it.each([...settingNames])('explains %s', (name) => {
    expect(explained).toContain(name);
  });
});
