// What a question says beside the labels that it names: other names, other APIs, other deeds.
import type { Analysis, Token } from '../analysis.ts';
import { anyOf, inGrammar } from '../languages/grammar.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Named, Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';
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

/** "une API de paiement", "a payment API": the word that says what kind of API, where no label explains it. */
export function kindOfApi({ tokens, language }: Analysis, leftover: readonly Token[]): Token | undefined {
  const api = tokens.findIndex((token) => token.stem === 'api');
  if (api < 0) return undefined;
  const before = tokens[api - 1];
  if (languages[language].grammar.nounBeforeNoun && before && leftover.includes(before)) return before;
  const next = tokens.slice(api + 1).find((token) => !genitives.has(token.text));
  return next && next !== tokens[api + 1] && leftover.includes(next) ? next : undefined;
}

/** Why the question speaks of an API that the table does not know; null where it does not. */
export function foreignApi(
  named: Named,
  { apis, tokens }: Analysis,
  about: readonly Naming[],
  rest: Leftover,
  intents: Intents,
): string | null {
  const namesIt = (from: number, to: number) =>
    named.namings.some((naming) => naming.label.role === 'api' && naming.from < to && from < naming.to);
  const known = apis.find(({ from, to }) => !namesIt(from, to));
  if (known) return 'speaks of an API that no label stands for';
  const after = tokens.findIndex((token) => token.stem === 'api') + 1;
  if (after === 0) return null;
  const next = tokens[after];
  if (next && rest.words.includes(next) && !intents.has('whichApi') && !noName.test(next.text))
    return `speaks of an API “${next.text}” that no label stands for`;
  // "l'API Entreprise", "can companies use API Entreprise": a name; "api entreprise ?" may be two words.
  const atLabel = about.some(({ label, from }) => label.role === 'criterion' && from === after);
  const isDefinite = definite.has(tokens[after - 2]?.text ?? '');
  const listed = about.filter(
    ({ label, from, to }) => label.role === 'criterion' && from === after && isListed(to, tokens, about),
  );
  const several = listed.length === 0 && about.some(({ from }) => from !== after);
  const sentence = (['may', 'who', 'compare', 'definition'] as const).some((intent) => intents.has(intent));
  return atLabel && (isDefinite || several || sentence) && !intents.has('whichApi')
    ? 'speaks of an API that is named like a label'
    : null;
}

/** Does a conjunction join what ends here to another label: "API companies and charities"? */
function isListed(end: number, tokens: readonly Token[], about: readonly Naming[]): boolean {
  const joins = languageCodes.some((code) => languages[code].and.has(tokens[end]?.text ?? ''));
  return joins && about.some(({ from }) => from === end + 1);
}

/** "may one delete …": the verb behind "may", where it is none of using or authenticating. */
export function otherDeed(
  { namings }: Named,
  { tokens, language }: Analysis,
  intents: Intents,
  leftover: readonly Token[],
): Token | undefined {
  const [may] = intents.get('may') ?? [];
  if (!may) return undefined;
  const named = (i: number) => namings.find(({ from, to }) => i >= from && i < to);
  const at = tokens.findIndex(
    (token, i) => i >= may.to && !token.stop && named(i)?.label.role !== 'criterion',
  );
  const verb = tokens[at];
  if (!verb || !leftover.includes(verb) || verb.clause !== tokens[may.from]?.clause) return undefined;
  const { infinitives } = languages[language].grammar;
  const isVerb = infinitives
    ? [...infinitives].some((ending) => verb.text.endsWith(ending))
    : named(at - 1) !== undefined;
  // Whoever may stands before the verb; what may be done with an API stands behind it, whatever the verb.
  const someone = namings.some(({ label, to }) => label.role === 'criterion' && to <= at);
  const object = tokens.findIndex((token, i) => i > at && !token.stop);
  return isVerb && (someone || named(object)?.label.role !== 'api') ? verb : undefined;
}
