// GET and HEAD /healthz and /readyz: is the process alive, and should it be given work?
import type { ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';

/** Is Slack within reach? Asked at each look at /readyz: quick, and never rejects. */
export type Probe = () => Promise<boolean>;

export class Health {
  #state: 'starting' | 'stopping' | Probe = 'starting';

  /** The content is loaded and Slack has accepted us; from now on `probe` decides. */
  ready(probe: Probe): void {
    this.#state = probe;
  }

  /** Whoever spreads the work should give us no more of it. */
  stopping(): void {
    this.#state = 'stopping';
  }

  get routes(): CustomRoute[] {
    const method = ['GET', 'HEAD'];
    return [
      { path: '/healthz', method, handler: (_request, response) => tell(response, 200, 'alive') },
      { path: '/readyz', method, handler: (_request, response) => void this.#tellReadiness(response) },
    ];
  }

  async #tellReadiness(response: ServerResponse): Promise<void> {
    const state = this.#state;
    if (typeof state === 'string') tell(response, 503, state);
    else if (await state()) tell(response, 200, 'ready');
    else tell(response, 503, 'Slack cannot be reached');
  }
}

/** Node leaves the body out where HEAD was asked. */
function tell(response: ServerResponse, code: 200 | 503, status: string): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status }));
}
