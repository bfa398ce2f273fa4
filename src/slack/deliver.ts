// A message on its way: by the first way that is open, in the first form that Slack takes, twice only where it may be.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '../render/message.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Pauses } from './pauses.ts';
import type { Way } from './ways.ts';

/** Hears of what fails on the way. */
export interface Reports {
  /** A call failed; `again` says whether the same one is about to be made once more. */
  failed(way: Way, outcome: Outcome, error: unknown, again: boolean): void;
}

export interface Delivery {
  /** From the best one to the last resort. */
  readonly ways: readonly Way[];
  /** The forms of the message that suit a way, richest first; each is drawn only when it is asked for. */
  readonly forms: (way: Way) => Iterable<Message>;
  /** Would it do no harm to arrive twice, by two ways? An apology may, an answer may not. */
  readonly repeatable: boolean;
  /** When the question came, on `performance.now`'s clock: all waiting for rate limits is counted from there. */
  readonly since: number;
  readonly pauses: Pauses;
  readonly reports: Reports;
}

/** Times that a call is made where it is safe to make it again. */
const TRIES = 3;
/** Milliseconds before the second try; doubled before each further one. */
const FIRST_PAUSE = 500;

/** Seconds between tries that Slack limits without saying for how long: doubled up to this. */
const LONGEST_PAUSE = 60;

/** No way was open, or the message may have arrived; each call that failed was reported. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
  /** How the last way failed; null where there was none. */
  readonly outcome: Outcome | null;

  constructor(outcome: Outcome | null) {
    super(outcome === null ? 'there was no way to go' : `the last way failed: ${outcome.is}`);
    this.outcome = outcome;
  }
}

/** A message that Slack took. */
export interface Delivered {
  readonly way: Way;
  /** The time by which Slack knows it; undefined where it does not tell. */
  readonly ts: string | undefined;
}

/**
 * Resolves with the way by which the message went.
 * @throws {Undelivered}
 */
export async function deliver({ ways, forms, repeatable, ...waiting }: Delivery): Promise<Delivered> {
  let last: Outcome | null = null;
  for (const [index, way] of ways.entries()) {
    if (last !== null && !isOpenAfter(way, last, repeatable)) continue;
    const mayRepeat = way.repeatable || (repeatable && index === ways.length - 1);
    let tries = TRIES;
    for (const form of forms(way)) {
      const sent = await attempt({ way, form, mayRepeat, tries, ...waiting });
      if (sent.is === 'sent') return { way, ts: sent.ts };
      last = sent;
      if (last.is === 'form') continue;
      // In private a barer copy does no harm, and Slack may stumble over what a message is made of.
      if (!(last.is === 'unclear' && way.repeatable && last.reason.startsWith('http_5'))) break;
      tries = 1;
    }
  }
  throw new Undelivered(last);
}

/** May this way be taken after another one failed so? */
function isOpenAfter({ name }: Way, outcome: Outcome, repeatable: boolean): boolean {
  // A channel whose rate limit or rules stop a reply in a thread stops one beside it too.
  if (name === 'channel') return outcome.is === 'thread';
  return repeatable || outcome.is !== 'unclear';
}

interface Attempt extends Pick<Delivery, 'since' | 'pauses' | 'reports'> {
  readonly way: Way;
  readonly form: Message;
  /** May it be sent again where it is unclear whether it arrived? */
  readonly mayRepeat: boolean;
  readonly tries: number;
}

/** Sends one form by one way. */
async function attempt(
  one: Attempt,
): Promise<Outcome | { readonly is: 'sent'; readonly ts: string | undefined }> {
  const { way, form, mayRepeat, tries, since, pauses, reports } = one;
  let limits = 0;
  for (let tried = 1; ; ) {
    if (!(await pauses.pass(way.place, since))) {
      const tooLong = { is: 'limited', seconds: Number.POSITIVE_INFINITY } as const;
      reports.failed(way, tooLong, new Error('Slack limits this place for too long'), false);
      return tooLong;
    }
    try {
      return { is: 'sent', ts: await way.send(form) };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.is === 'limited') {
        const seconds = Math.max(outcome.seconds, Math.min(LONGEST_PAUSE, 2 ** limits));
        limits += 1;
        pauses.limited(way.place, seconds);
        reports.failed(way, { is: 'limited', seconds }, error, true);
        continue;
      }
      const again = tried < tries && (outcome.is === 'unsent' || (outcome.is === 'unclear' && mayRepeat));
      reports.failed(way, outcome, error, again);
      if (!again) return outcome;
      await sleep(FIRST_PAUSE * 2 ** (tried - 1) * (1 + Math.random()));
      tried += 1;
    }
  }
}
