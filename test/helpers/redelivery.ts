// Events delivered as Slack delivers them: again, while they are not acknowledged.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked } from './asked.ts';
import { signatureOf } from './http.ts';
import type { SlackSocket } from './slack-socket.ts';

/** Milliseconds in which an event must be acknowledged with 200. */
const ACK = 3_000;
/** Milliseconds before each delivery; Slack's are 0, almost none, 1 minute and 5 minutes. */
const PAUSES = [0, 50, 1_000, 3_000];

/** Where the program listens at the moment; while it starts, where it listened. */
export interface Address {
  readonly port: number;
  /** Resolves when the program is ready: a start takes far less than Slack's five minutes, however slow the machine. */
  ready(): Promise<unknown>;
}

/** Delivers a question over HTTP until it is acknowledged, four times at most. */
export async function deliverOverHttp(asked: Asked, address: Address): Promise<void> {
  for (const [retry, pause] of PAUSES.entries()) {
    await sleep(pause);
    if (retry === PAUSES.length - 1) await address.ready();
    asked.attempts += 1;
    const sent = performance.now();
    if (!(await post(asked.body, address.port, retry))) continue;
    asked.acknowledged ??= { at: performance.now(), sent };
    return;
  }
  asked.isGivenUp = true;
}

/** True when the app said 200 in time. */
async function post(body: object, port: number, retry: number): Promise<boolean> {
  const text = JSON.stringify(body);
  const again = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
  const headers = { 'content-type': 'application/json', ...signatureOf(text), ...(retry > 0 && again) };
  const init = { method: 'POST', body: text, headers, signal: AbortSignal.timeout(ACK) };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, init);
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Delivers over a socket: what is not acknowledged is sent again on the next connection. */
export class SocketDelivery {
  readonly #socket: SlackSocket;
  readonly #open = new Map<string, { readonly asked: Asked; sent: number; readonly done: () => void }>();

  constructor(socket: SlackSocket) {
    this.#socket = socket;
    socket.onOpen = () => {
      for (const envelope of this.#open.keys()) this.#send(envelope);
    };
    socket.onAck = (envelope) => {
      const delivery = this.#open.get(envelope);
      if (!delivery) return;
      this.#open.delete(envelope);
      delivery.asked.acknowledged ??= { at: performance.now(), sent: delivery.sent };
      delivery.done();
    };
  }

  /** Resolves when the question is acknowledged. */
  deliver(asked: Asked): Promise<void> {
    const envelope = `envelope-${asked.id}`;
    return new Promise((done) => {
      this.#open.set(envelope, { asked, sent: 0, done });
      this.#send(envelope);
    });
  }

  #send(envelope: string): void {
    const delivery = this.#open.get(envelope);
    if (!delivery || !this.#socket.isOpen) return;
    delivery.sent = performance.now();
    this.#socket.send('events_api', delivery.asked.body, envelope, delivery.asked.attempts);
    delivery.asked.attempts += 1;
  }
}
