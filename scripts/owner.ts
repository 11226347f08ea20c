/**
 * `npm run owner -- --username NAME --email ADDRESS [--name "Full Name"] [--school "School" --timezone Asia/Tashkent]`
 * makes the owner of an install, with the password of OWNER_PASSWORD or one that it makes up and prints;
 * `npm run owner -- --promote NAME` makes an account that exists the owner.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reloadEnv, requiredEnv } from '@talaffuz/core/env';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { closeDb } from '@talaffuz/db/client';
import { startEmbedded } from '@talaffuz/db/embedded/server';
import { migrate } from '@talaffuz/db/migrate';
import { makeOwner, promoteToOwner } from '@talaffuz/features/auth/owner';
import { registerInput } from '@talaffuz/features/auth/schema';
import { ownSecret } from './start/secret.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      username: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string', default: 'Owner' },
      school: { type: 'string', default: 'My school' },
      timezone: { type: 'string', default: 'Asia/Tashkent' },
      promote: { type: 'string' },
    },
  });
  if (values.promote !== undefined) {
    const { school } = await promoteToOwner(values.promote);
    say(`${values.promote} is now an owner of "${school}".`);
    return;
  }
  const given = process.env['OWNER_PASSWORD'] ?? '';
  const password = given === '' ? randomBytes(12).toString('base64url') : given;
  const checked = registerInput.safeParse({
    username: values.username ?? '',
    email: values.email ?? '',
    full_name: values.name,
    password,
    password_confirm: password,
  });
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('bad_usage', problems.join('\n'));
  }
  const { username, email, full_name } = checked.data;
  const { school, timezone } = values;
  const made = await makeOwner({ username, email, full_name, password, school, timezone });
  say(`${username} is an owner of "${made.school}".`);
  if (given === '') say(`Password: ${password}   (change it after signing in)`);
}

try {
  const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data');
  process.env['SECRET_KEY'] ??= ownSecret(dataDir);
  // Without DATABASE_URL it is the database of `npm start`, taken over when it runs and started when it does not.
  const own =
    (process.env['DATABASE_URL'] ?? '') === ''
      ? await startEmbedded({ dir: path.join(dataDir, 'postgres') })
      : undefined;
  if (own !== undefined) process.env['DATABASE_URL'] = own.url;
  reloadEnv();
  try {
    await migrate({ url: requiredEnv('DATABASE_URL') });
    await main();
  } finally {
    await closeDb();
    await own?.stop();
  }
} catch (error) {
  process.stderr.write(`${toAppError(error).message}\n`);
  process.exitCode = 1;
}
