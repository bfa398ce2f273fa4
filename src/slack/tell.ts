// A sentence of ours to one person, by the first way that is open.
import type { Log } from '../log.ts';
import { escapeText } from '../render/mrkdwn.ts';
import { describe, newCode } from './errors.ts';
import { outcomeOf } from './outcome.ts';
import type { Way } from './ways.ts';

/** Never rejects. What may have arrived by one way is not said again by the next. */
export async function tell(ways: readonly Way[], text: string, log: Log): Promise<void> {
  for (const way of ways) {
    try {
      await way.send({ text: escapeText(text) });
      return;
    } catch (error) {
      log.warn({ id: newCode(), way: way.name, error: describe(error) }, 'a call to Slack failed');
      if (outcomeOf(error).is === 'unclear') return;
    }
  }
  log.error({ id: newCode() }, 'nor could the person be told');
}
