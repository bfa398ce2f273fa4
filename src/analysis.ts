// Text → tokens and concepts: one analysis for indexing and for asking, so that both speak of the same words.
import { ApiNames, waysToSay } from './analysis/api-names.ts';
import { Concepts } from './analysis/concepts.ts';
import { type Draft, spellOut, toDrafts } from './analysis/drafts.ts';
import { Names } from './analysis/names.ts';
import { type ApiName, formsOf, type Mention, type Token } from './analysis/token.ts';
import { isWord } from './dictionary.ts';
import { languageCodes, languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';
import type { Lexicon } from './lexicon.ts';
import { remembering } from './memory.ts';
import type { Work } from './slices.ts';
import { Vocabulary } from './vocabulary.ts';

export { toDrafts } from './analysis/drafts.ts';
export { type ApiName, formsOf, type Mention, type Token } from './analysis/token.ts';

export interface Analysis {
  readonly language: LanguageCode;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly apis: readonly ApiName[];
}

/** How much the words of a concept matter where a typing error may be two of them; a word of the content counts 1. */
const weights = { label: 50, concept: 5 } as const;

/** Words that say little in any language; a hyphen joins them to any other: "peut-il", "check-in". */
const smallWords: ReadonlySet<string> = new Set(
  languageCodes.flatMap((code) => [...languages[code].stopWords, ...languages[code].filler]),
);

/** Headings whose words are remembered: a question is held against those of the sections that it finds. */
const mostHeadings = 2_000;

export class Analyzer {
  readonly #language: LanguageCode;
  readonly #concepts: Concepts;
  readonly #names = new Names();
  readonly #apis = new ApiNames();
  readonly #vocabulary = new Vocabulary();
  /** The words of labels, which are no shorthand: "fer" for iron, not for "faire". */
  readonly #labels = new Set<string>();
  /** The stem of a folded word in the content's language, the same for its singular and its plural. */
  readonly stem: (word: string) => string;
  /** The tokens of a heading, once the content is learnt. */
  readonly heading: (text: string) => readonly Token[];

  private constructor(lexicon: Lexicon, language: LanguageCode) {
    this.#language = language;
    const { singular, stem } = languages[language];
    this.heading = remembering(mostHeadings, (text) => this.read(text).tokens);
    this.stem = (word) => stem(singular(word));
    this.#concepts = new Concepts(lexicon, language);
    for (const { stopWords, filler, signals, generic, classes } of Object.values(languages))
      for (const word of new Set([
        ...stopWords,
        ...filler,
        ...signals,
        ...generic,
        ...Object.values(classes).flat(),
      ]))
        if (!word.includes('_')) this.#vocabulary.add(word);
  }

  /**
   * An analyzer that knows the words and phrases of a lexicon.
   * @param language the language of the content, whose stemmer all texts go through
   */
  static *of(lexicon: Lexicon, language: LanguageCode): Work<Analyzer> {
    const analyzer = new Analyzer(lexicon, language);
    for (const concept of lexicon.concepts) {
      const { phrases, labels } = concept;
      analyzer.#concepts.learn(concept);
      for (const phrase of languageCodes.flatMap((code) => phrases[code]))
        analyzer.learn(phrase, labels.length > 0 ? weights.label : weights.concept);
      yield;
    }
    return analyzer;
  }

  /** Takes a text's words into the vocabulary, and its names with inner capitals (DataPass) or a hyphen (Wi-Fi) among the names. */
  learn(text: string, weight = 1): void {
    const words = toWords(text);
    for (const [i, { text: word, written, gap }] of words.entries()) {
      this.#vocabulary.add(word, weight);
      this.#names.learn(word, written);
      const next = words[i + 1]?.text ?? '';
      if (gap !== '-' || [word, next].some((one) => smallWords.has(one))) continue;
      const name = this.#names.learnHyphened(word, next);
      if (name !== null) this.#vocabulary.add(name, weight);
    }
  }

  /** Takes a table's label into the vocabulary: a likely word where a typing error may be two of them. */
  learnLabel(text: string): void {
    this.learn(text, weights.label);
    for (const { text: word } of toWords(text)) this.#labels.add(word);
  }

  /**
   * Lets the words stand for labels that do so only where the content has no title or heading about them: a patient
   * is anybody, but not in a guide to hospitals.
   */
  *settle(titles: readonly string[]): Work<void> {
    const { stopWords } = languages[this.#language];
    const headed = new Set<string>();
    for (const title of titles) {
      for (const { stem } of this.read(title).tokens) headed.add(stem);
      yield;
    }
    const isHeaded = (phrase: string) =>
      toWords(phrase).every(({ text }) => stopWords.has(text) || headed.has(this.stem(text)));
    for (const phrase of this.#concepts.settle(isHeaded)) this.learn(phrase, weights.label);
  }

  /** Takes a name such as "API Recherche d'entreprises" among those of APIs; a name without the word API is none. */
  learnApi(name: string): void {
    for (const way of waysToSay(name)) this.#apis.learn(this.read(way).tokens);
  }

  /** Analyses a text of the content. */
  read(text: string): Analysis {
    const words = this.#names.join(toDrafts(text));
    const { stopWords } = languages[this.#language];
    const tokens = words.map(({ text: word, clause, sentence, capital, coined, acronym, written, gap }) => ({
      text: word,
      written,
      gap,
      clause,
      sentence,
      capital,
      coined,
      acronym,
      stem: this.stem(word),
      stop: stopWords.has(word),
      mended: null,
      unknown: false,
    }));
    return {
      language: this.#language,
      tokens,
      mentions: this.#concepts.mentionsIn(tokens, [this.#language]),
      apis: [],
    };
  }

  /**
   * Analyses a question: typing errors are mended, and the words of every language are known.
   * @param words those of the question, or its text
   * @param language the question's own, whose phrases come first
   */
  hear(words: string | readonly Draft[], language: LanguageCode): Analysis {
    const drafts = typeof words === 'string' ? toDrafts(words) : words;
    const named = this.#names.join(spellOut(drafts, language, this.#labels));
    const mended = named.map((word) => {
      // A short word with a capital is more likely a name than an error: Lyon.
      const isName = word.capital && word.text.length < 7;
      const better = isName || this.#isKnown(word.text) ? null : this.#mend(word.text);
      return better === null ? word : { ...word, text: better, mended: word.text };
    });
    const tokens = this.#names
      .join(mended)
      .map(({ text: word, mended: original, clause, sentence, capital, coined, acronym, written, gap }) => ({
        text: word,
        written,
        gap,
        clause,
        sentence,
        capital,
        coined,
        acronym,
        stem: this.stem(language === this.#language ? word : languages[language].singular(word)),
        stop: smallWords.has(word),
        mended: original,
        unknown: !this.#isKnown(word),
      }));
    const codes = [language, ...languageCodes.filter((code) => code !== language)];
    return {
      language,
      tokens,
      mentions: this.#concepts.mentionsIn(tokens, codes),
      apis: this.#apis.in(tokens),
    };
  }

  /** The folded words of a question but for its names, which belong to no language. */
  withoutNames(words: readonly Draft[]): string[] {
    return this.#names.join(words).flatMap(({ text }) => (this.#names.has(text) ? [] : text));
  }

  /** Is this folded word a name of the content's: FranceConnect, DataPass? */
  isName(word: string): boolean {
    return this.#names.has(word);
  }

  /** Terms for the index: the words that say something in each of their forms, and the concepts they speak of. */
  terms({ tokens, mentions }: Analysis): string[] {
    const terms = mentions.map((mention) => mention.concept);
    for (const token of tokens) {
      if (token.stop) continue;
      const { exact, stem, kin } = formsOf(token);
      terms.push(exact, stem);
      if (kin !== null) terms.push(kin);
    }
    return terms;
  }

  /** A plural is as well known as its singular. */
  #isKnown(word: string): boolean {
    return (
      this.#vocabulary.has(word) ||
      languageCodes.some((code) => this.#vocabulary.has(languages[code].singular(word)))
    );
  }

  /** A forgotten apostrophe ("ladministration") is likelier than a slip of the fingers. */
  #mend(word: string): string | null {
    if (isWord(word)) return null;
    const elided = /^(?:[ldsnjmct]|qu)(?=[aeiouyh])(.{4,})$/.exec(word)?.[1];
    if (elided !== undefined && this.#isKnown(elided)) return elided;
    // The plural of a word may be known by its singular alone.
    const singulars = languageCodes.map((code) => languages[code].singular(word));
    return [word, ...singulars].reduce<string | null>(
      (mended, one) => mended ?? this.#vocabulary.mend(one),
      null,
    );
  }
}
