// Which of the labels that a question names it is about: who asks, where, and who is left out are not.
import type { Analysis, Token } from '../analysis.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode, ScopePatterns } from '../languages/language.ts';
import type { Named, Naming } from '../matrix.ts';
import type { Intents } from './intents.ts';

export interface Scope {
  /** The namings that the question is about. */
  readonly about: readonly Naming[];
  /** The question leaves a label out ("but not …"): what denies it denies nothing else. */
  readonly excludes: boolean;
  /** Asks which of those whom a label stands for ("which ministries …"): no cell tells. */
  readonly asksWhichOnes: boolean;
  /** Someone is to be authenticated whom no label stands for. */
  readonly strangerAuthenticated: boolean;
  /** All that is left names its label by a word of many meanings, beside one that changes it: "agent immobilier". */
  readonly narrowed: boolean;
  /** The question speaks of "both", of all who were named. */
  readonly all: boolean;
  /** A preposition ties a label to another: "FranceConnect for companies". */
  readonly linked: boolean;
  /** What is asked about is for somebody: "for the staff of the town". */
  readonly isFor: boolean;
  /** The clause that asks; -1 where none does. */
  readonly focus: number;
}

const determiners =
  '(?: (?:l|la|le|les|d|de|du|des|un|une|notre|nos|votre|vos|ma|mes|mon|ce|ces|cette|the|an?|of|our|your|my|these|those|simple|simples|mere))*';
const before = (kind: keyof ScopePatterns) =>
  new RegExp(
    `(?:^| )(?:${languageCodes.flatMap((code) => languages[code].scope[kind]).join('|')})${determiners}$`,
  );
const behind = (kind: keyof ScopePatterns) =>
  new RegExp(`^(?:${languageCodes.flatMap((code) => languages[code].scope[kind]).join('|')})(?![a-z])`);
const marks = {
  except: before('except'),
  asker: before('asker'),
  target: before('target'),
  capacity: before('capacity'),
  which: before('which'),
  actor: behind('actor'),
  teller: behind('teller'),
  link: before('link'),
  purpose: /(?:^| )(?:pour|for)(?: |$)/,
  all: /(?:deux|trois|2|3|both|commune?s?|common)$/,
  correction: new RegExp(
    `(?:^| )(?:${languageCodes.flatMap((code) => languages[code].scope.correction).join('|')})(?: |$)`,
  ),
};

const genitive =
  /^(?:(?!(?:et|ou|and|or|soit|ni|nor|comme|que|puis) )[a-z]+ ){0,2}(?:de|du|des|d|dans|of|from|in)(?: (?:l|la|le|les|the|an?|une?|our|notre|ma|votre))*$/;
const copula =
  /^(?:sont|est|seront|sera|etaient|are|is|will be)(?: (?:de|des|les|la|le|l|un|une|the|an?|d abord|surtout|mainly|mostly))*$/;
const ofThe = new Set(['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'of', 'the', 'en']);
const genitives = new Set(['de', 'du', 'des', 'd', 'of']);
const articles = new Set(
  'l la le les un une des nos notre vos votre mes mon ma ces ce cette the a an our your my'.split(' '),
);
const reflexive = new Set(['se', 's', 'me', 'm', 'nous', 'vous', 'te', 't']);

/** A verb of authenticating, or a noun made of it. */
export const authenticating = /^(?:authentifi|identifi|connect|logu|logg|authenticat|identify)/;

const has = (list: 'heads' | 'generic' | 'telling', word: string) =>
  languageCodes.some(
    (code) => languages[code][list].has(word) || languages[code][list].has(languages[code].singular(word)),
  );

/** "authenticate", "authentifier", but not "authentication". */
export const isAuthenticatingVerb = (word: string) =>
  authenticating.test(word) && /(?:er|ent|ez|ons|e|ate|ates|ify)$/.test(word);

/** A noun behind which a label keeps its meaning: "the staff of the town hall". */
export const isHead = (word: string) => has('heads', word);

/**
 * Decides which namings count, by what stands around them.
 * @param leftover the words that no label explains
 */
export function scopeOf(
  { namings, idle }: Named,
  { tokens, mentions, language }: Analysis,
  intents: Intents,
  leftover: readonly Token[],
): Scope {
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  const explained = (i: number) => [...namings, ...idle].some(({ from, to }) => i >= from && i < to);
  const clauseOf = (naming: Naming) => tokens[naming.from]?.clause ?? 0;
  /** What stands before a naming in its clause, back to the naming before it. */
  const lead = (naming: Naming) => {
    const start = tokens.findIndex((token) => token.clause === clauseOf(naming));
    const previous = namings.filter((other) => other.to <= naming.from).map((other) => other.to);
    return words(Math.max(start, naming.from - 8, ...previous), naming.from);
  };
  const isExcepted = (naming: Naming) => marks.except.test(lead(naming));
  /** "which categories of users" asks for whom, and names nobody. */
  const isInQuestion = ({ label, from, to }: Naming) =>
    label.role === 'criterion' &&
    (intents.get('who') ?? []).some((sign) => sign.from < from && to <= sign.to);
  /** "for civil servants? no sorry, for citizens": what is said behind a correction takes its place. */
  const isCorrected = (naming: Naming) =>
    namings.some(
      (other) =>
        other.label.role === naming.label.role &&
        other.from >= naming.to &&
        marks.correction.test(words(naming.to, other.from)),
    );
  const included = namings.filter(
    (naming) => !isExcepted(naming) && !isInQuestion(naming) && !isCorrected(naming),
  );

  // Whom a verb of authenticating has for its object; "se connecter" has none.
  const verb = tokens.findIndex(
    (token, i) => authenticating.test(token.text) && !reflexive.has(tokens[i - 1]?.text ?? ''),
  );
  const object =
    verb < 0
      ? -1
      : tokens.findIndex((token, i) => i > verb && token.clause === tokens[verb]?.clause && !token.stop);
  const hasArticle =
    object > 0 &&
    tokens
      .slice(verb + 1, object)
      .some((token) => articles.has(token.text) || token.text === 'leurs' || token.text === 'ses');
  const strangerAuthenticated =
    isAuthenticatingVerb(tokens[verb]?.text ?? '') &&
    object >= 0 &&
    hasArticle &&
    !explained(object) &&
    !has('heads', tokens[object]?.text ?? '') &&
    !has('generic', tokens[object]?.text ?? '');

  /** "the opening hours of the town hall" are not the town hall. */
  const isModifier = (naming: Naming) => {
    let i = naming.from - 1;
    let through = false;
    while (i >= 0 && (ofThe.has(tokens[i]?.text ?? '') || articles.has(tokens[i]?.text ?? ''))) {
      through ||= genitives.has(tokens[i]?.text ?? '');
      i--;
    }
    const head = tokens[i];
    if (!through || !head || head.stop || explained(i) || head.clause !== clauseOf(naming)) return false;
    // "marchés publics" is one thing, and not people.
    const isPhrase = mentions.some((m) => !m.labels && m.from < i && m.to === i + 1);
    if (isPhrase) return true;
    if (isHead(head.text) || has('telling', head.text) || authenticating.test(head.text)) return false;
    const phrase = tokens.slice(Math.max(0, i - 3), i).filter((token) => token.clause === head.clause);
    // English nouns in the plural need no article.
    return language === 'en' || phrase.length === 0 || phrase.some((token) => articles.has(token.text));
  };
  /** "the company's customers" are not the company. */
  const isOwner = (naming: Naming) => {
    const owned = tokens[naming.to + 1];
    if (language !== 'en' || tokens[naming.to]?.text !== 's' || !owned || owned.stop) return false;
    return owned.clause === clauseOf(naming) && !explained(naming.to + 1) && !isHead(owned.text);
  };
  const isWhichOnes = (naming: Naming) => naming.label.role === 'criterion' && marks.which.test(lead(naming));
  const meant = included.filter(
    (naming) =>
      naming.label.role === 'api' ||
      !(
        isModifier(naming) ||
        isOwner(naming) ||
        isWhichOnes(naming) ||
        (strangerAuthenticated && naming.from < verb)
      ),
  );

  const focus = focusOf(tokens, intents);
  const asksApi = (intents.get('whichApi') ?? []).some(({ from }) => tokens[from]?.clause === focus);
  const compares = intents.has('compare') && new Set(meant.flatMap(apiOf)).size > 1;
  const isCriterion = ({ label }: Naming) => label.role === 'criterion';
  /** Where the question proper begins, if it names a label itself: with its clause, or with its sentence. */
  const sentence = tokens.find((token) => token.clause === focus)?.sentence ?? -1;
  const opening = [focus, tokens.find((token) => token.sentence === sentence)?.clause ?? -1].find((clause) =>
    meant.some((naming) => isCriterion(naming) && clauseOf(naming) >= clause && clauseOf(naming) <= focus),
  );
  /** What was said before the question proper. */
  const isPreamble = (naming: Naming) =>
    focus >= 0 &&
    opening !== undefined &&
    clauseOf(naming) < opening &&
    (isCriterion(naming) || (asksApi && !compares));

  /** "Doctor here: my patients …", "Town clerk, I build …": who speaks says so before the first comma. */
  const isApposition = (naming: Naming) => {
    const next = tokens.find((token) => token.clause > clauseOf(naming));
    const before = tokens.slice(0, naming.from).filter((token) => token.clause === clauseOf(naming));
    return (
      before.every((token) => !token.stop) &&
      languageCodes.some((code) => languages[code].self.has(next?.text ?? ''))
    );
  };
  const isAsker = (naming: Naming) =>
    marks.asker.test(lead(naming)) || marks.teller.test(follows(naming)) || isApposition(naming);
  const criteria = meant.filter(isCriterion);
  const narrows = (naming: Naming) => idle.some(({ label }) => label === naming.label);
  /** What stands behind a naming, up to the one after it. */
  const follows = (naming: Naming) =>
    words(
      naming.to,
      Math.min(naming.to + 6, ...namings.flatMap(({ from }) => (from >= naming.to ? from : []))),
    );
  const isOf = (naming: Naming) =>
    criteria.some(
      (other) =>
        other.label !== naming.label &&
        other.to <= naming.from &&
        genitive.test(words(other.to, naming.from)),
    );
  const isTarget = (naming: Naming) =>
    marks.target.test(lead(naming)) || (marks.actor.test(follows(naming)) && !isOf(naming));
  const isCapacity = (naming: Naming) =>
    marks.capacity.test(lead(naming)) &&
    criteria.some((other) => other.label !== naming.label && other.to <= naming.from);
  const targets = criteria.filter((naming) => isCapacity(naming) || isTarget(naming));
  const object_ = (naming: Naming) => verb >= 0 && naming.from > verb;
  const isContext = (naming: Naming) => {
    if (isPreamble(naming)) return true;
    if (naming.label.role === 'api') return false;
    if (targets.length > 0)
      return !targets.some(
        (target) =>
          target.label === naming.label ||
          (target.to <= naming.from && joins(words(target.to, naming.from))) ||
          (naming.to <= target.from && joins(words(naming.to, target.from))),
      );
    if (narrows(naming)) return false;
    if (isAsker(naming)) return true;
    return criteria.some((other) => {
      if (other.label === naming.label) return false;
      const between = other.to <= naming.from ? words(other.to, naming.from) : words(naming.to, other.from);
      // "Our town authenticates residents": the verb sets them apart, though "of" could stand there too.
      const isApart = object_(naming) && other.to <= verb;
      if (other.to <= naming.from) return !isApart && genitive.test(between);
      if (copula.test(between)) return true;
      // In English the first of two nouns only describes the second: "a company doctor".
      if (language === 'en' && naming.to === other.from) return true;
      if (object_(other) && naming.from < verb && !isAsker(other)) return true;
      const apiBetween = meant.some(
        (api) => api.label.role === 'api' && api.from >= naming.to && api.to <= other.from,
      );
      const isSubject = !/(?:^| )(?:pour|for|aux?|to|with|avec)(?: [a-z]+)?$/.test(lead(naming));
      return apiBetween && isSubject && /(?:^| )(?:pour|for)(?: [a-z]+)?$/.test(words(naming.to, other.from));
    });
  };
  /** A word of many meanings, beside one that no label explains. */
  const isNarrowed = ({ label, from, to }: Naming) => {
    const ambiguous = mentions.some((m) => m.ambiguous && m.from === from && m.to === to);
    if (label.role !== 'criterion' || !ambiguous) return false;
    const next = nextWord({ tokens }, to);
    const changes =
      next !== undefined &&
      leftover.includes(next) &&
      !isPlace(next) &&
      !isParticiple(next, language) &&
      !isHead(next.text);
    const previous = tokens[from - 1];
    // A noun right before, with its article: "notre carte agent"; but not a verb: "the town wants residents to".
    const beforeIt = tokens[from - 2];
    const opens = beforeIt === undefined || beforeIt.stop || beforeIt.clause !== previous?.clause;
    const compound =
      previous !== undefined &&
      previous.clause === tokens[from]?.clause &&
      leftover.includes(previous) &&
      opens;
    return changes || (compound && !/\d/.test(previous.text) && !isParticiple(previous, 'en'));
  };
  const direct = meant.filter((naming) => !isContext(naming));
  const lost = criteria.length > 0 && !direct.some(isCriterion);
  const inScope = lost ? [...direct, ...criteria.filter((naming) => !isPreamble(naming))] : direct;
  // "Does it work for both?" means all who were named.
  const all = (intents.get('together') ?? []).some((sign) => marks.all.test(sign.words));
  const clear = inScope.filter((naming) => !isNarrowed(naming));
  const narrowed = inScope.some(isCriterion) && !clear.some(isCriterion);
  const chosen = all ? included : narrowed ? inScope : clear;
  // "we are a department, and our agents …": who asks says which agents.
  const askers = criteria.filter(isAsker);
  const about = chosen.filter((naming) => {
    const together = chosen.filter((other) => other.from === naming.from && other.to === naming.to);
    const meantBy = together.filter((other) =>
      askers.some((one) => one.label === other.label && one.from !== other.from),
    );
    return together.length < 2 || meantBy.length === 0 || meantBy.includes(naming);
  });
  return {
    about,
    excludes: namings.some(isExcepted),
    asksWhichOnes: namings.some(isWhichOnes),
    strangerAuthenticated,
    narrowed,
    all,
    linked: about.some((naming) => marks.link.test(lead(naming)) || marks.purpose.test(lead(naming))),
    isFor: about.some((naming) => isCriterion(naming) && marks.purpose.test(lead(naming))),
    focus,
  };
}

const apiOf = ({ label }: Naming) => (label.role === 'api' ? [label] : []);

/** Is this what stands between two items of a list? */
function joins(between: string): boolean {
  return /^(?:(?:et|ou|and|or|aux?|des?|les|la|le|l|du|pour|for|the|d) ?)*$/.test(between);
}

/** The clause that asks: the last one with a question for an API or for whom, else the last that asks whether. */
function focusOf(tokens: readonly Token[], intents: Intents): number {
  const last = (kinds: readonly ('whichApi' | 'who' | 'may' | 'notFor')[]) =>
    Math.max(
      -1,
      ...kinds.flatMap((kind) => (intents.get(kind) ?? []).map(({ from }) => tokens[from]?.clause ?? -1)),
    );
  const asks = last(['whichApi', 'who']);
  return asks >= 0 ? asks : last(['may', 'notFor']);
}

/** The word that narrows what stands before it: the next one, or the one behind "de la". */
function nextWord({ tokens }: Pick<Analysis, 'tokens'>, from: number): Token | undefined {
  const next = tokens.slice(from).find((token) => !ofThe.has(token.text));
  return next?.clause === tokens[from - 1]?.clause ? next : undefined;
}

/** A proper name narrows nothing: "the city of Lyon"; an acronym may: "agent IA". */
const isPlace = ({ capital, text }: Token) => capital && text.length > 3;

/** "companies applying for …" are still companies. */
const isParticiple = ({ text }: Token, language: LanguageCode) =>
  (language === 'en' ? /ing$/ : /ants?$/).test(text);
