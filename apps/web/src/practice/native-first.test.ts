import { describe, expect, it } from 'vitest';
import { nativeFirst } from './native-first.ts';

describe('typical errors', () => {
  it('of the learner’s language come first, each kind in its order', () => {
    const errors = [
      { heard: 'A', speakers: ['any'] },
      { heard: 'B', speakers: ['uz', 'ru'] },
      { heard: 'C', speakers: ['kk'] },
      { heard: 'D', speakers: ['uz'] },
    ];
    expect(nativeFirst(errors, 'uz').map(({ error, own }) => `${error.heard}${own ? '*' : ''}`)).toEqual([
      'B*',
      'D*',
      'A',
      'C',
    ]);
  });
});
