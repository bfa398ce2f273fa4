// HTTP as bytes on a socket: requests that no client would send, many of them on one connection.
import { connect } from 'node:net';
import fc from 'fast-check';
import { signatureOf } from './http.ts';
import type { Payload } from './payloads.ts';

/** One request, as bytes. */
export interface RawRequest {
  readonly bytes: Buffer;
  /** Does it end where the next begins, so that others may follow on its connection? */
  readonly ends: boolean;
}

const targets: readonly string[] = [
  ...['/', '/healthz', '/readyz', '/slack/events', '/slack/events?', '/slack/events/', '/SLACK/events', '*'],
  ...['//', '///', '//?', '//:80/', '//[', '//%00', '//<script>', '//1.2.3.4.5/', '//|', 'http://', '//a@:b'],
  ...['//..%2f..%2fetc/passwd', '/%', '/%ff', '/healthz%', '/..', '/healthz/../readyz', 'http://[/healthz'],
  ...['http://a:99999/', 'https://127.0.0.1/slack/events', '/slack//events', '/\\', '\\\\', '?', '#', '/#'],
  `/${'a'.repeat(4_000)}`,
  `/healthz?${'a=b&'.repeat(2_000)}`,
  ...['healthz', '/healthz healthz', '/é', '/\u0001', '', ' '],
];
const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
  'get',
  'X',
  '',
];
const headers: readonly string[] = [
  ...['Accept: */*', 'X-Slack-Retry-Num: 1', 'X-Slack-Retry-Num: x', 'X-Slack-Retry-Num: 1, 2', 'Expect: x'],
  ...['X-Slack-Retry-Reason: http_timeout', 'X-Forwarded-For: \t', 'Cookie: a=b; a', 'Host: //', 'Host:'],
  ...['X-Slack-Signature: v0=00', 'X-Slack-Signature: v0=é', 'X-Slack-Request-Timestamp: NaN', 'Trailer: x'],
  ...['X-Slack-Request-Timestamp: 99999999999999999999', 'X-Slack-Request-Timestamp: -1', 'Range: bytes=9-'],
  ...[
    'Content-Encoding: gzip',
    'Content-Encoding: br',
    'Connection: close',
    'Upgrade: websocket',
    '__proto__: 1',
  ],
  ...['Expect: 100-continue', 'no colon', ': no name', ' folded: yes', 'X-Huge: '.concat('x'.repeat(20_000))],
];
const contentTypes = [
  ...[
    'application/json',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-8',
    'text/html',
  ],
  ...[
    'application/x-www-form-urlencoded; charset=UTF-8',
    'APPLICATION/JSON',
    'multipart/form-data',
    '',
    ';',
    'é',
  ],
  'application/json; charset=utf-16',
];
/** Bodies that are no payload at all. */
const bodies: readonly string[] = [
  ...['null', '0', '"x"', 'true', '[]', '[null]', '{}', '', ' ', '{', '{"a":', 'NaN', '\ufeff{}', '\u0000'],
  ...[
    'payload=null',
    'payload=',
    'payload=[]',
    'payload=1',
    'payload=%7B',
    'payload={}&payload={}',
    '&&==',
    '%',
  ],
  ...['__proto__=1&constructor=2', 'command', 'command=%2Fauthguide', 'command=%2Fauthguide&ssl_check=1'],
  ...['[', '{"a":', '"'].map((open) => open.repeat(20_000)),
  `[${'[],'.repeat(10_000)}[]]`,
  `${'a=b&'.repeat(2_000)}command=/authguide`,
];
const framings = [
  'length',
  'length',
  'length',
  'chunked',
  'none',
  'short',
  'long',
  'both',
  'bad chunk',
] as const;
type Framing = (typeof framings)[number];

/** A payload as Slack would put it into a body. */
function encode({ how, body }: Payload): string {
  const json = JSON.stringify(body) ?? '';
  if (how === 'json') return json;
  const form = how === 'payload' ? { payload: json } : (body ?? {});
  return new URLSearchParams(Object.entries(form).map(([key, value]) => [key, asText(value)])).toString();
}

const asText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const isLegal = (method: string, target: string, extra: readonly string[]) =>
  /^(?!CONNECT)[A-Z]{3,}$/.test(method) &&
  /^[!-~]+$/.test(target) &&
  extra.every((line) => /^[\w-]+: (?!.{9000})(?!close|websocket|x$|100-c|\/\/|\t)[ -~]+$/.test(line));

/** A request written out; what its framing says of its body may be a lie. */
function write(
  [method, target, extra]: readonly [string, string, readonly string[]],
  type: string,
  text: string,
  framing: Framing,
): RawRequest {
  const body = Buffer.from(text);
  const chunk = `${body.length.toString(16)}\r\n${text}\r\n`;
  const framed: Record<Framing, readonly [string[], string]> = {
    length: [[`Content-Length: ${body.length}`], text],
    chunked: [['Transfer-Encoding: chunked'], `${body.length > 0 ? chunk : ''}0\r\n\r\n`],
    none: [[], text],
    short: [[`Content-Length: ${Math.floor(body.length / 2)}`], text],
    long: [[`Content-Length: ${body.length + 7}`], text],
    both: [[`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked'], `${chunk}0\r\n\r\n`],
    'bad chunk': [['Transfer-Encoding: gzip, chunked'], `zz\r\n${text}`],
  };
  const [lines, sent] = framed[framing];
  const head = [
    `${method} ${target} HTTP/1.1`,
    'Host: localhost',
    `Content-Type: ${type}`,
    ...extra,
    ...lines,
  ];
  const plain = framing === 'length' || framing === 'chunked';
  return {
    bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${sent}`),
    ends: plain && isLegal(method, target, extra),
  };
}

/** Requests to any target, without a signature. */
const unsigned = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...targets),
      fc.string({ unit: fc.constantFrom(...'//:?#[]@%.\\ab0é') }).map((path) => `/${path}`),
    ),
    fc.constantFrom('GET', 'GET', ...methods),
    fc.array(fc.constantFrom(...headers), { maxLength: 4 }),
    fc.constantFrom(...contentTypes),
    fc.constantFrom('', ...bodies),
    fc.constantFrom(...framings),
  )
  .map(([target, method, extra, type, body, framing]) => write([method, target, extra], type, body, framing));

/** Requests that Slack's signature lets in, most of them with a payload that is nearly good. */
const signed = (payload: fc.Arbitrary<Payload>) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: payload.map((one) => [encode(one), one.how] as const) },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom(...bodies), fc.constantFrom('json' as const, 'form' as const)),
        },
      ),
      fc.option(fc.constantFrom(...contentTypes), { freq: 9 }),
      fc.array(fc.constantFrom(...headers), { maxLength: 1 }),
      fc.oneof({ weight: 9, arbitrary: fc.constant('length' as const) }, fc.constantFrom(...framings)),
    )
    .map(([[text, how], odd, extra, framing]) => {
      const usual = how === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
      const signature = Object.entries(signatureOf(text)).map(([name, value]) => `${name}: ${value}`);
      return write(['POST', '/slack/events', [...signature, ...extra]], odd ?? usual, text, framing);
    });

/** Requests of both kinds. */
export const rawRequest = (payload: fc.Arbitrary<Payload>): fc.Arbitrary<RawRequest> =>
  fc.oneof({ weight: 2, arbitrary: unsigned }, { weight: 3, arbitrary: signed(payload) });

/** The last request on a connection: when it is answered, so are all before it. */
const last = Buffer.from('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
/** Milliseconds for which a connection may say nothing before we hang up. */
const PATIENCE = 5_000;

/** Sends requests down one connection; resolves with what came back when it is closed. */
export function sendRaw(port: number, requests: readonly RawRequest[]): Promise<string> {
  const ends = requests.every((request) => request.ends);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(ends ? PATIENCE : 100, () => socket.destroy());
    // What does not end is answered at most once: whoever sent it leaves then, or in the middle of it.
    socket.on('data', (chunk) => {
      text += chunk;
      if (!ends) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
    for (const { bytes } of requests) socket.write(bytes);
    if (ends) socket.write(last);
  });
}

/** Requests in the order given, as many on one connection as may be. */
export function byConnection(requests: readonly RawRequest[], most: number): (readonly RawRequest[])[] {
  const calm = requests.filter(({ ends }) => ends);
  const connections = Array.from({ length: Math.ceil(calm.length / most) }, (_, index) =>
    calm.slice(index * most, (index + 1) * most),
  );
  return [...requests.filter(({ ends }) => !ends).map((request) => [request]), ...connections];
}
