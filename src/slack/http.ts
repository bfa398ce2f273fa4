// Slack's requests over HTTP: only what Slack signed just now and holds a payload reaches the app.
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type App,
  HTTPModuleFunctions,
  isRawBodyError,
  type Receiver,
  verifySlackRequest,
} from '@slack/bolt';
import type { Log } from '../log.ts';
import { handOver, isPayload } from './handover.ts';
import type { Route } from './server.ts';
import type { Reason, TurnAway } from './turned-away.ts';

/** Where Slack's requests come to. */
const PATH = '/slack/events';
/** Bytes of a body; Slack's own are a hundredth of that. */
const LARGEST = 1024 * 1024;
const LARGEST_UNSIGNED = 4 * 1024;
/** Milliseconds by which a request's date may differ from our clock, either way. */
const TOLERANCE = 5 * 60 * 1000;

const statuses: Readonly<Record<Exclude<Reason, 'frame'>, number>> = {
  clock: 401,
  'cut-off': 400,
  malformed: 400,
  signature: 401,
  'too-large': 413,
  unsigned: 401,
};

/** The receiver of a Bolt app whose requests come by `route`. */
export interface HttpReceiver extends Receiver {
  readonly route: Route;
}

/**
 * Bolt's own receiver acknowledges an event before its answer, ends the process where a signed body is `null`, and
 * knows no Content-Type with a charset.
 */
export function createHttpReceiver(signingSecret: string, turnAway: TurnAway, log: Log): HttpReceiver {
  let app: App | undefined;
  return {
    init: (initialised) => {
      app = initialised;
    },
    start: async () => {},
    stop: async () => {},
    route(request, response) {
      if (request.method !== 'POST' || request.url?.split('?', 1)[0] !== PATH) return false;
      return take(request, response);
    },
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (reason: keyof typeof statuses): void => {
      turnAway(reason);
      response.writeHead(statuses[reason]).end();
    };
    // Nobody without a signature gets to send a megabyte; only Slack's look at a command's address comes without.
    const isSigned = request.headers['x-slack-signature'] !== undefined;
    const limit = isSigned ? LARGEST : LARGEST_UNSIGNED;
    let text: string;
    try {
      text = (await HTTPModuleFunctions.bufferIncomingMessage(request, limit)).rawBody.toString();
    } catch (error) {
      if (!isRawBodyError(error)) throw error;
      response.setHeader('connection', 'close');
      return refuse((error as { type?: string }).type === 'entity.too.large' ? 'too-large' : 'cut-off');
    }
    const form = isForm(request) ? new URLSearchParams(text) : null;
    // Slack tries the address of a command so, without a signature.
    if (form?.get('ssl_check') === '1') return void response.writeHead(200).end();
    const why = distrust(request, text, signingSecret);
    if (why !== null) return refuse(why);
    const body = payloadIn(text, form);
    if (!isPayload(body) || app === undefined) return refuse('malformed');
    if (body.type === 'url_verification') return answer(response, { challenge: body.challenge });
    const retryReason = request.headers['x-slack-retry-reason'];
    await handOver(
      app,
      {
        body,
        retryNum: HTTPModuleFunctions.extractRetryNumFromHTTPRequest(request),
        ...(typeof retryReason === 'string' && { retryReason }),
        acknowledge: (said) => answer(response, said),
        refuse: () => void response.writeHead(503).end(),
      },
      log,
    );
  }
}

/** Why this is no request that Slack sent just now; null where it is one. */
function distrust(
  { headers }: IncomingMessage,
  body: string,
  signingSecret: string,
): (Reason & ('unsigned' | 'signature' | 'clock')) | null {
  const signature = headers['x-slack-signature'];
  const date = Number(headers['x-slack-request-timestamp'] || Number.NaN);
  if (typeof signature !== 'string' || !Number.isInteger(date)) return 'unsigned';
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': date },
      // Only of a request that Slack did sign does the date say anything.
      nowMilliseconds: date * 1000,
    });
  } catch {
    return 'signature';
  }
  return Math.abs(Date.now() - date * 1000) > TOLERANCE + 1000 ? 'clock' : null;
}

/** Slack sends no charset; a gateway on the way may add one. */
function isForm({ headers }: IncomingMessage): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers['content-type'] ?? '');
}

/** What a body says: JSON, a form, or JSON in a form; undefined where it is none. */
function payloadIn(text: string, form: URLSearchParams | null): unknown {
  const json = form === null ? text : form.get('payload');
  if (json === null) return Object.fromEntries(form ?? []);
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, said: unknown): void {
  if (said === undefined || said === '') response.writeHead(200).end();
  else if (typeof said === 'string') response.writeHead(200).end(said);
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
}
