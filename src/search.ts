// Ranked lookup: sections by what they say of a question's ideas, all its weights in one literal.
import type { Analyzer } from './analysis.ts';
import type { Guide, Section } from './guide.ts';
import { Best, type Scored } from './search/best.ts';
import { type Asks, Fitness } from './search/fitness.ts';
import { type Document, Postings } from './search/postings.ts';
import { Scorer, type Wanted } from './search/scorer.ts';
import { Terms } from './search/terms.ts';
import type { Work } from './slices.ts';

/** Everything that decides the order of sections, chosen on one half of the questions in test/retrieval. */
export const weights = {
  /** How a word of the question may be met: to the letter, by its stem, through the lexicon, by its first letters. */
  terms: { exact: 1.2, stem: 1, concept: 0.9, kin: 0.45 },
  /** Words of the question that say how it is asked rather than what about. */
  form: 0.6,
  /** Words by which sections speak that answer this kind of question, though the question lacks them. */
  sought: 0.2,
  /** How much a section's score gains when it speaks of all ideas. */
  coverage: 3,
  /** BM25+ over sections, and over whole guides. */
  section: { k: 1.2, b: 0.7, d: 0.1 },
  guide: { k: 1.2, b: 1, d: 0.4 },
  /** How much a word counts by where it stands; a section's first sentence often takes up the question again. */
  fields: { title: 3, tags: 1, about: 1, lead: 0.3, path: 0.5, heading: 2, headings: 1, opening: 1, text: 1 },
  /** How much the whole guide's score counts beside the section's own. */
  whole: 2,
  /** What a section gains whose heading the question says, and says no more; likewise the title of its guide. */
  named: { heading: 0.5, title: 0.5 },
  /** What a section gains besides that is called after the very thing of which the question asks what it is. */
  sheet: 3,
  /** What a reference page keeps of its score where the question asks how, or what something is. */
  reference: 0.7,
  /** What a section gains that gives steps, where the question asks how. */
  steps: 0.1,
  /** What a section gains whose heading puts a question by the word by which the question asks: "when". */
  put: 0.2,
  /** What each further section of a guide keeps of its score: one guide should not fill the page. */
  again: 0.6,
  /** A section with less than this share of the best one's score is not worth a reader's time. */
  faint: 0.1,
  /** How many sections are held against what they are called, and how many of them are kept. */
  pool: 100,
  hits: 40,
} as const;

/** One thing that a question speaks of: the terms that mean it, any of which will do. */
export interface Idea {
  /** The question's own word. */
  readonly word: string;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

const asksNothing: Asks = { how: false, what: false, words: new Set() };

export interface Hit {
  readonly section: Section;
  /** By itself, whatever of its guide stands above it. */
  readonly score: number;
  /** Share of the question's ideas, weighed by rarity, that the section or its guide's title speaks of: 0 to 1. */
  readonly coverage: number;
}

/** The terms of a section's sentences one after another, and where each sentence ends among them. */
interface Text {
  readonly terms: Uint32Array;
  readonly ends: Uint32Array;
}

const nothing: Text = { terms: new Uint32Array(0), ends: new Uint32Array(0) };

function textOf({ blocks }: Section, read: (words: string) => readonly number[]): Text {
  const terms: number[] = [];
  const ends: number[] = [];
  for (const { sentences } of blocks)
    for (const { text } of sentences) {
      for (const term of read(text)) terms.push(term);
      ends.push(terms.length);
    }
  return { terms: Uint32Array.from(terms), ends: Uint32Array.from(ends) };
}

/** The members of several arrays as if they were one array's. */
function* joined(arrays: readonly Uint32Array[]): Generator<number> {
  for (const array of arrays) yield* array;
}

export class SectionIndex {
  readonly #sections: readonly Section[];
  readonly #numbers: ReadonlyMap<Section, number>;
  /** The number of each section's guide. */
  readonly #guides: Uint32Array;
  readonly #terms: Terms;
  readonly #texts: readonly Text[];
  /** The terms of each guide's title and tags. */
  readonly #names: readonly ReadonlySet<number>[];
  readonly #fitness: Fitness;
  readonly #bySection: Scorer;
  readonly #byGuide: Scorer;

  private constructor(
    sections: readonly Section[],
    guides: Uint32Array,
    terms: Terms,
    texts: readonly Text[],
    names: readonly ReadonlySet<number>[],
    fitness: Fitness,
    bySection: Postings,
    byGuide: Postings,
  ) {
    this.#sections = sections;
    this.#numbers = new Map(sections.map((section, number) => [section, number]));
    this.#guides = guides;
    this.#terms = terms;
    this.#texts = texts;
    this.#names = names;
    this.#fitness = fitness;
    this.#bySection = new Scorer(bySection);
    this.#byGuide = new Scorer(byGuide);
  }

  static *of(sections: readonly Section[], analyzer: Analyzer): Work<SectionIndex> {
    const { fields } = weights;
    const terms = new Terms();
    const read = (words: string) => terms.learn(analyzer.terms(analyzer.read(words)));
    const texts: Text[] = [];
    for (const section of sections) {
      texts.push(textOf(section, read));
      yield;
    }
    const guides = [...new Set(sections.map((section) => section.guide))];
    const guideNumbers = new Map(guides.map((guide, number) => [guide, number]));
    const guideOf = Uint32Array.from(sections, (section) => guideNumbers.get(section.guide) ?? 0);
    const names = guides.map((guide) => ({
      title: read(guide.title),
      tags: [...guide.tags, ...guide.apis].flatMap(read),
    }));
    const wholes = names.map((name, number) => ({
      ...name,
      about: read(guides[number]?.description ?? ''),
      headings: [] as number[],
      texts: [] as Uint32Array[],
    }));
    const parts: Document[] = [];
    const begun = new Set<Guide>();
    for (const [number, section] of sections.entries()) {
      const { terms, ends } = texts[number] as Text;
      const whole = wholes[guideOf[number] ?? 0];
      // What stands above the first heading bears the guide's title, which counts for the whole guide already.
      const own = section.heading === section.guide.title ? [] : read(section.heading);
      whole?.headings.push(...own);
      whole?.texts.push(terms);
      // A description that says what no section does must lead somewhere: to the first that says anything.
      const about = section.blocks.length > 0 && !begun.has(section.guide) ? (whole?.about ?? []) : [];
      if (section.blocks.length > 0) begun.add(section.guide);
      parts.push([section.path.flatMap(read), own, about, terms.subarray(0, ends[0] ?? 0), terms]);
      yield;
    }
    const sectionFields = [fields.path, fields.heading, fields.lead, fields.opening, fields.text];
    const bySection = yield* Postings.of(parts, terms.size, sectionFields, weights.section);
    const guideFields = [fields.title, fields.tags, fields.about, fields.headings, fields.text];
    const documents = wholes.map(({ title, tags, about, headings, texts }) => [
      title,
      tags,
      about,
      headings,
      joined(texts),
    ]);
    const byGuide = yield* Postings.of(documents, terms.size, guideFields, weights.guide);
    const named = names.map(({ title, tags }) => new Set([...title, ...tags]));
    const fitness = yield* Fitness.of(sections, analyzer, terms);
    return new SectionIndex(sections, guideOf, terms, texts, named, fitness, bySection, byGuide);
  }

  /** How telling a term is: near 0 where every section has it, and highest where none has. */
  rarity(term: string): number {
    return this.#bySection.postings.rarity(this.#terms.number(term));
  }

  /** Does a section, its guide's title aside, hold this term? */
  says(section: Section, term: string): boolean {
    const number = this.#numbers.get(section);
    return number !== undefined && this.#bySection.postings.has(this.#terms.number(term), number);
  }

  /** For each sentence of a section, which of the ideas it speaks of. */
  speaks(section: Section, ideas: readonly Idea[]): boolean[][] {
    const wanted = ideas.map((idea) => idea.terms.map(({ term }) => this.#terms.number(term)));
    const { terms, ends } = this.#texts[this.#numbers.get(section) ?? -1] ?? nothing;
    return Array.from(ends, (end, i) => {
      const sentence = terms.subarray(ends[i - 1] ?? 0, end);
      return wanted.map((numbers) => numbers.some((number) => sentence.includes(number)));
    });
  }

  /**
   * Sections that speak of these ideas, best first.
   * @param seeks what speaks for a section that speaks of the ideas, without being asked about
   * @param asks what kind of page the question wants
   */
  search(ideas: readonly Idea[], seeks: readonly Idea[] = [], asks: Asks = asksNothing): Hit[] {
    const asked = ideas.map((idea) => this.#wanted(idea, true));
    const wanted = [...asked, ...seeks.map((idea) => this.#wanted(idea, false))];
    const whole = this.#byGuide.score(wanted, weights.coverage);
    const own = this.#bySection.score(wanted, weights.coverage);
    const best = new Best(weights.pool);
    for (const number of own.found)
      best.offer(
        number,
        (own.score[number] ?? 0) + weights.whole * (whole.score[this.#guides[number] ?? 0] ?? 0),
      );
    const fitness = this.#fitness.for(asked, asks, this.#bySection.postings, weights);
    const kept = best.kept
      .map(({ number, score }) => ({ number, score: score * fitness(number) }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, weights.hits);
    const least = weights.faint * (kept[0]?.score ?? 0);
    return this.#inTurn(kept.filter(({ score }) => score >= least)).map(({ number, score }) => ({
      section: this.#sections[number] as Section,
      score,
      coverage: this.#coverage(number, asked),
    }));
  }

  /** Lets guides take turns: a section waits for those that are nearly as good and whose guide was not yet heard. */
  #inTurn(scored: readonly Scored[]): Scored[] {
    const heard = new Map<number, number>();
    return scored
      .map((one) => {
        const guide = this.#guides[one.number] ?? 0;
        const before = heard.get(guide) ?? 0;
        // A heading with nothing below it says nothing.
        if (this.#sections[one.number]?.blocks.length) heard.set(guide, before + 1);
        return { one, rank: one.score * weights.again ** before };
      })
      .sort((a, b) => b.rank - a.rank || a.one.number - b.one.number)
      .map(({ one }) => one);
  }

  #coverage(section: number, asked: readonly Wanted[]): number {
    const { postings } = this.#bySection;
    const names = this.#names[this.#guides[section] ?? 0];
    let total = 0;
    let covered = 0;
    for (const { terms } of asked) {
      const rarity = postings.rarityOf(terms);
      let closest = 0;
      for (const { number, weight } of terms)
        if (weight > closest && (postings.has(number, section) || names?.has(number))) closest = weight;
      total += rarity;
      covered += rarity * Math.min(1, closest);
    }
    return total === 0 ? 0 : covered / total;
  }

  #wanted({ terms }: Idea, covers: boolean): Wanted {
    return { terms: terms.map(({ term, weight }) => ({ number: this.#terms.number(term), weight })), covers };
  }
}
