// The language that a person reads in, where Slack tells it.
import { languageCodes } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Team } from './team.ts';

/** The language of a locale such as "en-GB" where it is one of ours; else that of the replies, or of the guides. */
export function languageFor(
  locale: string | undefined,
  { answering }: Pick<Team, 'answering'>,
): LanguageCode {
  const spoken = languageCodes.find((code) => code === locale?.slice(0, 2).toLowerCase());
  return spoken ?? answering.defaultLanguage ?? answering.library().language;
}
