// What Slack hands over → the app, and the acknowledgement: when the answer was handed to Slack, and never too late.
import type { App, ReceiverEvent, StringIndexed } from '@slack/bolt';
import type { Log } from '../log.ts';
import { describe, newCode } from './errors.ts';
import { UnreachableError } from './installs/installations.ts';

/**
 * Milliseconds after which an event is acknowledged although its answer is still under way: Slack waits for three
 * seconds. What a crash cuts off before, Slack delivers again.
 */
const LATEST = 2_000;

/** Events that are acknowledged at once: Slack takes a preview only of a link whose event was acknowledged. */
const atOnce: ReadonlySet<unknown> = new Set(['link_shared']);

export interface Handover {
  readonly body: StringIndexed;
  readonly retryNum?: number | undefined;
  readonly retryReason?: string | undefined;
  /** Acknowledges, with a response where one is due; is called once. */
  acknowledge(response?: unknown): void | Promise<void>;
  /** Says that it could not be taken, in the place of an acknowledgement: Slack delivers events again. */
  refuse?(): void;
}

/** Is it a payload at all? Bolt takes it for granted. */
export function isPayload(body: unknown): body is StringIndexed {
  if (!isObject(body)) return false;
  return body.event === undefined || (isObject(body.event) && typeof body.event.type === 'string');
}

/**
 * Hands a payload to the app and acknowledges it. Events need no response: nearly all are acknowledged when all
 * listeners are done. Commands and buttons are acknowledged by their listeners, at once. What comes of a workspace that
 * cannot be known just now is refused. Never rejects.
 */
export async function handOver(app: App, handover: Handover, log: Log): Promise<void> {
  const { body, retryNum, retryReason } = handover;
  let acknowledged = false;
  const acknowledge = async (response?: unknown): Promise<void> => {
    if (acknowledged) return;
    acknowledged = true;
    try {
      await handover.acknowledge(response);
    } catch (error) {
      log.warn({ error: describe(error) }, 'an acknowledgement did not reach Slack, which delivers again');
    }
  };
  const isEvent = body.event !== undefined;
  const event: ReceiverEvent = {
    body,
    ack: isEvent && !atOnce.has(body.event.type) ? async () => {} : acknowledge,
    ...(retryNum !== undefined && { retryNum }),
    ...(retryReason !== undefined && { retryReason }),
  };
  const work = app.processEvent(event).catch((error: unknown) => {
    if (error instanceof UnreachableError && !acknowledged) {
      acknowledged = true;
      handover.refuse?.();
      return;
    }
    log.error(
      { id: newCode(), error: describe(error, JSON.stringify(body)) },
      'what Slack sent could not be read',
    );
  });
  const late = setTimeout(acknowledge, LATEST);
  await work;
  clearTimeout(late);
  if (!isEvent && !acknowledged)
    log.warn(
      { type: typeof body.type === 'string' ? body.type.slice(0, 40) : '' },
      'nothing of ours listens to what was pressed',
    );
  await acknowledge();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
