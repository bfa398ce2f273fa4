// Text → tokens and concepts: one analysis for indexing and for asking, so that both speak of the same words.
import { isWord } from './dictionary.ts';
import { languageCodes, languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';
import { type Lexicon, phraseKeys } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import { Vocabulary } from './vocabulary.ts';

/** A word of a text after analysis. */
export interface Token {
  /** The folded word; a name written apart ("France Connect") is one token. */
  readonly text: string;
  /** Its stem in the content's language. */
  readonly stem: string;
  /** Says nothing about what is sought. */
  readonly stop: boolean;
  /** What was written, where it was read as another word: a typing error mended. */
  readonly mended: string | null;
  /** Known neither to the content nor to the lexicon. */
  readonly unknown: boolean;
  /** The part of the text that it stands in, counted from 0. */
  readonly clause: number;
  readonly sentence: number;
  /** Written with a capital inside a sentence: likely a name. */
  readonly capital: boolean;
  /** Written with a capital inside the word or a sign behind it: EduConnect, FranceConnect+. */
  readonly coined: boolean;
}

/** A run of tokens that the lexicon knows. */
export interface Mention {
  readonly concept: string;
  /** Does the concept stand for labels of tables? */
  readonly labels: boolean;
  /** A word of many meanings, which another word beside it may change. */
  readonly ambiguous: boolean;
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** A run of tokens that is the name of an API that the content knows: "API Entreprise". */
export interface ApiName {
  readonly from: number;
  readonly to: number;
}

export interface Analysis {
  readonly language: LanguageCode;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly apis: readonly ApiName[];
}

/** A word on its way to becoming a token. */
interface Draft {
  readonly text: string;
  readonly mended: string | null;
  readonly clause: number;
  readonly sentence: number;
  readonly capital: boolean;
  readonly coined: boolean;
}

/**
 * The words of a text as drafts; the first word of a clause has its capital by its place, and where all is
 * in capitals they tell nothing.
 */
function toDrafts(text: string): Draft[] {
  const words = toWords(text);
  const shouted = !/\p{Ll}/u.test(text);
  return words.map(({ text: word, written, clause, sentence }, i) => {
    // A word that is written as it is folded has no capital.
    const cased = written !== word;
    return {
      text: word,
      mended: null,
      clause,
      sentence,
      capital: cased && !shouted && /^\p{Lu}/u.test(written) && i > 0 && words[i - 1]?.clause === clause,
      coined: written.endsWith('+') || (cased && /\p{Ll}\p{Lu}/u.test(written)),
    };
  });
}

/** Words as they are written in full: "pr" is "pour". */
function spellOut(words: readonly Draft[], language: LanguageCode): Draft[] {
  const { shorthand } = languages[language];
  return words.flatMap((word) => {
    const full = Object.hasOwn(shorthand, word.text) ? shorthand[word.text] : undefined;
    return full === undefined ? [word] : full.split(' ').map((text) => ({ ...word, text }));
  });
}

/** How many words without meaning may stand inside a phrase: "agents [de] [la] mairie". */
const widestGap = 3;

/** Words shorter than this have no kin, and kin share so many first letters: "remplacer" and "remplacement". */
const kin = { shortest: 7, letters: 5 } as const;

/** The forms in which a word stands in the index, narrow to wide; no two kinds can be mistaken for each other. */
export function formsOf({ text, stem }: Token): { exact: string; stem: string; kin: string | null } {
  return {
    exact: `=${text}`,
    stem,
    kin: text.length < kin.shortest ? null : `~${text.slice(0, kin.letters)}`,
  };
}

export class Analyzer {
  readonly #language: LanguageCode;
  /** Concepts by the folded words of their phrases, and by the stems of those words. */
  readonly #byWords: Readonly<Record<LanguageCode, Phrases>> = { fr: new Phrases(), en: new Phrases() };
  readonly #byStems: Readonly<Record<LanguageCode, Phrases>> = { fr: new Phrases(), en: new Phrases() };
  /** Names that are written in one word or in several, folded and joined: franceconnect. */
  readonly #names = new Set<string>();
  /** The first letter and the first two of each name: most words begin none. */
  readonly #nameStarts = new Set<string>();
  /** Concepts that stand for labels. */
  readonly #labelled: ReadonlySet<string>;
  /** Stems of the names of APIs after the word API, longest name first for each first stem. */
  readonly #apis = new Map<string, string[][]>();
  readonly #ambiguous: ReadonlySet<string>;
  readonly #vocabulary = new Vocabulary();
  readonly #stems = new Map<string, string>();

  /** @param language the language of the content, whose stemmer all texts go through */
  constructor(lexicon: Lexicon, language: LanguageCode) {
    this.#language = language;
    this.#ambiguous = lexicon.ambiguous;
    this.#labelled = new Set(lexicon.concepts.flatMap(({ id, labels }) => (labels.length > 0 ? id : [])));
    for (const { stopWords, filler, signals, patterns } of Object.values(languages)) {
      for (const word of [...stopWords, ...filler, ...signals]) this.#vocabulary.add(word);
      for (const pattern of Object.values(patterns).flat())
        for (const word of pattern.match(/[a-z]{2,}(?![a-z]*[?\\[])/g) ?? []) this.#vocabulary.add(word);
    }
    for (const concept of lexicon.concepts)
      for (const code of languageCodes)
        for (const phrase of concept.phrases[code]) {
          const { words, stems } = phraseKeys(phrase, code);
          this.#byWords[code].add(words, concept.id);
          this.#byStems[code].add(stems, concept.id);
          this.learn(phrase, concept.labels.length > 0 ? 50 : 5);
        }
  }

  /** Takes a text's words into the vocabulary, and its names with inner capitals (DataPass) among the names. */
  learn(text: string, weight = 1): void {
    for (const { text: word, written } of toWords(text)) {
      this.#vocabulary.add(word, weight);
      if (word.length < 6 || written === word || !/\p{Ll}\p{Lu}/u.test(written)) continue;
      this.#names.add(word);
      this.#nameStarts.add(word.slice(0, 1)).add(word.slice(0, 2));
    }
  }

  /**
   * Lets the words stand for labels that do so only where the content has no title or heading about them: a patient
   * is anybody, but not in a guide to hospitals.
   */
  settle({ concepts }: Lexicon, titles: readonly string[]): void {
    const { stopWords } = languages[this.#language];
    const headed = new Set(titles.flatMap((title) => this.read(title).tokens.map((token) => token.stem)));
    const isHeaded = (phrase: string) =>
      toWords(phrase).every(({ text }) => stopWords.has(text) || headed.has(this.stem(text)));
    for (const code of languageCodes)
      for (const { id, unlessSaid } of concepts)
        for (const phrase of unlessSaid[code]) {
          const { words, stems } = phraseKeys(phrase, code);
          const claimant = concepts.find((concept) => concept.id === this.#byWords[code].conceptOf(words));
          if ([phrase, ...(claimant?.phrases[this.#language] ?? [])].some(isHeaded)) continue;
          this.#byWords[code].move(words, id);
          this.#byStems[code].move(stems, id);
          this.learn(phrase, 50);
        }
  }

  /**
   * Takes a name such as "API Recherche d'entreprises" among those of APIs; a name without the word API is none.
   * What stands in brackets or behind a bar is another way to say it: "API Associations (RNA)".
   */
  learnApi(name: string): void {
    const [main = '', ...others] = name.split(/[()|]/).map((part) => part.trim());
    const short = others.filter((part) => part !== '' && !part.includes(' ')).map((part) => `API ${part}`);
    for (const way of [main, ...short]) {
      const [first, ...rest] = this.read(way)
        .tokens.filter((token) => !token.stop)
        .map((token) => token.stem);
      const [head] = rest;
      if (first !== 'api' || head === undefined) continue;
      const names = [...(this.#apis.get(head) ?? []), rest].sort((a, b) => b.length - a.length);
      this.#apis.set(head, names);
    }
  }

  /** The stem of a folded word in the content's language, the same for its singular and its plural. */
  stem(word: string): string {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      const { singular, stem: stemOf } = languages[this.#language];
      stem = stemOf(singular(word));
      this.#stems.set(word, stem);
    }
    return stem;
  }

  /** Analyses a text of the content. */
  read(text: string): Analysis {
    const words = this.#joinNames(toDrafts(text));
    const { stopWords } = languages[this.#language];
    const tokens = words.map(({ text: word, clause, sentence, capital, coined }) => ({
      text: word,
      clause,
      sentence,
      capital,
      coined,
      stem: this.stem(word),
      stop: stopWords.has(word),
      mended: null,
      unknown: false,
    }));
    return { language: this.#language, tokens, mentions: this.#mentions(tokens, [this.#language]), apis: [] };
  }

  /**
   * Analyses a question: typing errors are mended, and the words of every language are known.
   * @param language the question's own, whose phrases come first
   */
  hear(text: string, language: LanguageCode): Analysis {
    const named = this.#joinNames(spellOut(toDrafts(text), language));
    const mended = named.map((word) => {
      // A short word with a capital is more likely a name than an error: Lyon.
      const isName = word.capital && word.text.length < 7;
      const better = isName || this.#isKnown(word.text) ? null : this.#mend(word.text);
      return better === null ? word : { ...word, text: better, mended: word.text };
    });
    const tokens = this.#joinNames(mended).map(
      ({ text: word, mended: original, clause, sentence, capital, coined }) => ({
        text: word,
        clause,
        sentence,
        capital,
        coined,
        stem: this.stem(language === this.#language ? word : languages[language].singular(word)),
        stop: languageCodes.some(
          (code) => languages[code].stopWords.has(word) || languages[code].filler.has(word),
        ),
        mended: original,
        unknown: !this.#isKnown(word),
      }),
    );
    const codes = [language, ...languageCodes.filter((code) => code !== language)];
    return { language, tokens, mentions: this.#mentions(tokens, codes), apis: this.#apiNames(tokens) };
  }

  /** A question but for its names, which belong to no language. */
  withoutNames(text: string): string {
    return this.#joinNames(toDrafts(text))
      .flatMap((word) => (this.#names.has(word.text) ? [] : word.text))
      .join(' ');
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

  #isAmbiguous(run: readonly Token[]): boolean {
    const [only, more] = run.filter((token) => !token.stop);
    if (!only || more) return false;
    return languageCodes.some((code) => this.#ambiguous.has(languages[code].singular(only.text)));
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

  /** Words that together are a name become one. */
  #joinNames(words: readonly Draft[]): Draft[] {
    const out: Draft[] = [];
    for (let i = 0; i < words.length; i++) {
      const first = words[i] as Draft;
      if (!this.#nameStarts.has(first.text.slice(0, 2))) {
        out.push(first);
        continue;
      }
      let taken = 1;
      let joined = '';
      for (let n = 1; n <= 4 && words[i + n - 1]?.clause === first.clause; n++) {
        joined += words[i + n - 1]?.text;
        if (n > 1 && this.#names.has(joined)) taken = n;
      }
      const run = words.slice(i, i + taken);
      const mended = run.some((word) => word.mended !== null);
      out.push({
        ...first,
        text: run.map((word) => word.text).join(''),
        mended: mended ? run.map((word) => word.mended ?? word.text).join(' ') : null,
      });
      i += taken - 1;
    }
    return out;
  }

  /** "API" and what follows it, where that is a known name; words without meaning may stand between. */
  #apiNames(tokens: readonly Token[]): ApiName[] {
    return tokens.flatMap((token, from) => {
      if (token.stem !== 'api') return [];
      const after = tokens.flatMap((next, i) => (i > from && !next.stop ? [{ stem: next.stem, i }] : []));
      // "API pour les entreprises" is no name: it begins right after the word.
      if (after[0]?.i !== from + 1) return [];
      const name = this.#apis
        .get(after[0].stem)
        ?.find((stems) => stems.every((stem, n) => after[n]?.stem === stem));
      const last = name ? after[name.length - 1] : undefined;
      return last ? [{ from, to: last.i + 1 }] : [];
    });
  }

  /**
   * Longest phrases first, then those said word for word, then those of the first language; none overlap,
   * and a conjunction ends a phrase.
   */
  #mentions(tokens: readonly Token[], codes: readonly LanguageCode[]): Mention[] {
    const found: { concept: string; from: number; to: number; rank: number }[] = [];
    codes.forEach((code, order) => {
      const { singular, stem, stopWords, and, or } = languages[code];
      const byWords = this.#byWords[code];
      // Stems are loose: only the first language's are tried.
      const byStems = order === 0 ? this.#byStems[code] : null;
      const words = tokens.map((token) => singular(token.text));
      const stems = byStems
        ? tokens.map((token, i) => (code === this.#language ? token.stem : stem(words[i] ?? '')))
        : [];
      for (let from = 0; from < tokens.length; from++) {
        if (stopWords.has(tokens[from]?.text ?? '')) continue;
        const longest = Math.max(
          byWords.longestFrom(words[from] ?? ''),
          byStems?.longestFrom(stems[from] ?? '') ?? 0,
        );
        let said = '';
        let saidStems = '';
        let last = from;
        for (let to = from, count = 0; to < tokens.length && count < longest; to++) {
          const token = tokens[to] as Token;
          if (to > from && (and.has(token.text) || or.has(token.text))) break;
          if (stopWords.has(token.text)) continue;
          if (to - last > widestGap + 1) break;
          last = to;
          count++;
          said = count === 1 ? `${words[to]}` : `${said} ${words[to]}`;
          saidStems = count === 1 ? `${stems[to]}` : `${saidStems} ${stems[to]}`;
          if (count === 1 && token.stop) continue;
          const exact = byWords.conceptOf(said);
          const concept = exact ?? byStems?.conceptOf(saidStems);
          if (concept === undefined) continue;
          // A stem is too little to name a label: "usage" is not "usager".
          if (exact === undefined && count === 1 && this.#labelled.has(concept)) continue;
          const rank = 10 * (to - from) + (exact === undefined ? 0 : 2) - order;
          found.push({ concept, from, to: to + 1, rank });
        }
      }
    });
    found.sort((a, b) => b.rank - a.rank || a.from - b.from);
    const kept: Mention[] = [];
    for (const { concept, from, to } of found)
      if (!kept.some((other) => from < other.to && other.from < to))
        kept.push({
          concept,
          labels: this.#labelled.has(concept),
          ambiguous: this.#isAmbiguous(tokens.slice(from, to)),
          from,
          to,
        });
    return kept.sort((a, b) => a.from - b.from);
  }
}
