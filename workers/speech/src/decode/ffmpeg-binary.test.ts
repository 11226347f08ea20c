import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTempDir } from '@talaffuz/testing/temp-dir';
import { findFfmpeg } from './ffmpeg-binary.ts';

const dir = await makeTempDir();
afterAll(() => dir.remove());
const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';

describe('findFfmpeg', () => {
  it('takes the installed one on a machine without ffmpeg, and that one runs', async () => {
    const found = await findFfmpeg({ PATH: dir.path });
    expect(found).toContain('@ffmpeg-installer');
    const { stdout } = await promisify(execFile)(found, ['-version']);
    expect(stdout).toMatch(/^ffmpeg version/);
  });

  it('prefers FFMPEG_PATH, then PATH', async () => {
    const program = await dir.write(name, '#!/bin/sh\n');
    const other = await dir.write('my-ffmpeg', '#!/bin/sh\n');
    await chmod(program, 0o755);
    await chmod(other, 0o755);
    const nowhere = path.join(dir.path, 'nowhere');
    const search = [nowhere, dir.path].join(path.delimiter);
    expect(await findFfmpeg({ PATH: search })).toBe(program);
    expect(await findFfmpeg({ PATH: search, FFMPEG_PATH: '' })).toBe(program);
    expect(await findFfmpeg({ PATH: search, FFMPEG_PATH: other })).toBe(other);
  });

  it('refuses an FFMPEG_PATH that is no program', async () => {
    for (const wrong of [path.join(dir.path, 'missing'), dir.path]) {
      await expect(findFfmpeg({ FFMPEG_PATH: wrong })).rejects.toMatchObject({
        code: 'ffmpeg_missing',
        message: `FFMPEG_PATH is "${wrong}", which is no program; correct or unset it.`,
      });
    }
  });
});
