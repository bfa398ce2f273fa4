// What a question or a press is answered with: an outline, and what of it is shown where it goes.
import { type Answer, answer, answerKey, type Recall } from '../answer.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { digestOf } from '../render/actions.ts';
import { toMessage } from '../render/message.ts';
import { literal } from '../render/mrkdwn.ts';
import { type Outline, toOutline, toSentence } from '../render/outline.ts';
import { excerptsOf, type Place } from '../render/place.ts';
import { toWhy } from '../render/why.ts';
import type { Press } from './surface.ts';
import { readMarkup } from './written.ts';

export interface Composed {
  readonly outline: Outline;
  /** What of it is shown; whether it may be shared is known only where it goes. */
  readonly place: Place;
  /** Null where only a sentence of ours is said. */
  readonly answered: Answer | null;
  /** Is it for the person alone, although what they pressed is for others? */
  readonly isAside: boolean;
}

/** Answers what a person wrote. */
export function composeQuestion(
  text: string,
  library: Library,
  options: { readonly previous: Recall | null; readonly defaultLanguage: LanguageCode | undefined },
): Composed {
  const answered = answer(readMarkup(text), library, options);
  return { outline: toOutline(answered), place: {}, answered, isAside: false };
}

/** Answers a press of one of our controls; a value that is none of ours, or of older guides, with a sentence. */
export function composePress(
  { act, value, user }: Press,
  library: Library,
  fallback: LanguageCode,
): Composed {
  const [before = '', key] = act === 'share' || act === 'more' ? cut(value) : ['', value];
  const replay = answerKey(key, library);
  if (replay === null && act === 'explore') return said(nothingToExplore(fallback), true);
  if (replay === null) return said(sentenceFor(key, fallback), true);
  const { answer: answered, isSame } = replay;
  const outline = toOutline(answered);
  const reply = { outline, place: {}, answered, isAside: false };
  switch (act) {
    case 'choice':
    case 'explore':
      return reply;
    case 'why':
      return { ...reply, outline: toWhy(answered, library), isAside: true };
    case 'more': {
      const excerpt = Number.parseInt(before, 10);
      return { ...reply, place: { excerpt: excerpt > 0 ? excerpt : null } };
    }
    case 'share': {
      const { controls } = languages[outline.language];
      const seen = isSame ? placeSeen(outline, before) : null;
      if (seen === null) return { ...reply, place: { above: controls.notShared }, isAside: true };
      const context = user === undefined ? [] : [controls.sharedBy(`<@${literal(user)}>`)];
      return { ...reply, place: { ...seen, context } };
    }
  }
}

/** What of an outline was shown, by the digest of its words: the reply, or a page of its quotations. */
function placeSeen(outline: Outline, digest: string): Place | null {
  const pages = [null, ...excerptsOf(outline).map((_, i) => i + 1)];
  const excerpt = pages.find((page) => digestOf(toMessage(outline, { excerpt: page }).blocks) === digest);
  return excerpt === undefined ? null : { excerpt };
}

/** What stands before the first point of a value, and the key behind it. */
function cut(value: string): [string, string] {
  const at = value.indexOf('.');
  return at < 0 ? ['', value] : [value.slice(0, at), value.slice(at + 1)];
}

/** Our keys say in which language they were made, even where nothing else of them is known any more. */
function sentenceFor(key: string, fallback: LanguageCode): Outline {
  const [version, , language] = key.split('.');
  const code = version === '1' ? languageCodes.find((one) => one === language) : undefined;
  const { controls } = languages[code ?? fallback];
  return toSentence(code === undefined ? controls.unknown : controls.stale, code ?? fallback);
}

const nothingToExplore = (language: LanguageCode): Outline =>
  toSentence(languages[language].controls.explorer.none, language);

const said = (outline: Outline, isAside: boolean): Composed => ({
  outline,
  place: {},
  answered: null,
  isAside,
});
