import { RespondError, webApi } from '@slack/bolt';
import { describe as describeError, newCode } from '../../src/slack/errors.ts';

test('codes are short, easy to read out, and differ', () => {
  const codes = Array.from({ length: 1000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^[A-Z3479]{6}$/);
  expect(new Set(codes).size).toBeGreaterThan(990);
});

test('an error of Slack’s API is described by its code and explanations', () => {
  const error = new webApi.WebAPIPlatformError({
    ok: false,
    error: 'invalid_blocks',
    response_metadata: { messages: ['[ERROR] no more than 50 items allowed'] },
  });
  expect(describeError(error)).toMatchObject({
    slack: 'invalid_blocks',
    details: ['[ERROR] no more than 50 items allowed'],
    code: 'slack_webapi_platform_error',
  });
});

test('the cause below an error is described too', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const error = new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: refused }));
  expect(describeError(error)).toMatchObject({
    cause: { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } },
  });
});

test('what was sent and received is left out', () => {
  const http = new webApi.WebAPIHTTPError(500, 'Internal', { 'x-user': 'U012ABC' }, 'the reply to U012ABC');
  expect(describeError(http)).toMatchObject({ status: 500 });
  expect(JSON.stringify(describeError(http))).not.toContain('U012ABC');
  expect(describeError(new RespondError('no', 404))).toMatchObject({ status: 404 });
});

test('words of the question are struck out of our own errors', () => {
  const error = new SyntaxError('Invalid regular expression: /Dupont|mairie/: Unterminated group');
  const described = describeError(error, 'Est-ce que dupont de la Mairie peut…');
  expect(described.message).toBe('Invalid regular expression: /…|…/: Unterminated group');
  expect(JSON.stringify(described)).not.toMatch(/dupont|mairie/i);
  expect(described.stack[0]).toMatch(/errors\.test\.ts/);
});

test('anything may be thrown', () => {
  expect(describeError('Dupont')).toEqual({ name: 'string', message: '', stack: [] });
});
