// The words around a label that say what part it plays: the patterns of every language, and the small words of all.
import { languageCodes, languages } from '../../languages/index.ts';
import type { ScopePatterns } from '../../languages/language.ts';

const determiners =
  '(?: (?:l|la|le|les|d|de|du|des|un|une|notre|nos|votre|vos|ma|mes|mon|ce|ces|cette|the|an?|of|our|your|my|these|those|simple|simples|mere))*';

const sourceOf = (kind: keyof ScopePatterns) =>
  languageCodes.flatMap((code) => languages[code].scope[kind]).join('|');

/** At the end of what stands before a label, its determiners aside: "not for the". */
const before = (kind: keyof ScopePatterns) => new RegExp(`(?:^| )(?:${sourceOf(kind)})${determiners}$`);

/** At the beginning of what stands behind a label: "need to log in". */
const behind = (kind: keyof ScopePatterns) => new RegExp(`^(?:${sourceOf(kind)})(?![a-z])`);

/** What stands right before a label or right behind it, or anywhere near. */
export const marks = {
  except: before('except'),
  asker: before('asker'),
  target: before('target'),
  capacity: before('capacity'),
  which: before('which'),
  actor: behind('actor'),
  teller: behind('teller'),
  link: before('link'),
  purpose: /(?:^| )(?:pour|for)(?: |$)/,
  /** Ends words that speak of all who were named: "for the two". */
  all: /(?:deux|trois|2|3|both|commune?s?|common)$/,
  correction: new RegExp(`(?:^| )(?:${sourceOf('correction')})(?: |$)`),
} as const;

/** What stands between two labels, and ties them. */
export const ties = {
  /** "staff [of the] town", with a word or two more: "agents [qui travaillent dans une] mairie". */
  genitive:
    /^(?:(?!(?:et|ou|and|or|soit|ni|nor|comme|que|puis) )[a-z]+ ){0,2}(?:de|du|des|d|dans|of|from|in)(?: (?:l|la|le|les|the|an?|une?|our|notre|ma|votre))*$/,
  /** "our users [are mostly] companies". */
  copula:
    /^(?:sont|est|seront|sera|etaient|are|is|will be)(?: (?:de|des|les|la|le|l|un|une|the|an?|d abord|surtout|mainly|mostly))*$/,
  /** Between two items of a list: "companies [and the] charities"; nothing at all ties them too. */
  list: /^(?:(?:et|ou|and|or|aux?|des?|les|la|le|l|du|pour|for|the|d) ?)*$/,
  /** "neither a nurse [nor a] farmer". */
  nor: /^(?:ni|nor|or)(?: (?:un|une|d|de|an?))?$/,
  /** "a nurse [and also a] farmer". */
  and: /^(?:et|and)(?: (?:aussi|also))?(?: (?:un|une|an?))?$/,
  /** Ends what stands between a subject and whom it uses something for: "can the town use it [for its] residents". */
  purpose: /(?:^| )(?:pour|for)(?: [a-z]+)?$/,
  /** Ends what stands before a label that is no subject: "with the", "aux". */
  preposition: /(?:^| )(?:pour|for|aux?|to|with|avec)(?: [a-z]+)?$/,
} as const;

/** Small words between a noun and what narrows it. */
export const ofThe: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'd',
  'l',
  'la',
  'le',
  'les',
  'of',
  'the',
  'en',
]);

export const genitives: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'of']);

export const articles: ReadonlySet<string> = new Set(
  'l la le les un une des nos notre vos votre mes mon ma ces ce cette the a an our your my'.split(' '),
);

/** Before a verb, they say that its subject is its object too: "se connecter". */
export const reflexive: ReadonlySet<string> = new Set(['se', 's', 'me', 'm', 'nous', 'vous', 'te', 't']);
