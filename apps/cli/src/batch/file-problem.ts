/** What an error of the file system means, to go after a file's name: `does not exist`, `is a folder` … */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EISDIR':
      return 'is a folder';
    case 'ENOTDIR':
      return 'lies in something that is no folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'may not be opened by you';
    case 'ENOSPC':
      return 'cannot grow, the disk is full';
    default:
      return `cannot be used (${error instanceof Error ? error.message : String(error)})`;
  }
}
