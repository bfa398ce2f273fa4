// What a question says beside the labels that it names: other names, other APIs, other deeds.
import type { Analysis, Token } from '../analysis.ts';
import { anyOf, inGrammar } from '../languages/grammar.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Named, Naming } from '../matrix.ts';
import { type Frame, isAnd, type Sentence } from './frame.ts';
import { authenticating, isHead } from './word-classes.ts';

const stemsOf = (code: LanguageCode): ReadonlySet<string> => {
  const { generic, stem, singular } = languages[code];
  return new Set([...generic].map((word) => stem(singular(word))));
};
const genericStems = byLanguage(stemsOf);

const genitives = inGrammar('genitives');
const definite = inGrammar('definite');

/** Ends what stands behind "API" and is no name: a version, or the participle of "the API serving …". */
const noName = new RegExp(`\\d|${anyOf(inGrammar('participles'))}$`);

export interface Leftover {
  /** Words that say something and belong to no label. */
  readonly words: readonly Token[];
  /** Names among them, of things that no label of the table stands for. */
  readonly names: readonly Token[];
  /** Words with a capital inside a sentence that belong to no label, however generic. */
  readonly capitals: readonly Token[];
  /** Words that belong to no label, and by which the table's guide goes. */
  readonly context: readonly string[];
}

/** Finds the words that no label explains. */
export function leftover(
  { namings: named, idle, context }: Named,
  { tokens, mentions, language }: Analysis,
  isName: (token: Token) => boolean,
): Leftover {
  const namings = [...named, ...idle];
  const explained = (i: number) => namings.some(({ from, to }) => i >= from && i < to);
  const inContext = (token: Token, i: number) =>
    context.has(token.stem) ||
    mentions.some(({ concept, from, to }) => i >= from && i < to && context.has(concept));
  /** A word by which one asks, by its stem or just as it stands. */
  const isOfAsking = ({ text, stem }: Token) =>
    genericStems[language].has(stem) ||
    languageCodes.some((code) => languages[code].generic.has(text)) ||
    authenticating.test(text) ||
    languageCodes.some((code) => languages[code].signals.has(text));
  // "use" stands in many headings; "authentication" tells one guide from another.
  const tells = (token: Token) =>
    !isOfAsking(token) ||
    authenticating.test(token.text) ||
    languageCodes.some((code) => languages[code].telling.has(token.text));
  const free = tokens.filter((token, i) => !token.stop && !explained(i));
  const words = free.filter((token) => !isOfAsking(token) && !isHead(token.text));
  return {
    words,
    names: words.filter((token) => isName(token) || token.coined),
    capitals: free.filter((token) => token.capital && token.stem !== 'api'),
    context: [
      ...new Set(
        tokens
          .filter((token, i) => !token.stop && !explained(i) && tells(token) && inContext(token, i))
          .map((token) => token.text),
      ),
    ],
  };
}

/** "1) API …", "which of the four APIs". */
const isNumber = ({ text }: Token) =>
  /^\d+$/.test(text) || languageCodes.some((code) => languages[code].classes.number.includes(text));

/** "une API de paiement", "a payment API": the word that says what kind of API, where no label explains it. */
export function kindOfApi({ tokens, language }: Analysis, leftover: readonly Token[]): Token | undefined {
  const api = tokens.findIndex((token) => token.stem === 'api');
  if (api < 0) return undefined;
  const before = tokens[api - 1];
  if (languages[language].grammar.nounBeforeNoun && before && leftover.includes(before))
    return isNumber(before) ? undefined : before;
  return kindBehind(api + 1, tokens, leftover);
}

/** The word that "of" ties to what ends here: "une solution [de] visio". */
export function kindBehind(
  end: number,
  tokens: readonly Token[],
  leftover: readonly Token[],
): Token | undefined {
  const next = tokens.slice(end).find((token) => !genitives.has(token.text));
  return next && next !== tokens[end] && leftover.includes(next) ? next : undefined;
}

/** Rules by which a question is asked of an API as well as for one: "what about …". */
const asksOfAny: ReadonlySet<string> = new Set(['which.open', 'which.again']);

/**
 * Why the question speaks of an API that the table does not know; null where it does not.
 * @param isUnread does nothing explain the token?
 */
export function foreignApi(
  named: Named,
  { apis, tokens }: Analysis,
  about: readonly Naming[],
  frame: Frame,
  sentence: Sentence,
  isUnread: (i: number) => boolean,
): string | null {
  const namesIt = (from: number, to: number) =>
    named.namings.some((naming) => naming.label.role === 'api' && naming.from < to && from < naming.to);
  const isInside = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from >= sentence.from && to <= sentence.to;
  if (apis.some((api) => isInside(api) && !namesIt(api.from, api.to)))
    return 'speaks of an API that no label stands for';
  const after =
    tokens.findIndex(({ stem }, i) => stem === 'api' && i >= sentence.from && i < sentence.to) + 1;
  if (after === 0) return null;
  const next = tokens[after];
  const isWhich = frame.partsOf(sentence, 'which').some(({ because }) => !asksOfAny.has(because));
  if (
    next &&
    next.clause === tokens[after - 1]?.clause &&
    isUnread(after) &&
    !isWhich &&
    !noName.test(next.text)
  )
    return `speaks of an API “${next.text}” that no label stands for`;
  // "l'API Entreprise", "can companies use API Entreprise": a name; "api entreprise ?" may be two words.
  const isDefinite = definite.has(tokens[after - 2]?.text ?? '');
  const atLabel = (isDefinite ? named.namings : about).some(
    ({ label, from }) => label.role === 'criterion' && from === after,
  );
  const listed = about.filter(
    ({ label, from, to }) => label.role === 'criterion' && from === after && isListed(to, tokens, about),
  );
  const several = listed.length === 0 && about.some(({ from }) => from !== after);
  const says = frame.partsOf(sentence, 'predicate', 'who', 'compare', 'whether').length > 0;
  return atLabel && (isDefinite || several || says) && !isWhich
    ? 'speaks of an API that is named like a label'
    : null;
}

/** Does a conjunction join what ends here to another label: "API companies and charities"? */
function isListed(end: number, tokens: readonly Token[], about: readonly Naming[]): boolean {
  return isAnd(tokens[end]) && about.some(({ from }) => from === end + 1);
}
