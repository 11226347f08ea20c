/** Google's ID tokens (OpenID Connect Core §3.1.3.7): signature against Google's keys, issuer, audience, expiry. */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { env, perSettings } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';

const claims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .default(false),
  name: z.string().default(''),
  given_name: z.string().default(''),
  family_name: z.string().default(''),
});
export type GoogleClaims = z.infer<typeof claims>;

const words = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const googleClientIds = (): string[] => words(env().GOOGLE_CLIENT_IDS);

const googleKeys = perSettings(() => createRemoteJWKSet(new URL(env().GOOGLE_JWKS_URL)));

/** Who the token is for. Throws `unavailable` without a client id or without Google's keys, `token_invalid` else. */
export async function verifyGoogleToken(idToken: string): Promise<GoogleClaims> {
  const audience = googleClientIds();
  if (audience.length === 0) {
    throw new AppError('unavailable', 'Sign-in with Google is not set up: GOOGLE_CLIENT_IDS is empty.');
  }
  try {
    const { payload } = await jwtVerify(idToken, googleKeys(), {
      audience,
      issuer: words(env().GOOGLE_ISSUERS),
      algorithms: ['RS256', 'ES256'],
    });
    const found = claims.parse(payload);
    if (!found.email_verified) {
      throw new AppError(
        'token_invalid',
        `Google has not verified the address ${found.email}; verify it there first.`,
      );
    }
    return found;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof errors.JWTExpired) {
      throw new AppError('token_expired', 'The Google token has expired; sign in with Google again.', {
        cause: error,
      });
    }
    // What is wrong with the token itself is one of jose's errors with a code, or zod's; the rest is the network.
    const ofToken = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
    if (ofToken || error instanceof z.ZodError) {
      throw new AppError(
        'token_invalid',
        'The Google token is not valid for this school; sign in with Google again.',
        {
          cause: error,
        },
      );
    }
    throw new AppError('unavailable', "Google's keys could not be fetched; try again in a minute.", {
      cause: error,
    });
  }
}
