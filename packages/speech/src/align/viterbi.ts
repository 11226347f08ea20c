import { CLASSES } from '../model-io.ts';
import { at } from './at.ts';
import type { StateGraph } from './graph.ts';

export interface ViterbiPath {
  /** State of each frame. */
  states: Int32Array;
  /** Sum of the emissions along the path, nats. */
  score: number;
}

/** A class can cost no more than this in one frame, so that a probability of 0 does not rule out the only path. */
const FLOOR = -1000;

/**
 * The best path of `frameCount` frames through the graph, each state lasting at least one frame (Viterbi, 1967). On a
 * tie a path stays rather than moves, and moves from the predecessor listed first.
 *
 * `emission` is [frameCount, CLASSES] log-probabilities. Takes one byte a frame and state, two where a state has
 * more than 254 predecessors. Null when no path fits: fewer frames than `graph.shortest`, or emissions that are NaN.
 */
export function viterbi(emission: Float32Array, frameCount: number, graph: StateGraph): ViterbiPath | null {
  const { columns, offsets, predecessors, starts } = graph;
  const stateCount = columns.length;
  if (frameCount < graph.shortest || frameCount === 0) return null;

  /** How the best path came to state s in frame t: 0 stayed there, n from its n-th predecessor. */
  const widest = offsets.reduce((most, offset, s) => Math.max(most, offset - (offsets[s - 1] ?? 0)), 0);
  const moves =
    widest < 255 ? new Uint8Array(frameCount * stateCount) : new Uint16Array(frameCount * stateCount);
  let previous = new Float64Array(stateCount).fill(-Infinity);
  let current = new Float64Array(stateCount);
  for (let s = 0; s < stateCount; s++) {
    if (at(starts, s) === 1) previous[s] = Math.max(FLOOR, at(emission, at(columns, s)));
  }
  // The `??` below never decide: they stand where `at` would make this loop, the slow part of an alignment, five times slower.
  for (let t = 1; t < frameCount; t++) {
    const row = t * CLASSES;
    const moveRow = t * stateCount;
    for (let s = 0; s < stateCount; s++) {
      let best = previous[s] ?? NaN;
      let move = 0;
      const first = offsets[s] ?? 0;
      const last = offsets[s + 1] ?? 0;
      for (let p = first; p < last; p++) {
        const score = previous[predecessors[p] ?? -1] ?? NaN;
        if (score > best) {
          best = score;
          move = p - first + 1;
        }
      }
      current[s] = best + Math.max(FLOOR, emission[row + (columns[s] ?? 0)] ?? NaN);
      moves[moveRow + s] = move;
    }
    [previous, current] = [current, previous];
  }

  let state = -1;
  let score = -Infinity;
  for (const final of graph.finals) {
    const value = at(previous, final);
    if (value > score) {
      score = value;
      state = final;
    }
  }
  if (state < 0) return null;
  const states = new Int32Array(frameCount);
  for (let t = frameCount - 1; t > 0; t--) {
    states[t] = state;
    const move = at(moves, t * stateCount + state);
    if (move > 0) state = at(predecessors, at(offsets, state) + move - 1);
  }
  states[0] = state;
  return { states, score };
}
