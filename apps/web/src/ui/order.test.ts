import { describe, expect, it } from 'vitest';
import { idsAfterMove, inOrderOf } from './order.ts';

const rows = [{ id: 7 }, { id: 3 }, { id: 9 }];

describe('an order', () => {
  it('changes by one step', () => {
    expect(idsAfterMove(rows, 1, -1)).toEqual([3, 7, 9]);
    expect(idsAfterMove(rows, 1, 1)).toEqual([7, 9, 3]);
    expect(idsAfterMove(rows, 0, 1)).toEqual([3, 7, 9]);
    expect(idsAfterMove([], 0, 1)).toEqual([]);
  });

  it('is shown by the rows themselves, new ones last', () => {
    expect(inOrderOf(rows, [9, 7, 3])).toEqual([{ id: 9 }, { id: 7 }, { id: 3 }]);
    expect(inOrderOf(rows, [9, 5])).toEqual([{ id: 9 }, { id: 7 }, { id: 3 }]);
    expect(rows).toEqual([{ id: 7 }, { id: 3 }, { id: 9 }]);
  });
});
