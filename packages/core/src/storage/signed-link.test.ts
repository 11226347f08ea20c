import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '../env.ts';
import { signLink, verifyLink } from './signed-link.ts';

const at = (seconds: number): Date => new Date(1_900_000_000_000 + seconds * 1000);

function setKey(key: string): void {
  vi.stubEnv('SECRET_KEY', key);
  reloadEnv();
}

beforeAll(() => {
  setKey('k'.repeat(32));
});
afterAll(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

describe('signed links', () => {
  it('work for their file until they end', () => {
    const token = signLink('42', at(60));
    expect(token).toMatch(/^[\w.-]+$/);
    expect(() => {
      verifyLink('42', token, at(0));
      verifyLink('42', token, at(59.9));
    }).not.toThrow();
    expect(() => {
      verifyLink('42', token, at(60));
    }).toThrow(expect.objectContaining({ code: 'token_expired' }));
  });

  it('are invalid for another file, another end, another key and anything else', () => {
    const token = signLink('42', at(60));
    const [seconds = '', signature = ''] = token.split('.');
    const changed = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    // The last character holds two bits that mean nothing; the next letter often differs in those alone.
    const last = String.fromCharCode(signature.charCodeAt(42) + 1);
    for (const [file, wrong] of [
      ['43', token],
      ['42', token.slice(0, -1) + last],
      ['42', `${Number(seconds) + 60}.${signature}`],
      ['42', `${seconds}.${changed}`],
      ['42', `0${seconds}.${signature}x`],
      ['42', `${seconds}.`],
      ['42', seconds],
      ['42', ''],
      ['42', 'x.y'],
    ] as const) {
      expect(() => {
        verifyLink(file, wrong, at(0));
      }, wrong).toThrow(expect.objectContaining({ code: 'token_invalid' }));
    }
    setKey('other'.repeat(8));
    expect(() => {
      verifyLink('42', token, at(0));
    }).toThrow(expect.objectContaining({ code: 'token_invalid' }));
  });
});
