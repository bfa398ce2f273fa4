// The explorer's second window: what was found is posted where the person says, once, or they read why it was not.
import { languages } from '../languages/index.ts';
import { readSharing, sharing, toNothing, toShared, toSharing } from '../render/explorer/sharing.ts';
import { describe, newCode } from './errors.ts';
import { outcomeOf } from './outcome.ts';
import { onSubmission, type Settled, type Submitted, wrongIn } from './submissions.ts';
import type { Ear } from './surface.ts';
import type { Team } from './team.ts';

export function listenToSharing(ear: Ear): void {
  onSubmission(ear, sharing.view, settle);
}

async function settle(
  { user, metadata, responseUrls }: Submitted,
  { answering, ways, log }: Team,
): Promise<Settled> {
  const now = answering.library();
  const { exploring, isSame, language } = readSharing(metadata, now);
  const { explorer: words } = languages[language].controls;
  if (exploring === null) return { response_action: 'update', view: toNothing(language) };
  if (!isSame)
    return { response_action: 'update', view: toSharing(exploring, now, language, words.notPosted) };
  const [url] = responseUrls;
  if (!url) return wrongIn(sharing.where, words.refused);
  try {
    await ways.responseUrl(url, 'posted').send(toShared(exploring, now, language, user));
    log.info({ id: newCode(), language, content: now.content }, 'what was explored was shared');
    return { response_action: 'clear' };
  } catch (error) {
    log.warn({ id: newCode(), error: describe(error) }, 'what was explored could not be shared');
    return wrongIn(sharing.where, outcomeOf(error).is === 'closed' ? words.refused : words.unclear);
  }
}
