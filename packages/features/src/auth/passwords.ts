/** Passwords: Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), and none that everybody uses. */
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@talaffuz/core/errors';

const parameters = { algorithm: 2 /* Argon2id */, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let common: Promise<ReadonlySet<string>> | undefined;

/** 49,000 passwords that people choose most, from zxcvbn's list, most used first. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  return (common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary.passwords),
  ));
}

/** Throws `validation_failed` when the password is one of the most common, or hardly more than the person's own name. */
export async function refuseWeakPassword(
  password: string,
  person: { username: string; email?: string | null | undefined },
  field = 'password',
): Promise<void> {
  const lower = password.toLowerCase();
  const email = person.email ?? '';
  const ofPerson = [person.username, email, email.split('@')[0] ?? ''];
  const sentence = (await commonPasswords()).has(lower)
    ? 'This password is one of the most used in the world; choose another.'
    : ofPerson.some((name) => name.length > 3 && lower === name.toLowerCase())
      ? 'This password is your own name or address; choose another.'
      : undefined;
  if (sentence === undefined) return;
  throw new AppError('validation_failed', sentence, {
    fields: [{ loc: ['body', field], msg: sentence, type: 'weak_password' }],
  });
}

/** PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let decoy: Promise<string> | undefined;

/** False for a wrong password, and, after the same time, for an account that is unknown or has no password. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, password);
  decoy ??= hashPassword('nobody has this password');
  await verify(await decoy, password);
  return false;
}
