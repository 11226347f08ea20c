import { BLANK } from '../model-io.ts';
import { phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import type { ExpectedText } from '../pronunciation.ts';
import { at } from './at.ts';

/** What a state of the graph stands for; `phone` is −1 for the silence after `word` (word −1: before the first). */
export interface StateMeaning {
  word: number;
  pronunciation: number;
  phone: number;
}

/** A directed acyclic graph of states, in topological order; every state also loops on itself. */
export interface StateGraph {
  /** Column of the emission matrix that each state emits. */
  columns: Uint8Array;
  /** The predecessors of state s are `predecessors[offsets[s]] … predecessors[offsets[s + 1] − 1]`, preferred first. */
  offsets: Int32Array;
  predecessors: Int32Array;
  /** 1 where a path may begin. */
  starts: Uint8Array;
  /** Where a path may end, preferred first. */
  finals: number[];
  meanings: StateMeaning[];
  /** States on the shortest path: the fewest frames that can be aligned. */
  shortest: number;
}

const columns = new Map<PhonemeSymbol, number>(phonemeSymbols.map((symbol, column) => [symbol, column]));

/** Column of a phoneme in the model's outputs, 0–38. */
export function columnOf(phoneme: PhonemeSymbol): number {
  const column = columns.get(phoneme);
  if (column === undefined) throw new RangeError(`${phoneme} is not one of the 39 phonemes`);
  return column;
}

/**
 * The ways a text may be spoken: an optional silence before, between and after the words, each word the parallel
 * of its pronunciations, each a chain of phonemes. Throws RangeError for a text without words or a word without phonemes.
 */
export function buildGraph(expected: ExpectedText): StateGraph {
  if (expected.words.length === 0) throw new RangeError('the text has no words');
  const emitted: number[] = [];
  const meanings: StateMeaning[] = [];
  const starts: number[] = [];
  const offsets: number[] = [0];
  const predecessors: number[] = [];
  let shortest = 0;

  const addState = (
    column: number,
    meaning: StateMeaning,
    from: readonly number[],
    begins: boolean,
  ): number => {
    emitted.push(column);
    meanings.push(meaning);
    starts.push(begins ? 1 : 0);
    predecessors.push(...from);
    offsets.push(predecessors.length);
    return emitted.length - 1;
  };
  const addSilence = (word: number, from: readonly number[]): number =>
    addState(BLANK, { word, pronunciation: 0, phone: -1 }, from, word < 0);

  /** The states after which the next word may begin. */
  let entries: number[] = [addSilence(-1, [])];
  for (const [word, { text, pronunciations }] of expected.words.entries()) {
    const ends: number[] = [];
    for (const [pronunciation, { phonemes }] of pronunciations.entries()) {
      let previous: number[] = entries;
      for (const [phone, { phoneme }] of phonemes.entries()) {
        const begins = word === 0 && phone === 0;
        previous = [addState(columnOf(phoneme), { word, pronunciation, phone }, previous, begins)];
      }
      if (phonemes.length > 0) ends.push(at(previous, 0));
    }
    if (ends.length === 0) throw new RangeError(`the word "${text}" has no pronunciation`);
    shortest += Math.min(
      ...pronunciations.map(({ phonemes }) => phonemes.length).filter((length) => length > 0),
    );
    entries = [...ends, addSilence(word, ends)];
  }
  return {
    columns: Uint8Array.from(emitted),
    offsets: Int32Array.from(offsets),
    predecessors: Int32Array.from(predecessors),
    starts: Uint8Array.from(starts),
    finals: entries,
    meanings,
    shortest,
  };
}
