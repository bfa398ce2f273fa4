// What a question or a press is answered with: an outline, and what of it is shown where it goes.
import { type Answer, answer, answerKey, type Recall } from '../answer.ts';
import type { Controls } from '../languages/controls.ts';
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
  { act, value, user, context: before = [] }: Press,
  library: Library,
  fallback: LanguageCode,
): Composed {
  const [first = '', key] = act === 'share' || act === 'more' ? cut(value) : ['', value];
  const replay = answerKey(key, library);
  if (replay === null && act === 'explore') return said(nothingToExplore(fallback), true);
  if (replay === null) return said(sentenceFor(key, fallback), true);
  const { answer: answered, isSame } = replay;
  const outline = toOutline(answered);
  const { controls } = languages[outline.language];
  const reply = { outline, place: {}, answered, isAside: false };
  const changed = isSame ? {} : { above: controls.changed };
  switch (act) {
    case 'choice':
    case 'explore':
      return reply;
    case 'why':
      return { ...reply, outline: toWhy(answered, library), place: changed, isAside: true };
    case 'more': {
      const wanted = Math.min(Number.parseInt(first, 10), excerptsOf(outline).length);
      const excerpt = wanted > 0 ? wanted : null;
      // What others read must not say something else all of a sudden: today's answer is for whoever asked.
      if (!isSame) return { ...reply, place: { ...changed, excerpt }, isAside: true };
      return { ...reply, place: { excerpt, context: before.filter((line) => isKept(line, controls)) } };
    }
    case 'share': {
      const seen = isSame ? placeSeen(outline, first) : null;
      if (seen === null) return { ...reply, place: { above: controls.notShared }, isAside: true };
      const context = user === undefined ? [] : [controls.sharedBy(`<@${literal(user)}>`)];
      return { ...reply, place: { ...seen, context } };
    }
  }
}

/** Who shared it, and how to go on: lines that no answer has of its own. */
const isKept = (line: string, { sharedBy, goOn }: Controls): boolean =>
  [sharedBy(''), goOn('')].some((begin) => line.startsWith(begin.trim()));

/** What of an outline was shown, by the digest of its words: the reply, or a page of its quotations. */
function placeSeen(outline: Outline, digest: string): Place | null {
  const pages = [null, ...excerptsOf(outline).map((_, i) => i + 1)];
  const excerpt = pages.find((page) => digestOf(toMessage(outline, { excerpt: page }).blocks) === digest);
  return excerpt === undefined ? null : { excerpt };
}

/** What is said where there is no guide: to the person alone, whatever they asked. */
export const composeUnguided = (language: LanguageCode): Composed =>
  said(toSentence(languages[language].install.noGuide, language), true);

/** What stands before the first point of a value, and the key behind it. */
function cut(value: string): [string, string] {
  const at = value.indexOf('.');
  return at < 0 ? ['', value] : [value.slice(0, at), value.slice(at + 1)];
}

/** Our keys say in which language they were made, even where nothing else of them is known any more. */
export function sentenceFor(key: string, fallback: LanguageCode): Outline {
  const code = languageIn(key);
  const { controls } = languages[code ?? fallback];
  return toSentence(code === undefined ? controls.unknown : controls.stale, code ?? fallback);
}

/** The language of a value that one of our controls carries; undefined where it is none of ours. */
export function languageIn(value: string): LanguageCode | undefined {
  const [, language] = /(?:^|\.)1\.[0-9a-f]+\.([a-z]{2})\./.exec(value) ?? [];
  return languageCodes.find((code) => code === language);
}

const nothingToExplore = (language: LanguageCode): Outline =>
  toSentence(languages[language].controls.explorer.none, language);

const said = (outline: Outline, isAside: boolean): Composed => ({
  outline,
  place: {},
  answered: null,
  isAside,
});
