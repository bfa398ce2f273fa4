// Modals that answer: opened with a press, within the three seconds that Slack gives; and what modals carry.
import { answerKey } from '../answer.ts';
import { toOutline } from '../render/outline.ts';
import { answerModal } from '../render/views.ts';
import { describe } from './errors.ts';
import type { Pressed } from './press.ts';
import type { Team } from './team.ts';

/** Opens the answer of a key in a modal; resolves with false where it is no key, or Slack opens nothing any more. */
export async function openAnswer(
  { trigger_id, value }: Pick<Pressed, 'trigger_id' | 'value'>,
  { client, answering, log }: Team,
): Promise<boolean> {
  const replay = answerKey(value, answering.library());
  if (replay === null || trigger_id === undefined) return false;
  try {
    await client.views.open({ trigger_id, view: answerModal(toOutline(replay.answer)) });
    return true;
  } catch (error) {
    log.warn({ error: describe(error) }, 'a modal was not opened');
    return false;
  }
}

/** What a modal carries, or anything else, as JSON; undefined where it is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
