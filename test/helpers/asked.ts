// Questions under way to the program and back: how often each was delivered, when it was acknowledged, what was posted.
import fc from 'fast-check';
import { IDENTITY } from '../../workspace/identity.ts';
import { eventBody } from '../../workspace/payloads.ts';
import { QUESTION } from './payloads.ts';
import type { ApiCall } from './web-api.ts';

/** What becomes of one attempt to post. */
export type Fate =
  | 'fine'
  | '429'
  | '500'
  | '503'
  | 'reset before'
  | 'reset after'
  | 'hang before'
  | 'hang after';

const VERDICT = /AgentConnect et MonComptePro/;

/** One question, by a person of its own so that whatever is posted tells which one it answers. */
export class Asked {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly body: object;
  /** What becomes of the attempts to answer it, one after the other; those beyond are fine. */
  readonly fates: Fate[];
  attempts = 0;
  /** When it was first acknowledged, and when the delivery that was acknowledged began, in milliseconds. */
  acknowledged: { readonly at: number; readonly sent: number } | undefined;
  /** Was it delivered as often as Slack does, and never acknowledged? */
  isGivenUp = false;
  answers = 0;
  apologies = 0;
  /** Was it delivered and not yet both acknowledged and answered when the process was killed? */
  cutOff = false;
  /** Was it posted without the app learning of it? */
  ambiguous = false;

  constructor(number: number, isMention: boolean, fates: readonly Fate[]) {
    this.id = String(number).padStart(5, '0');
    this.user = `U0ASK${this.id}`;
    this.channel = isMention ? `C0CHAN${number % 40}` : `D0ASK${this.id}`;
    this.ts = `17000${this.id}.000100`;
    this.fates = [...fates];
    const where = { user: this.user, channel: this.channel, ts: this.ts, event_ts: this.ts };
    const event = isMention
      ? { type: 'app_mention', text: `<@${IDENTITY.botUser}> ${QUESTION}`, ...where }
      : { type: 'message', channel_type: 'im', text: QUESTION, ...where };
    this.body = eventBody(IDENTITY, event, `Ev${this.id}`);
  }

  /** Does the person see an answer or an apology? */
  get isTold(): boolean {
    return this.answers + this.apologies > 0;
  }

  get isUnderWay(): boolean {
    return this.attempts > 0 && !(this.acknowledged && this.isTold);
  }

  /** Would a kill now lose it, or meet the last delivery that is left? `since` is when the process was started. */
  isAtRisk(since: number): boolean {
    if (this.acknowledged === undefined) return this.isGivenUp ? !this.isTold : this.attempts > 2;
    return !this.isTold && this.acknowledged.at > since && this.wasTimeUp;
  }

  /** Was it acknowledged because time was up, whether anything was posted or not? Nobody delivers it again. */
  get wasTimeUp(): boolean {
    return this.acknowledged !== undefined && this.acknowledged.at - this.acknowledged.sent > DEADLINE;
  }

  note(text: string): void {
    if (VERDICT.test(text)) this.answers += 1;
    else this.apologies += 1;
  }

  toString(): string {
    const { id, channel, fates, attempts, answers, apologies, cutOff, ambiguous, acknowledged } = this;
    return JSON.stringify({
      ...{ id, channel, fates, attempts, answers, apologies, cutOff, ambiguous },
      acknowledgedAfter: acknowledged && Math.round(acknowledged.at - acknowledged.sent),
    });
  }
}

/** Milliseconds after which an acknowledgement came because time was up; the app's own limit is 2 s. */
const DEADLINE = 1_500;

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 84, arbitrary: fc.constant<Fate>('fine') },
  { weight: 9, arbitrary: fc.constantFrom<Fate>('429', '503') },
  { weight: 6, arbitrary: fc.constantFrom<Fate>('500', 'reset before', 'reset after') },
  { weight: 1, arbitrary: fc.constantFrom<Fate>('hang before', 'hang after') },
);

/** So many questions, six of ten by mention, with what becomes of them. */
export function questions(count: number, seed: number, first = 0): Asked[] {
  const one = fc.tuple(fc.constantFrom(true, true, true, false, false), fc.tuple(fate, fate));
  return fc
    .sample(one, { seed, numRuns: count })
    .map(([isMention, fates], index) => new Asked(first + index, isMention, fates));
}

/** Finds the question to which a call of the app belongs, by its thread, its channel or its person. */
export function finder(asked: readonly Asked[]): (call: ApiCall) => Asked | undefined {
  const known = new Map(
    asked.flatMap((one) => [
      [one.user, one] as const,
      [one.channel.startsWith('D') ? one.channel : one.ts, one] as const,
    ]),
  );
  return ({ args }) =>
    known.get(args.user ?? '') ?? known.get(args.thread_ts ?? '') ?? known.get(args.channel ?? '');
}
