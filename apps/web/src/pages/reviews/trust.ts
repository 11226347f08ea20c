export type Trust = 'high' | 'good' | 'fair' | 'low' | 'none';

/**
 * What a quadratically weighted kappa means for a school, after the bands of Landis and Koch (1977): almost perfect from
 * 0.81, substantial from 0.61, moderate from 0.41, fair from 0.21, below that slight. Null where there is no figure.
 */
export function trustOf(kappa: number | null): Trust | null {
  if (kappa === null) return null;
  if (kappa > 0.8) return 'high';
  if (kappa > 0.6) return 'good';
  if (kappa > 0.4) return 'fair';
  return kappa > 0.2 ? 'low' : 'none';
}
