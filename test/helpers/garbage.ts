// What Slack's Web API may answer on a bad day: pages, halves and nothing.
import fc from 'fast-check';
import type { ApiAnswer } from './web-api.ts';

/** A page such as a proxy shows; none of it may stand in a log. */
export const PAGE = `<!DOCTYPE html><html><body><h1>Bad gateway page</h1>${'<p>…</p>'.repeat(500)}</body></html>`;

const html = { 'content-type': 'text/html' };
const bodies: readonly string[] = [
  ...['', ' ', 'ok', 'null', '0', '1', '"x"', '[]', '{}', '{"ok":', '{"ok":true', '{"ok":false}', '{"ok":0}'],
  ...['{"ok":"true"}', '{"ok":false,"error":null}', '{"ok":false,"error":{}}', '{"ok":false,"error":1}'],
  ...['{"ok":false,"error":"x","response_metadata":null}', '{"ok":true,"response_metadata":{"messages":1}}'],
  ...['{"ok":false,"error":"msg_too_long","response_metadata":{"messages":"x"}}', '{"ok":true,"warning":1}'],
  ...['{"ok":false,"error":"internal_error"}', '{"ok":false,"error":"__proto__"}', '{"ok":true,"ts":null}'],
  ...[
    '{"ok":false,"error":"is_archived"}',
    '{"ok":false,"error":"not_in_channel"}',
    '\u0000',
    '{"ok":true}x',
  ],
  PAGE,
];

/** Answers that no method is documented to give, and some that it is. */
export const garbage: fc.Arbitrary<ApiAnswer> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...bodies).map((body) => ({ body })) },
  { weight: 1, arbitrary: fc.constant({ body: PAGE, headers: html } as const) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(204, 302, 400, 401, 403, 404, 413, 500, 502), fc.constantFrom(...bodies))
      .map(([status, body]) => ({ status, body: status === 204 ? '' : body, headers: html })),
  },
  { weight: 1, arbitrary: fc.constant('reset' as const) },
);
