// Ranked lookup: MiniSearch over the sections, all its weights in one literal.
import MiniSearch from 'minisearch';
import type { Analyzer } from './analysis.ts';
import type { Section } from './guide.ts';

/** Everything that decides the order of sections; each value was kept for what it gains in `npm run eval`. */
export const weights = {
  /** How much a word counts by where it stands. */
  fields: { title: 2, heading: 2.5, path: 0.8, tags: 0.8, text: 1 },
  /** BM25+: k saturates repetition, b discounts long sections, d keeps a floor for them. */
  bm25: { k: 1.2, b: 0.6, d: 0.4 },
  /** A concept that the lexicon sees behind a word counts less than the word itself. */
  concept: 0.7,
  /** A term by which sections speak that answer this kind of question, though the question lacks it. */
  sought: 0.2,
  /** How much the share of the question's words that a section covers bends its score. */
  coverage: 1,
  /** How many sections are weighed after BM25 has chosen them. */
  candidates: 40,
} as const;

/** One thing that a question speaks of: the terms that mean it, any of which will do. */
export interface Idea {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** The question's own word. */
  readonly word: string;
}

export interface Hit {
  readonly section: Section;
  readonly score: number;
  /** Share of the question's ideas, weighed by rarity, that the section or its guide's title speaks of: 0 to 1. */
  readonly coverage: number;
  /** Terms of the question that were found. */
  readonly terms: readonly string[];
}

export class SectionIndex {
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #engine: MiniSearch;
  /** In how many sections a term stands. */
  readonly #frequency = new Map<string, number>();

  constructor(sections: readonly Section[], analyzer: Analyzer) {
    this.#sections = new Map(sections.map((section) => [section.id, section]));
    const terms = (texts: readonly string[]) =>
      texts.flatMap((text) => analyzer.terms(analyzer.read(text))).join(' ');
    this.#engine = new MiniSearch({
      fields: Object.keys(weights.fields),
      tokenize: (text) => text.split(' '),
      processTerm: (term) => (term === '' ? null : term),
    });
    const byGuide = new Map<string, { title: string; tags: string }>();
    for (const section of sections) {
      const { guide } = section;
      let shared = byGuide.get(guide.file);
      if (!shared) {
        shared = { title: terms([guide.title]), tags: terms([...guide.tags, ...guide.apis]) };
        byGuide.set(guide.file, shared);
      }
      const document = {
        id: section.id,
        ...shared,
        heading: terms([section.heading]),
        path: terms(section.path),
        text: terms(section.blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text))),
      };
      this.#engine.add(document);
      const all = `${document.title} ${document.heading} ${document.tags} ${document.path} ${document.text}`;
      for (const term of new Set(all.split(' ')))
        this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    }
  }

  /** How telling a term is: 0 where every section has it, and highest where none has. */
  rarity(term: string): number {
    const n = this.#sections.size;
    return Math.log(
      1 + (n - (this.#frequency.get(term) ?? 0) + 0.5) / ((this.#frequency.get(term) ?? 0) + 0.5),
    );
  }

  has(term: string): boolean {
    return this.#frequency.has(term);
  }

  /**
   * Sections that speak of these ideas, best first.
   * @param seeks terms by which sections speak that answer this kind of question
   */
  search(ideas: readonly Idea[], seeks: readonly string[] = []): Hit[] {
    const boost = new Map<string, number>();
    for (const { term, weight } of ideas.flatMap((idea) => idea.terms))
      boost.set(term, Math.max(weight, boost.get(term) ?? 0));
    if (boost.size === 0) return [];
    for (const term of seeks) if (!boost.has(term)) boost.set(term, weights.sought);
    const results = this.#engine.search([...boost.keys()].join(' '), {
      boost: weights.fields,
      bm25: weights.bm25,
      boostTerm: (term) => boost.get(term) ?? 1,
      combineWith: 'OR',
    });
    const rarities = ideas.map((idea) => Math.min(...idea.terms.map(({ term }) => this.rarity(term))));
    const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
    return results
      .slice(0, weights.candidates)
      .map((result) => {
        const covered = ideas.reduce(
          (sum, idea, i) =>
            idea.terms.some(({ term }) => Object.hasOwn(result.match, term)) ? sum + (rarities[i] ?? 0) : sum,
          0,
        );
        const coverage = total === 0 ? 0 : covered / total;
        return {
          section: this.#sections.get(result.id) as Section,
          score: result.score * (1 + weights.coverage * coverage),
          coverage,
          terms: result.terms,
        };
      })
      .sort((a, b) => b.score - a.score);
  }
}
