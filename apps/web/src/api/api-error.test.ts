import { describe, expect, it } from 'vitest';
import { asApiError, isSignedOut, restError } from './api-error.ts';

describe('an answer of REST that is no success', () => {
  it('keeps the reason why a recording cannot be used', () => {
    const body = {
      detail: [{ loc: ['body', 'audio'], msg: 'No speech.', type: 'no_speech' }],
      error_code: 'VAL_003',
    };
    const error = restError(422, JSON.stringify(body));
    expect(error).toMatchObject({ code: 'no_speech', message: 'No speech.' });
    expect(error.fields).toMatchObject([{ field: 'audio', msg: 'No speech.', type: 'no_speech' }]);
  });

  it('becomes one of our codes by its contract code', () => {
    const error = restError(429, JSON.stringify({ detail: 'Used up.', error_code: 'QUOTA_001' }));
    expect(error).toMatchObject({ code: 'quota_spent', message: 'Used up.' });
    expect(restError(413, JSON.stringify({ detail: 'Big.', error_code: 'VAL_001' })).code).toBe('too_large');
    expect(restError(415, JSON.stringify({ detail: 'Text.', error_code: 'VAL_001' })).code).toBe(
      'unsupported_media_type',
    );
  });

  it('of a proxy without the server behind it counts as offline', () => {
    expect(restError(502, '<html>Bad gateway</html>').code).toBe('offline');
    expect(restError(500, 'oops').code).toBe('internal');
  });

  it('of the office has a sentence, or one for each wrong field', () => {
    const rule = { detail: 'The group has no lesson today.', error: 'The group has no lesson today.' };
    expect(restError(400, JSON.stringify(rule))).toMatchObject({
      code: 'office_rule',
      message: 'The group has no lesson today.',
    });
    const error = restError(400, JSON.stringify({ text: ['Write the text.'] }));
    expect(error).toMatchObject({ code: 'validation_failed', message: 'Write the text.' });
    expect(error.fields).toMatchObject([{ field: 'text', msg: 'Write the text.', type: 'invalid' }]);
    expect(isSignedOut(restError(401, JSON.stringify({ detail: 'Expired.' })))).toBe(true);
  });

  it('tells when only signing in again helps', () => {
    expect(isSignedOut(restError(401, JSON.stringify({ detail: 'Expired.', error_code: 'AUTH_002' })))).toBe(
      true,
    );
    expect(isSignedOut(restError(403, JSON.stringify({ detail: 'No.', error_code: 'ACCESS_001' })))).toBe(
      false,
    );
  });
});

it('makes an error of anything thrown', () => {
  expect(asApiError('what')).toMatchObject({ code: 'internal', message: 'what' });
});
