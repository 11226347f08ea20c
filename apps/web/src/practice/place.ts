/** Where a sound stands in an assessment: the number of its word, and of the phoneme in it, from 0. */
export interface Place {
  word: number;
  phoneme: number;
}
