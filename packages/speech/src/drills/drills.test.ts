import { describe, expect, it } from 'vitest';
import { drillFor, drillPair } from './drill.ts';
import { drilledConfusions, drillPartners, minimalPairs } from './minimal-pairs.ts';

describe('minimal pairs', () => {
  it.each(drilledConfusions)('%s and %s have at least six, which differ in these alone', (a, b) => {
    const pairs = minimalPairs(a, b);
    expect(pairs.length).toBeGreaterThanOrEqual(6);
    const wrong = pairs.filter((pair) => drillPair(pair, a, b) === null);
    expect(wrong).toEqual([]);
    expect(new Set(pairs.map(({ word }) => word)).size).toBe(pairs.length);
  });

  it('hold for every confusion once', () => {
    const keys = drilledConfusions.map((confusion) => [...confusion].sort().join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('turn round with the sound that is practised', () => {
    expect(minimalPairs('TH', 'S')[0]).toEqual({ word: 'think', other: 'sink' });
    expect(minimalPairs('S', 'TH')[0]).toEqual({ word: 'sink', other: 'think' });
    expect(drillPartners('W')).toEqual(['V', 'R']);
  });

  it('are none for sounds that nobody confuses', () => {
    expect(drillFor('M', 'IY')).toEqual([]);
  });

  it('come with their pronunciation and place', () => {
    expect(drillFor('TH', 'S').find(({ word }) => word === 'path')).toEqual({
      word: 'path',
      ipa: 'pæθ',
      other: 'pass',
      other_ipa: 'pæs',
      position: 'final',
    });
  });

  it('are refused when the words differ elsewhere, too', () => {
    expect(drillPair({ word: 'think', other: 'sing' }, 'TH', 'S')).toBeNull();
    expect(drillPair({ word: 'think', other: 'sink' }, 'TH', 'T')).toBeNull();
  });
});
