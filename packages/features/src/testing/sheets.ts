/** Spreadsheets as a program of an office reads them, for tests. */
import { readSheet } from 'read-excel-file/node';

export const cellsOf = async (answer: Response): Promise<unknown[][]> =>
  readSheet(Buffer.from(await answer.arrayBuffer()));
