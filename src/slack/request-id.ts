// The name that a load balancer gives a request, in every line of the log that the request leads to.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';

const current = new AsyncLocalStorage<string>();

/** The `X-Request-Id` of a request; undefined where it has none, or one that no log should hold. */
export function requestIdOf({ headers }: IncomingMessage): string | undefined {
  const id = headers['x-request-id'];
  return typeof id === 'string' && /^[\w.:+/=-]{1,100}$/.test(id) ? id : undefined;
}

/** Does the work of a request: whatever it logs by `inRequest` names the request. */
export function underRequest<Result>(id: string | undefined, work: () => Result): Result {
  return id === undefined ? work() : current.run(id, work);
}

/** What a line of the log says of the request under way: `{ request }`, or nothing where it has no name. */
export function inRequest(): { readonly request?: string } {
  const request = current.getStore();
  return request === undefined ? {} : { request };
}
