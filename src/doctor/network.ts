// How the doctor reaches what is not Slack: this machine's ports, a proxy, our own public address.
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

/** Milliseconds after which something counts as out of reach. */
const PATIENCE = 5_000;

/** Opens a TCP connection and closes it again; resolves with the error code, or null where it opened. */
export async function connectError(host: string, port: number): Promise<string | null> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE) });
    return null;
  } catch (error) {
    return codeOf(error);
  } finally {
    socket.destroy();
  }
}

/** What stands behind an address: a status and a body, or the error code. */
export type Reached = { readonly status: number; readonly text: string } | { readonly code: string };

export async function get(url: string): Promise<Reached> {
  return send(url, {});
}

/**
 * Sends what Slack sends to verify an address, signed as Slack signs.
 * @returns whether it came back as Slack wants it, or what came instead
 */
export async function verifyAddress(url: string, signingSecret: string): Promise<'verified' | Reached> {
  const challenge = randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const reached = await send(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  });
  return 'text' in reached && reached.status === 200 && reached.text.includes(challenge)
    ? 'verified'
    : reached;
}

async function send(url: string, init: RequestInit): Promise<Reached> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE), ...init });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

/** The system's error code where there is one, such as ECONNREFUSED, from the innermost of nested errors. */
export function codeOf(error: unknown): string {
  const { cause, code, name, message } = error as Error & { readonly code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer';
  if (cause !== undefined) return codeOf(cause);
  return typeof code === 'string' ? code : message;
}
