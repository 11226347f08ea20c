import { expect, it } from 'vitest';
import { trustOf } from './trust.ts';

it('puts a kappa into the bands of Landis and Koch', () => {
  expect([null, -0.5, 0.2, 0.21, 0.41, 0.61, 0.8, 0.81].map(trustOf)).toEqual([
    null,
    'none',
    'none',
    'low',
    'fair',
    'good',
    'good',
    'high',
  ]);
});
