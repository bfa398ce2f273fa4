// What a section is worth beyond the words it says: what it is called, and what kind of page it stands on.
import { type Analyzer, formsOf } from '../analysis.ts';
import type { Guide, Section } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { toWords } from '../languages/words.ts';
import type { Work } from '../slices.ts';
import { type Name, Said } from './names.ts';
import { hasSteps, isReference } from './pages.ts';
import type { Postings } from './postings.ts';
import type { Wanted } from './scorer.ts';
import type { Terms } from './terms.ts';

/** How a question asks, as far as it tells one kind of page from another. */
export interface Asks {
  /** For a way to do something. */
  readonly how: boolean;
  /** For what something is. */
  readonly what: boolean;
  /** Its folded words, by one of which a heading that puts the same question may begin: "when". */
  readonly words: ReadonlySet<string>;
}

/** Words by which questions begin that are for sections: "how", "when". */
const asking = new Set(languageCodes.flatMap((code) => languages[code].tables.otherwise));

/** What is gained, or kept, of a score; search.ts says what for. */
export interface Worths {
  readonly named: { readonly heading: number; readonly title: number };
  readonly sheet: number;
  readonly reference: number;
  readonly steps: number;
  readonly put: number;
}

interface Page {
  readonly title: Name;
  readonly isReference: boolean;
}

interface Part {
  readonly page: Page;
  /** Empty where it repeats the page's title, or a part of it: such a section is called nothing of its own. */
  readonly heading: Name;
  /** The page's title, and the headings above the section's own. */
  readonly above: readonly Name[];
  readonly hasSteps: boolean;
  /** The word by which the heading asks; null where it puts no question. */
  readonly asks: string | null;
}

export class Fitness {
  readonly #parts: readonly Part[];

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  /** @param terms those of the index, which hold every word of every heading */
  static *of(sections: readonly Section[], analyzer: Analyzer, terms: Terms): Work<Fitness> {
    const nameOf = (words: string): Name =>
      analyzer.read(words).tokens.flatMap((token) => {
        const { exact, stem } = formsOf(token);
        return token.stop ? [] : [[terms.number(exact), terms.number(stem)]];
      });
    const pages = new Map<Guide, Page>();
    const parts: Part[] = [];
    for (const section of sections) {
      const { guide, heading, path } = section;
      const page = pages.get(guide) ?? { title: nameOf(guide.title), isReference: isReference(guide) };
      pages.set(guide, page);
      const own = nameOf(heading);
      const title = new Set(page.title.flat());
      const isOwn = own.some((word) => !word.some((term) => title.has(term)));
      parts.push({
        page,
        heading: isOwn ? own : [],
        above: [page.title, ...path.map(nameOf)],
        hasSteps: hasSteps(section),
        asks: toWords(heading).find(({ text }, i) => i === 0 && asking.has(text))?.text ?? null,
      });
      yield;
    }
    return new Fitness(parts);
  }

  /** What to multiply the score of each section by, for a question that asks so. */
  for(
    asked: readonly Wanted[],
    { how, what, words }: Asks,
    postings: Postings,
    worths: Worths,
  ): (section: number) => number {
    const said = new Said(asked, postings);
    const titles = new Map<Page, number>();
    return (section) => {
      const { page, heading, above, hasSteps, asks } = this.#parts[section] as Part;
      const ofTitle = titles.get(page) ?? said.likeness(page.title);
      titles.set(page, ofTitle);
      const isTop = heading.length === 0;
      const ofHeading = isTop ? 0 : said.likeness(heading, above);
      const ofThing = what ? (isTop ? ofTitle : said.likeness(heading)) : 0;
      return (
        (1 + worths.named.heading * ofHeading) *
        (1 + worths.named.title * ofTitle) *
        (1 + worths.sheet * ofThing) *
        ((how || what) && page.isReference ? worths.reference : 1) *
        (how && hasSteps ? 1 + worths.steps : 1) *
        (asks !== null && words.has(asks) ? 1 + worths.put : 1)
      );
    };
  }
}
