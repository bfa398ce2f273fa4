// GET and HEAD /healthz and /readyz: is the process alive, should it be given work, and what do its answers rest on?
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { version } from './version.ts';

/** Is Slack within reach? */
export type Probe = () => Promise<boolean>;

/** What answers rest on. */
export interface Basis {
  /** Hash of the content that answers now. */
  readonly content: string;
  readonly guides: number;
  /** Files of guides that cannot be used. */
  readonly leftOut: readonly string[];
  /** Is the folder newer than what answers, because a file broke that was good before? */
  readonly held: boolean;
  readonly loadedAt: Date;
}

/** Milliseconds within which /readyz answers, whatever Slack does; a load balancer rarely waits longer. */
const PATIENCE = 800;

export class Health {
  readonly #basis: () => Basis | null;
  #state: 'starting' | 'stopping' | Probe = 'starting';
  /** What is known of whatever is kept beside the answers: it never decides whether they can be given. */
  keeping: () => object = () => ({});

  /** @param basis what answers rest on, once it is loaded */
  constructor(basis: () => Basis | null) {
    this.#basis = basis;
  }

  /** The content is loaded and Slack has accepted us; from now on `probe` decides. */
  ready(probe: Probe): void {
    // Told to stop while it was starting, it stays so.
    if (this.#state !== 'stopping') this.#state = probe;
  }

  /** The load balancer should give us no more work. */
  stopping(): void {
    this.#state = 'stopping';
  }

  /** Answers a request for a health route; false where it asks for something else. */
  answer({ method, url = '' }: IncomingMessage, response: ServerResponse): boolean {
    if (method !== 'GET' && method !== 'HEAD') return false;
    const path = url.split('?', 1)[0];
    if (path === '/healthz') tell(response, 200, { status: 'alive', version });
    else if (path === '/readyz') void this.#tellReadiness(response);
    else return false;
    return true;
  }

  async #tellReadiness(response: ServerResponse): Promise<void> {
    const state = this.#state;
    const slack = typeof state === 'string' ? null : await Promise.race([state(), sleep(PATIENCE, false)]);
    const status = typeof state === 'string' ? state : slack ? 'ready' : 'Slack cannot be reached';
    const basis = this.#basis();
    tell(response, slack ? 200 : 503, {
      status,
      ...(basis && { ...basis, leftOut: basis.leftOut.slice(0, 20), loadedAt: basis.loadedAt.toISOString() }),
      ...this.keeping(),
      ...(slack !== null && { slack: slack ? 'reached' : 'not reached' }),
      version,
    });
  }
}

/** Node leaves the body out where HEAD was asked. */
function tell(response: ServerResponse, code: 200 | 503, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
