// The concepts of the lexicon, by the phrases that name them, and where a text speaks of them.
import { inGrammar } from '../languages/grammar.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { type Concept, type Lexicon, phraseKeys } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';
import type { Mention, Token } from './token.ts';

/** Words behind which something else begins: "professionals [except] of health". */
const divides = inGrammar('dividing');

/** How many words without meaning may stand inside a phrase: "agents [de] [la] mairie". */
const widestGap = 3;

/** A phrase that was met, and what it is worth where it overlaps another. */
interface Found {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

export class Concepts {
  readonly #lexicon: Lexicon;
  readonly #language: LanguageCode;
  /** Concepts by the folded words of their phrases, and by the stems of those words. */
  readonly #byWords = byLanguage(() => new Phrases());
  readonly #byStems = byLanguage(() => new Phrases());
  /** Concepts that stand for labels. */
  readonly #labelled: ReadonlySet<string>;

  /** @param language the language of the content, whose stemmer all texts go through */
  constructor(lexicon: Lexicon, language: LanguageCode) {
    this.#lexicon = lexicon;
    this.#language = language;
    this.#labelled = new Set(lexicon.concepts.flatMap(({ id, labels }) => (labels.length > 0 ? id : [])));
  }

  /** Takes the phrases of one of the lexicon's concepts among those that are met. */
  learn({ id, phrases }: Concept): void {
    for (const code of languageCodes)
      for (const phrase of phrases[code]) {
        const { words, stems } = phraseKeys(phrase, code);
        this.#byWords[code].add(words, id);
        this.#byStems[code].add(stems, id);
      }
  }

  /**
   * Lets the words stand for labels that do so only where the content has no title about them.
   * @param isHeaded does the content have a title about a phrase?
   * @returns the phrases that stand for labels now
   */
  settle(isHeaded: (phrase: string) => boolean): string[] {
    const settled: string[] = [];
    const { concepts } = this.#lexicon;
    for (const code of languageCodes)
      for (const { id, unlessSaid } of concepts)
        for (const phrase of unlessSaid[code]) {
          const { words, stems } = phraseKeys(phrase, code);
          const claimant = concepts.find((concept) => concept.id === this.#byWords[code].conceptOf(words));
          if ([phrase, ...(claimant?.phrases[this.#language] ?? [])].some(isHeaded)) continue;
          this.#byWords[code].move(words, id);
          this.#byStems[code].move(stems, id);
          settled.push(phrase);
        }
    return settled;
  }

  /**
   * Finds what a text speaks of. Longest phrases first, then those said word for word, then those of the first
   * language; none overlap, and a conjunction ends a phrase.
   * @param codes the languages whose phrases are tried, the text's own first
   */
  mentionsIn(tokens: readonly Token[], codes: readonly LanguageCode[]): Mention[] {
    const found = codes.flatMap((code, order) => this.#phrasesIn(tokens, code, order));
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

  /**
   * Every phrase of one language that the tokens hold, overlapping or not.
   * @param order the place of the language among those that are tried, counted from 0
   */
  #phrasesIn(tokens: readonly Token[], code: LanguageCode, order: number): Found[] {
    const found: Found[] = [];
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
        if (to > from && (and.has(token.text) || or.has(token.text) || divides.has(token.text))) break;
        if (token.clause !== tokens[from]?.clause) break;
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
    return found;
  }

  #isAmbiguous(run: readonly Token[]): boolean {
    const [only, more] = run.filter((token) => !token.stop);
    if (!only || more) return false;
    return languageCodes.some((code) => this.#lexicon.ambiguous.has(languages[code].singular(only.text)));
  }
}
