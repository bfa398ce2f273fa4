// What a rule of a language is: words, or classes of words, in a row, and what they say of a message.

/** The kinds that only tell the part of a label beside them, and explain no word of what is asked. */
export const roleKinds = [
  'excepts',
  'asker',
  'target',
  'actor',
  'teller',
  'correction',
  'capacity',
  'ones',
] as const;

/** The kinds that ask a table nothing, and explain no word of what is asked: "stop" in "can we stop using X?" */
export const saidToUs = [
  'thanks',
  'bye',
  'wrong',
  'insult',
  'stop',
  'robot',
  'write',
  'help',
  'whole',
  'guides',
] as const;

/**
 * What a run of words is, in a message to a guide. Each language says with rules how people put each of them:
 * a language that lacks one does not compile.
 */
export const partKinds = [
  // How a table is asked.
  'which',
  'who',
  'whether',
  'compare',
  'both',
  'only',
  'another',
  // What a table answers.
  'predicate',
  'refusal',
  'login',
  // What turns a sentence over.
  'not',
  'tag',
  // What is said around a question and changes nothing.
  'request',
  'aside',
  // What part a label plays that stands beside it: left out, who asks, whom it is for, who said so, taken back.
  ...roleKinds,
  // What no cell answers.
  'must',
  'time',
  'quantity',
  'question',
  'deed',
  'offer',
  'incident',
  'opinion',
  // What says that nothing is asked.
  'story',
  // What is said to whoever answers, or asked of the guides as a whole.
  'hello',
  'fine',
  ...saidToUs,
] as const;
export type PartKind = (typeof partKinds)[number];

export type RoleKind = (typeof roleKinds)[number];

/**
 * One way to say something. Its id is the name that a trace shows and that a test calls it by.
 *
 * `match` lists alternatives, one a line. A line is a row of elements: a folded word; several, `peut|peuvent`; a class
 * of words, `@may`; `?` behind one makes it optional, `*` lets it come up to three times. `_` stands for a space
 * inside an element: `est_ce_que`. `^` is the beginning of a clause, `$` its end, `$$` the end of a sentence. `~` is room for up to six words of any kind,
 * and `#` is a number in digits.
 */
export interface Rule {
  readonly id: string;
  readonly match: string;
  /** Texts in which the rule is met: a test holds it to each. */
  readonly yes: readonly string[];
  /** Texts in which it is not. */
  readonly no: readonly string[];
}

/** For each kind of part, the rules that find it. */
export type Rules = Readonly<Record<PartKind, readonly Rule[]>>;

/** The classes that understanding itself asks for, in each language; the others are for its rules alone. */
export const classesAsked = [
  'dative',
  'scenic',
  'purposive',
  'relative',
  'which',
  'to_them',
  'possessive',
  'self',
  'glue',
  'of',
  'det',
  'pronoun',
  'polite',
  'vague',
  'thing',
  'people',
  'staff',
  'service',
  'deed',
  'workplace',
  'build',
  'enable',
  'give',
  'with',
  'someone',
  'login',
  'neither',
  'lacking',
  'number',
  'numbering',
  'customers',
  'affair',
  'matter',
  'tell',
  'working',
  'site',
  'whether',
  'person',
  'body',
  'own',
  'agency',
  'attitude',
  'negating',
  'article',
  'being',
  'that',
  'but',
  'agreed',
] as const;

/** Words by the part that they can play in a rule, by the name that rules know them by: `@may`. */
export type WordClasses = Readonly<Record<string, readonly string[]>> &
  Readonly<Record<(typeof classesAsked)[number], readonly string[]>>;

/** The words of a list that is written as one text, set apart by spaces and lines. */
export const list = (text: string): string[] => text.trim().split(/\s+/);
