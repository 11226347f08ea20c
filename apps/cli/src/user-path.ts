import path from 'node:path';

/** A path as the user meant it: relative to where they stood when they called `npm run`, which changes the folder. */
export function fromUser(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}
