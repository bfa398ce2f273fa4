// Socket Mode as frames: what Slack would send, and what it would not.
import fc from 'fast-check';
import type { WebSocket } from 'ws';
import type { Payload } from './payloads.ts';

export interface RawFrame {
  readonly kind: 'text' | 'binary' | 'ping' | 'pong';
  readonly data: string;
}

/** Frames whose text is no envelope. */
const texts: readonly string[] = [
  ...['null', '0', '""', 'true', '[]', '[null]', '{}', '', ' ', '{', '{"type":', 'NaN', '\u0000', '\ufeff{}'],
  ...[
    '{"type":null}',
    '{"type":{}}',
    '{"type":"hello"}',
    '{"type":"error"}',
    '{"type":"close"}',
    '{"type":1}',
  ],
  ...['{"type":"events_api"}', '{"type":"events_api","envelope_id":"x"}', '{"type":"slash_commands"}'],
  ...['{"type":"events_api","envelope_id":"x","payload":null}', '{"type":"interactive","payload":[]}'],
  ...['{"type":"events_api","envelope_id":"x","payload":{}}', '{"type":"newListener","envelope_id":"x"}'],
  ...['{"type":"events_api","envelope_id":"x","payload":{"event":{"type":"error"}}}', '{"type":"connected"}'],
  ...[
    '{"type":"events_api","envelope_id":null,"payload":{"event":{"type":"ws_message"}}}',
    '{"type":"ready"}',
  ],
  ...[
    '{"type":"interactive","envelope_id":"x","payload":"null"}',
    '{"type":"ws_message"}',
    '{"type":"start"}',
  ],
  ...['{"type":"unknown","envelope_id":"x","payload":{}}', '{"type":"slack_event","envelope_id":"x"}'],
  ...[
    '{"type":"slash_commands","envelope_id":{},"payload":{"command":"/authguide"}}',
    '{"type":"disconnected"}',
  ],
  ...['['.repeat(50_000), `{"type":"events_api","payload":${'[['.repeat(1_000)}`, 'x'.repeat(200_000)],
  ...['{"__proto__":{"type":"events_api"},"payload":{"__proto__":null}}', '{"type":"__proto__"}'],
];

const envelope = (payload: fc.Arbitrary<Payload>): fc.Arbitrary<string> =>
  fc
    .record(
      {
        type: payload.map((one) => one.envelope),
        envelope_id: fc.oneof({ weight: 5, arbitrary: fc.uuid() }, fc.constantFrom<unknown>(null, 1, {}, '')),
        payload: payload.map((one) => one.body),
        accepts_response_payload: fc.constantFrom<unknown>(true, false, null),
        retry_attempt: fc.constantFrom<unknown>(0, 1, '1', null, {}),
        retry_reason: fc.constantFrom<unknown>('timeout', null, 1),
      },
      { requiredKeys: ['type'] },
    )
    .map((one) => JSON.stringify(one));

/** Frames of every kind; none asks to close the connection. */
export const rawFrame = (payload: fc.Arbitrary<Payload>): fc.Arbitrary<RawFrame> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('text'), data: envelope(payload) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('text'), data: fc.constantFrom(...texts) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('binary'), data: fc.constantFrom(...texts) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('ping', 'pong'), data: fc.string({ maxLength: 20 }) }),
    },
  );

/** Sends frames; resolves when the other side has read them all, or the socket is closed. */
export async function sendFrames(socket: WebSocket, frames: readonly RawFrame[]): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  for (const { kind, data } of frames) {
    if (kind === 'ping') socket.ping(data);
    else if (kind === 'pong') socket.pong(data);
    else socket.send(data, { binary: kind === 'binary' });
  }
  await new Promise<void>((resolve) => {
    const onPong = (data: Buffer) => {
      if (String(data) === LAST) done();
    };
    const done = () => {
      socket.off('close', done).off('pong', onPong);
      resolve();
    };
    socket.on('close', done).on('pong', onPong);
    socket.ping(LAST);
  });
}

/** What the other side sends back when it has read all before it. */
const LAST = 'the last of these frames';
