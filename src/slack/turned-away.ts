// What comes in and is not let in: counted, and told to whoever runs the app, with the remedy, but not in a flood.
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { inRequest } from './request-id.ts';

const remedies = {
  clock:
    'a request that Slack signed is dated more than 5 minutes from our clock: it is refused, and so are all others; set the clock of this machine (NTP)',
  'cut-off': 'a request ended before its body did: it is refused',
  frame: 'Slack sent something over the socket that is no payload: it is ignored',
  malformed: 'a signed request holds no payload that can be read: it is refused',
  signature:
    'signature mismatch: the request is refused; unless somebody else sent it, copy SLACK_SIGNING_SECRET again from your app > Basic Information',
  'too-large':
    'a request is larger than 1 MB, or than 4 kB without a signature: it is refused; Slack sends none of this size',
  unsigned: 'a request to /slack/events bears no signature: it is refused; it did not come from Slack',
} as const;

export type Reason = keyof typeof remedies;

/** Milliseconds between two lines about the same reason. */
const QUIET = 60_000;

export type TurnAway = (reason: Reason) => void;

export function createTurnAway(log: Log, { turnedAway }: Metrics): TurnAway {
  const told = new Map<Reason, { at: number; unsaid: number }>();
  return (reason) => {
    turnedAway.inc({ reason });
    const now = performance.now();
    const last = told.get(reason);
    if (last !== undefined && now - last.at < QUIET) {
      last.unsaid += 1;
      return;
    }
    const more = last === undefined || last.unsaid === 0 ? {} : { more: last.unsaid };
    told.set(reason, { at: now, unsaid: 0 });
    log.warn({ reason, ...more, ...inRequest() }, remedies[reason]);
  };
}
