// A message's words, each accounted for: its sentences, the parts that rules find in them, and which sentence asks.
import type { Analysis, Token } from '../analysis.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import { type classesAsked, type PartKind, roleKinds } from '../languages/rule.ts';
import { endOf, holds, type Part, partsIn } from './rules.ts';

export interface Sentence {
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Its end: a question mark, another mark, or none. */
  readonly ends: '?' | '.' | '';
}

export interface Frame {
  readonly tokens: readonly Token[];
  readonly language: Analysis['language'];
  readonly parts: readonly Part[];
  readonly sentences: readonly Sentence[];
  /** The parts of some kinds in a run of tokens. */
  partsOf(run: { from: number; to: number }, ...kinds: PartKind[]): Part[];
}

/** What a polite phrase seems to say and does not: "good afternoon" finds nothing good. */
const asking: ReadonlySet<PartKind> = new Set([
  'which',
  'who',
  'whether',
  'predicate',
  'refusal',
  'opinion',
  'not',
]);

/** Lays out an analysis: once a message, whatever the tables. */
export function frameOf(analysis: Pick<Analysis, 'tokens' | 'language'>): Frame {
  const { tokens, language } = analysis;
  const all = partsIn(analysis);
  const tags = all.filter(({ as }) => as === 'tag');
  const polite = all.filter(({ because }) => because === 'aside.polite');
  const opening = all.filter(
    ({ because }) => because === 'whether.opening' || because === 'whether.inversion',
  );
  // "Do expats who are not residents get it?": behind a question for yes or no, "who" says more of someone.
  const isRelative = ({ because, from }: Part) =>
    because === 'who.subject' &&
    tokens[from - 1]?.clause === tokens[from]?.clause &&
    (wordClass.someone.has(tokens[from - 1]?.text ?? '') ||
      opening.some((one) => one.from < from && tokens[one.from]?.sentence === tokens[from]?.sentence));
  // "not only" is no "only", "or not" denies nothing, and "bien à vous" asks nothing.
  const parts = all.filter(
    (part) =>
      part.as === 'tag' ||
      !(
        isRelative(part) ||
        tags.some((tag) => holds(tag, part)) ||
        (asking.has(part.as) && polite.some((phrase) => holds(phrase, part)))
      ),
  );
  // Parts stand in the order of their beginnings: for each token, the first that begins there or later.
  const firstAt = new Array<number>(tokens.length + 1).fill(parts.length);
  for (let i = parts.length - 1; i >= 0; i--) firstAt[(parts[i] as Part).from] = i;
  for (let i = tokens.length - 1; i >= 0; i--)
    firstAt[i] = Math.min(firstAt[i] as number, firstAt[i + 1] as number);
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((token, i) => {
    const end = endOf(token, tokens[i + 1]);
    const isLast = i === tokens.length - 1;
    if (!isLast && ((end !== '?' && end !== '.') || goesOn(tokens, i + 1))) return;
    sentences.push({ from, to: i + 1, ends: end === ',' ? '' : end });
    from = i + 1;
  });
  return {
    tokens,
    language,
    parts,
    sentences,
    partsOf: ({ from, to }, ...kinds) => {
      const found: Part[] = [];
      for (let i = firstAt[from] ?? parts.length; i < parts.length; i++) {
        const part = parts[i] as Part;
        if (part.from >= to) break;
        if (part.to <= to && kinds.includes(part.as)) found.push(part);
      }
      return found;
    },
  };
}

/** Does a word join two things, in any language? */
export const isAnd = (token: Token | undefined) =>
  languageCodes.some((code) => languages[code].and.has(token?.text ?? ''));

/** Does a few words' fragment behind a mark belong to the question before it: "With X? And with Y?" */
function goesOn(tokens: readonly Token[], begin: number): boolean {
  const first = tokens[begin];
  const second = tokens[begin + 1];
  if (!first || !second || !isAnd(first) || !wordClass.with.has(second.text)) return false;
  const end = tokens.findIndex(({ sentence }, i) => i > begin && sentence !== first.sentence);
  return (end === -1 ? tokens.length : end) - begin <= longestFragment;
}

/** Words of a fragment that can hardly ask anything else: "and with the other one?" */
const longestFragment = 5;

/** Rules whose words stand as often in sentences that ask nothing. */
const weak: ReadonlySet<string> = new Set([
  'which.open',
  'which.one',
  'who.people',
  'who.subject',
  'who.object',
]);

/**
 * Does a sentence ask by its words, or by its mark?
 * @param several does it name several things that can be compared?
 */
export const asksByWords = (frame: Frame, sentence: Sentence, several: boolean): boolean =>
  sentence.ends === '?' ||
  frame
    .partsOf(sentence, 'which', 'who', 'whether')
    // "There is an API for doctors." tells; without the full stop, or after "please list", it may ask.
    .some(
      ({ because }) =>
        !weak.has(because) || sentence.ends !== '.' || frame.partsOf(sentence, 'request').length > 0,
    ) ||
  (several && frame.partsOf(sentence, 'compare').length > 0);

const isRole = (kind: PartKind) => roleKinds.some((role) => role === kind);

/** Does every word of a message belong to a part, or say nothing by itself? */
export const isWhollyRead = ({ tokens, parts }: Frame): boolean =>
  tokens.every(
    ({ text, stem }, i) =>
      parts.some(({ as, from, to }) => i >= from && i < to && !isRole(as)) ||
      [wordClass.glue, wordClass.polite, wordClass.vague, wordClass.people, wordClass.build].some((words) =>
        words.has(text),
      ) ||
      stem === 'api',
  );

type ClassName = (typeof classesAsked)[number];

/** The words of a class in any language: a question may mix them. */
const classOf = (name: ClassName): ReadonlySet<string> =>
  new Set(languageCodes.flatMap((code) => languages[code].classes[name]));

/** Words of one language by what they can be, where another language has the same word for something else. */
export const wordsOf = byLanguage((code) => {
  const words = (name: ClassName): ReadonlySet<string> => new Set(languages[code].classes[name]);
  return {
    dative: words('dative'),
    scenic: words('scenic'),
    purposive: words('purposive'),
    relative: words('relative'),
    which: words('which'),
    them: words('to_them'),
    possessive: words('possessive'),
    self: words('self'),
    glue: words('glue'),
    vague: words('vague'),
    of: words('of'),
    det: words('det'),
    that: words('that'),
    but: words('but'),
    agreed: words('agreed'),
    pronoun: words('pronoun'),
    site: words('site'),
    whether: words('whether'),
    tell: words('tell'),
    matter: words('matter'),
    agency: words('agency'),
    own: words('own'),
    body: words('body'),
    being: words('being'),
    article: words('article'),
    negating: words('negating'),
    attitude: words('attitude'),
    affair: words('affair'),
  };
});

/** Words by what they can be, whatever the language. */
export const wordClass = {
  glue: classOf('glue'),
  polite: classOf('polite'),
  vague: classOf('vague'),
  thing: classOf('thing'),
  people: classOf('people'),
  staff: classOf('staff'),
  service: classOf('service'),
  deed: classOf('deed'),
  workplace: classOf('workplace'),
  build: classOf('build'),
  enable: classOf('enable'),
  give: classOf('give'),
  with: classOf('with'),
  self: classOf('self'),
  lacking: classOf('lacking'),
  that: classOf('that'),
  numbering: classOf('numbering'),
  customers: classOf('customers'),
  person: classOf('person'),
  working: classOf('working'),
  someone: classOf('someone'),
  login: classOf('login'),
  of: classOf('of'),
  det: classOf('det'),
} as const;
