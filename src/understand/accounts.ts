// Accounts for every word of a message: what a label, a rule or a class explains, what only sets the scene, what stays unread.
import type { Token } from '../analysis.ts';
import { countries } from '../languages/countries.ts';
import { inGrammar } from '../languages/grammar.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { type PartKind, roleKinds, saidToUs } from '../languages/rule.ts';
import type { Named, Naming } from '../matrix.ts';
import { type Frame, wordClass, wordsOf } from './frame.ts';
import { isAuthenticatingVerb } from './word-classes.ts';

/** What a word is in a question to a table. */
export type Account =
  | 'label'
  | 'part'
  | 'glue'
  | 'topic'
  | 'setting'
  | 'circumstance'
  | 'owner'
  | 'relative'
  | 'purpose'
  | 'place'
  | 'unread';

/** Is a word of the scene of a question, and not of what it asks? */
export const isScenic = (account: Account | undefined) =>
  account === 'setting' || account === 'circumstance' || account === 'relative' || account === 'purpose';

/** Parts behind which the scene is over, and the question goes on. */
const resumes: readonly PartKind[] = [
  'which',
  'who',
  'whether',
  'predicate',
  'refusal',
  'compare',
  'both',
  'only',
];

/** Parts that explain no word of a question to a table. */
const explainsNothing: ReadonlySet<PartKind> = new Set([...saidToUs, ...roleKinds]);

/**
 * Says of every word what it is.
 * @param isWhich does the message ask which? Then who builds with what is only the scene.
 * @param isData does the table hold data, and not who may log in? Then the words of its headings are read, too.
 */
export function accountFor(named: Named, frame: Frame, isWhich: boolean, isData: boolean): Account[] {
  const { tokens, parts, language } = frame;
  const { scenic, purposive, relative, which, dative, possessive, glue, vague } = wordsOf[language];
  const namings = [...named.namings, ...named.idle];
  const accounts: Account[] = [];
  const labels: (Naming | undefined)[] = [];
  for (const naming of [...namings].reverse())
    for (let i = naming.from; i < naming.to; i++) labels[i] = naming;
  const labelAt = (i: number) => labels[i];
  const read = new Uint8Array(tokens.length);
  const resume = new Uint8Array(tokens.length);
  for (const { as, from, to, gap } of parts) {
    if (explainsNothing.has(as)) continue;
    // The words in the gap of a rule are read by other rules, or not at all.
    if (gap) {
      read[from] = 1;
      read[from + 1] = 1;
      read[to - 1] = 1;
    } else read.fill(1, from, to);
    if (resumes.includes(as)) resume[from] = 1;
  }
  const isGlue = (token: Token) =>
    glue.has(token.text) ||
    wordClass.polite.has(token.text) ||
    vague.has(token.text) ||
    wordClass.thing.has(token.text) ||
    wordClass.people.has(token.text) ||
    wordClass.staff.has(token.text) ||
    wordClass.working.has(token.text) ||
    /^\d+$/.test(token.text) ||
    (isWhich && wordClass.build.has(token.text)) ||
    (isData && wordClass.give.has(token.text)) ||
    token.stem === 'api';
  let scene: Account | null = null;
  let clause = -1;
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (token.clause !== clause) {
      scene = null;
      clause = token.clause;
    }
    const label = labelAt(i);
    const known =
      label !== undefined ||
      read[i] === 1 ||
      isGlue(token) ||
      named.topic.has(token.stem) ||
      (isData && named.context.has(token.stem));
    if (label) {
      // "the portal of the region": the label is of the scene, if "of" ties it to that.
      const isTied =
        scene === 'setting' &&
        before !== undefined &&
        (wordClass.of.has(before.text) ||
          wordClass.det.has(before.text) ||
          (accounts.at(-1) === 'setting' && !languages[language].grammar.nounBeforeNoun));
      // "the portal of the charities of the region": the first label is whose portal it is, the next whose charities.
      const isDeeper =
        isTied &&
        named.namings.some(
          (other) => other.label !== label.label && other.to <= label.from && label.from - other.to <= 3,
        );
      accounts.push(isDeeper ? 'owner' : isTied ? 'setting' : 'label');
      if (!isTied) scene = null;
      continue;
    }
    if (scene === 'setting' && isAuthenticatingVerb(token.text)) scene = null;
    if (scene !== null && resume[i] === 1 && scene !== 'relative' && scene !== 'purpose') scene = null;
    // A scene is one phrase: it ends with a word that belongs to none, such as a pronoun or a verb.
    const isSmall = wordClass.det.has(token.text) || wordClass.of.has(token.text);
    if (scene === 'setting' && isGlue(token) && !isSmall && !isService(token.text)) scene = null;
    if (scenic.has(token.text)) scene = 'setting';
    else if (isService(token.text) && (!known || scene === null)) scene = 'setting';
    // "for their paperwork": what somebody does there says no more of whom they are.
    if (
      dative.has(token.text) &&
      possessive.has(tokens[i + 1]?.text ?? '') &&
      !nextIsLabel(i, labelAt, tokens)
    )
      scene = 'setting';
    if (relative.has(token.text) && isBehindSomeone(i, labelAt, tokens) && opensDeed(i + 1, frame))
      scene = 'relative';
    if (purposive.has(token.text) && opensDeed(i + 1, frame) && !nextIsLabel(i, labelAt, tokens))
      scene = 'purpose';
    if (
      scene === null &&
      labelAt(i - 1) &&
      isParticiple(token, language) &&
      (wordClass.deed.has(token.text) || wordClass.login.has(token.text))
    )
      scene = 'relative';
    if (known) {
      accounts.push(read[i] === 1 ? 'part' : isGlue(token) ? 'glue' : 'topic');
      continue;
    }
    if (
      scene === null &&
      isWhich &&
      wordClass.deed.has(token.text) &&
      isSubject(i, labelAt, read, isGlue, tokens)
    )
      scene = 'relative';
    // "Doctors in Belgium" are others than the guide's, wherever that is said.
    if (token.capital && countries.has(token.text)) {
      accounts.push('unread');
      continue;
    }
    if (scene !== null && !which.has(token.text)) {
      accounts.push(scene);
      continue;
    }
    if (isPlace(i, tokens, labelAt, wordsOf[language])) {
      accounts.push('place');
      continue;
    }
    accounts.push('unread');
  }
  const all = languages[language].grammar.nounBeforeNoun ? compounded(accounts, tokens) : accounts;
  return withCircumstances(all, tokens);
}

/**
 * "In liquidation", "in Safari": a scene that holds neither a service nor a workplace nor a place is a circumstance, and
 * may change the answer.
 */
function withCircumstances(accounts: readonly Account[], tokens: readonly Token[]): Account[] {
  const out = [...accounts];
  for (let begin = 0; begin < out.length; begin++) {
    if (out[begin] !== 'setting') continue;
    let end = begin;
    while (
      end < out.length &&
      tokens[end]?.clause === tokens[begin]?.clause &&
      out[end] !== 'unread' &&
      out[end] !== 'part'
    )
      end++;
    const scene = tokens.slice(Math.max(0, begin - 2), end);
    const isKnown = scene.some(({ text, capital, coined }) => isService(text) || (capital && !coined));
    if (!isKnown) for (let i = begin; i < end; i++) if (out[i] === 'setting') out[i] = 'circumstance';
    begin = end;
  }
  return out;
}

/** "a [planning permission] portal": nouns right before what people log in to are of the scene. */
function compounded(accounts: readonly Account[], tokens: readonly Token[]): Account[] {
  const out = [...accounts];
  for (let i = out.length - 2; i >= 0; i--) {
    const next = tokens[i + 1] as Token;
    const isOfScene = wordClass.service.has(next.text) || out[i + 1] === 'setting';
    if (out[i] === 'unread' && isOfScene && tokens[i]?.clause === next.clause) out[i] = 'setting';
  }
  return out;
}

/** Stand before the name of a place. */
const atPlace = inGrammar('locatives');
const isService = (word: string) => wordClass.service.has(word) || wordClass.workplace.has(word);

/** "companies [applying] for grants": still companies. */
const isParticiple = ({ text }: Token, language: LanguageCode) =>
  text.length > 5 && [...languages[language].grammar.participles].some((ending) => text.endsWith(ending));

/** Does a label stand before a deed, with nothing but small words between: "residents [can] book"? */
function isSubject(
  i: number,
  labelAt: (i: number) => Naming | undefined,
  read: Uint8Array,
  isGlue: (token: Token) => boolean,
  tokens: readonly Token[],
): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 4); at--) {
    if (labelAt(at)) return true;
    if (read[at] !== 1 && !isGlue(tokens[at] as Token)) return false;
  }
  return false;
}

/** Does the word before name someone: a label, or people? */
function isBehindSomeone(
  i: number,
  labelAt: (i: number) => Naming | undefined,
  tokens: readonly Token[],
): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  return (
    labelAt(i - 1) !== undefined || wordClass.people.has(before.text) || wordClass.staff.has(before.text)
  );
}

/** "pour que les usagers prennent …", "for companies applying": someone is named first. */
const nextIsLabel = (i: number, labelAt: (i: number) => Naming | undefined, tokens: readonly Token[]) =>
  [1, 2, 3].some((n) => labelAt(i + n) !== undefined && tokens[i + n]?.clause === tokens[i]?.clause);

/** Does a deed come next, small words aside: "who [want to] apply"? */
function opensDeed(from: number, { tokens }: Frame): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const { text, clause } = tokens[i] as Token;
    if (clause !== tokens[from - 1]?.clause) return false;
    if (wordClass.deed.has(text) || wordClass.login.has(text)) return true;
    if (!wordClass.glue.has(text)) return false;
  }
  return false;
}

/** "the town hall of Lyon", "le ministère de la culture": the name of a place, or what an organisation is of. */
function isPlace(
  i: number,
  tokens: readonly Token[],
  labelAt: (i: number) => Naming | undefined,
  { of, det }: { readonly of: ReadonlySet<string>; readonly det: ReadonlySet<string> },
): boolean {
  const isInName = ({ text, capital }: Token) => of.has(text) || det.has(text) || capital;
  const token = tokens[i] as Token;
  const isOrganisation = [1, 2, 3].some((n) => labelAt(i - n)?.endsInOrganisation);
  const isName = token.capital && !token.coined && (isOrganisation || !token.acronym);
  if (isName && atPlace.has(tokens[i - 1]?.text ?? '')) return true;
  let at = i - 1;
  while (at >= 0 && !labelAt(at) && tokens[at]?.clause === token.clause && isInName(tokens[at] as Token))
    at--;
  const label = labelAt(at);
  if (!label || at < i - 4) return false;
  // "The region of birth" is no region: a word of many meanings needs a name behind it, or what nobody knows.
  const isKnown = label.ambiguous === true && !token.unknown;
  return isName || (at < i - 1 && label.endsInOrganisation === true && !isKnown);
}
