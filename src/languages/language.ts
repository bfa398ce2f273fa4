// What a language supplies: how its words stem, how its questions are put, and every sentence of ours.

/** ISO 639-1 codes of the languages we answer in. */
export type LanguageCode = 'fr' | 'en';

/**
 * What a question can be after, beside the labels that it names. Each has patterns per language: regular
 * expressions over the question's folded words with one space between them, held against whole words.
 */
export const intents = [
  'greeting',
  'thanks',
  'help',
  'whichApi',
  'who',
  'may',
  'whether',
  'notFor',
  'negated',
  'together',
  'compare',
  'definition',
  'access',
  'integrate',
  'only',
  'link',
  'data',
  'howTo',
  'howLong',
  'howMuch',
  'where',
  'why',
  'incident',
  'otherMatter',
  'otherTask',
  'whichData',
  'doubleNegated',
  'alternative',
  'sole',
  'authenticate',
  'what',
] as const;
export type Intent = (typeof intents)[number];

export interface Language {
  readonly code: LanguageCode;
  /** The language's own name for itself. */
  readonly name: string;
  /** The package whose JSON list holds every word of the language: what stands there is no typing error. */
  readonly dictionary: string;
  /** A folded word without the ending of a regular plural. */
  singular(word: string): string;
  /** The stem of a folded word. */
  stem(word: string): string;
  /** Folded words that tie others together and mean nothing by themselves. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words of politeness and of asking, which say nothing of what is sought. */
  readonly filler: ReadonlySet<string>;
  /** Folded words that a question in this language, and in no other of ours, is likely to hold. */
  readonly signals: ReadonlySet<string>;
  /** Folded words that join labels into a list, and that offer them as alternatives. */
  readonly and: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  /** Folded words that people shorten in messages, and what they stand for. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** Patterns of sentences that give orders to a machine instead of asking something. */
  readonly orders: readonly string[];
  /** Patterns of what stands before a label, or behind it, and says what part it plays in the question. */
  readonly scope: ScopePatterns;
  readonly grammar: Grammar;
  /** Folded words by which people speak of themselves. */
  readonly self: ReadonlySet<string>;
  /** Nouns behind which a label keeps its meaning: "the staff of the town hall". */
  readonly heads: ReadonlySet<string>;
  /** Stop words aside, folded words of questions that name no thing: "public", "use". */
  readonly generic: ReadonlySet<string>;
  /** Generic words that all the same tell one guide from another: "authentication". */
  readonly telling: ReadonlySet<string>;
  /** Whole questions that lean on the answer before: more of the same, the other one, why, the link. */
  readonly followUps: Readonly<Record<'more' | 'other' | 'why' | 'link', readonly string[]>>;
  /** How sections speak that answer a kind of question, as folded words of guides in this language. */
  readonly seeks: Readonly<Partial<Record<Intent, readonly string[]>>>;
  readonly patterns: Patterns;
  readonly phrases: Phrases;
}

/** For each thing that a question can be after, how people put it. */
export type Patterns = Readonly<Record<Intent, readonly string[]>>;

export type ScopePatterns = Readonly<
  Record<
    /** Left out: "except", "but not". */
    | 'except'
    /** Who asks, not who is asked about: "we are a". */
    | 'asker'
    /** Whom it is meant for: "intended for". */
    | 'target'
    /** Stands behind whoever is to be authenticated: "need to log in". */
    | 'actor'
    /** Stands behind whoever said something: "says". */
    | 'teller'
    /** Takes back what was said before: "sorry, I meant". */
    | 'correction'
    /** Ties an API to those who use it: "with", "for". */
    | 'link'
    /** In which capacity: "as a mere". */
    | 'capacity'
    /** Asks which ones: "how many". */
    | 'which',
    readonly string[]
  >
>;

/**
 * The small words, beginnings and endings of words by which a sentence hangs together; all of them folded. A language
 * that has nothing of the kind says null where it may.
 */
export interface Grammar {
  /** Stand before a noun: "the", "our". */
  readonly articles: ReadonlySet<string>;
  /** Stand before a noun and say that one certain thing is meant: "this". */
  readonly definite: ReadonlySet<string>;
  /** Stand before a noun and say that it is somebody else's: "their". */
  readonly theirs: ReadonlySet<string>;
  /** Stand between an article and a noun, and change nothing of whom it names: "mere". */
  readonly mere: ReadonlySet<string>;
  /** Say of what, or whose, the noun before them is: "of". */
  readonly genitives: ReadonlySet<string>;
  /** Say where those are whom the noun before them names: "in". */
  readonly locatives: ReadonlySet<string>;
  /** All that may stand between a noun and another that narrows it: "of", "the". */
  readonly narrowing: ReadonlySet<string>;
  /** All that may stand between two items of a list: "and", "for", "the". */
  readonly listing: ReadonlySet<string>;
  /** Join, beside those of `and` and `or`, so that what stands behind belongs to nothing before: "nor". */
  readonly conjunctions: ReadonlySet<string>;
  /** Go on with what was denied: "nor". */
  readonly nor: ReadonlySet<string>;
  /** Add one more thing that the same person is: "and also". */
  readonly adding: ReadonlySet<string>;
  /** Say what something is for: "for". */
  readonly purpose: ReadonlySet<string>;
  /** Stand before a noun that is no subject: "with". */
  readonly prepositions: ReadonlySet<string>;
  /** Say that one thing is another: "will be". */
  readonly copulas: ReadonlySet<string>;
  /** Stand behind a copula: "mainly". */
  readonly mostly: ReadonlySet<string>;
  /** Speak of all who were named: "both". */
  readonly all: ReadonlySet<string>;
  /** Before a verb, say that its subject is its object too: French "se". */
  readonly reflexives: ReadonlySet<string> | null;
  /** Stand between an owner and what is owned: the "s" of "the company's customers". */
  readonly ownerMarks: ReadonlySet<string> | null;
  /** What verbs of authenticating begin with, and nouns made of them. */
  readonly authenticating: ReadonlySet<string>;
  /** What such verbs end in, and such nouns do not. */
  readonly authenticatingEndings: ReadonlySet<string>;
  /** What the present participle of a verb ends in: "ing". */
  readonly participles: ReadonlySet<string>;
  /** What the infinitive of a verb ends in; null where nothing tells it from a noun. */
  readonly infinitives: ReadonlySet<string> | null;
  /** Stand beside a greeting or thanks, and say no more: "please". */
  readonly polite: ReadonlySet<string>;
  /** Does a noun need no article: "opening hours of the town hall"? */
  readonly bareNouns: boolean;
  /** Does the first of two nouns describe the second: "a company doctor"? */
  readonly nounBeforeNoun: boolean;
}

/** Every sentence of ours. Arguments are plain text; lists come joined by {@link Phrases.list}. */
export interface Phrases {
  /** "a, b and c" */
  list(items: readonly string[]): string;
  /** The conjunction of alternatives: "a, b or c" */
  either(items: readonly string[]): string;
  quote(text: string): string;
  readonly values: { readonly yes: string; readonly no: string };

  whichApi(criteria: string, apis: string): string;
  whichApiNone(criteria: string): string;
  /** Where all that the table says yes to was left out of the question. */
  whichApiNoOther(criteria: string, without: string): string;
  both(criteria: string, apis: string): string;
  bothNone(criteria: string): string;
  notFor(criteria: string, apis: string): string;
  notForNone(criteria: string): string;
  /** Here and below, `many` tells that `api` lists several: "works", "work". */
  who(api: string, criteria: string, many?: boolean): string;
  whoNone(api: string): string;
  whoNoOther(api: string, without: string): string;
  whoNot(api: string, criteria: string, many?: boolean): string;
  whoNotNone(api: string): string;
  mayYes(criteria: string, api: string, many?: boolean): string;
  mayNo(criteria: string, api: string, many?: boolean): string;
  /** A verdict without yes and no, for questions that could take them the wrong way round. */
  suits(criteria: string, api: string, many?: boolean): string;
  suitsNot(criteria: string, api: string, many?: boolean): string;
  mayPartial(criteria: string, api: string): string;
  mayOther(criteria: string, api: string, said: string): string;
  /** Put before a verdict when the question was negated and is right. */
  readonly indeed: string;
  compare(labels: string): string;

  passages: string;
  readonly notCovered: string;
  readonly notUnderstood: string;
  readonly nearest: string;
  readonly quotesTitle: string;
  readonly choicesTitle: string;
  readonly linksTitle: string;
  readonly clarify: string;
  readonly help: string;
  readonly examplesTitle: string;
  /** What stands between two labels inside the quotation marks of {@link Phrases.ask}. */
  readonly between: string;
  /** Questions made of labels, for clarifications and for examples that work. */
  readonly ask: {
    whichApi(criterion: string): string;
    who(api: string): string;
    may(criterion: string, api: string): string;
    about(heading: string): string;
    /** The same question, of one guide among several. */
    within(question: string, title: string): string;
  };
  edition(title: string, source: string): string;
  content(hash: string): string;
  /** On a button beside the question that it asks. */
  readonly pick: string;
  /** For a message that had to leave out parts of the answer. */
  readonly shortened: string;
  /** When something of ours breaks; the log has the same code. */
  failure(code: string): string;
}
