// What each step of ranking is worth: the same questions with one step after the other left out.
import type { Library } from '../src/library.ts';
import { SectionIndex, weights } from '../src/search.ts';
import { atOnce } from '../src/slices.ts';
import type { WantedQuestion } from './questions.ts';
import { ranking } from './ranking.ts';
import { table } from './report.ts';
import { ranksOf } from './run.ts';

type Writable<T> = T extends number ? number : { -readonly [K in keyof T]: Writable<T[K]> };

/** Steps of ranking, and what is left of the weights without them. MiniSearch takes a field of weight 0 for one of 1. */
const none = 1e-6;
const steps: readonly (readonly [string, (without: Writable<typeof weights>) => void])[] = [
  ['all steps', () => {}],
  ['words to the letter', ({ terms }) => (terms.exact = 0)],
  ['stems', ({ terms }) => (terms.stem = 0)],
  ['the lexicon: synonyms and translations', ({ terms }) => (terms.concept = 0)],
  ['first letters', ({ terms }) => (terms.kin = 0)],
  ['words of form ("how", "can I")', (without) => (without.form = 0)],
  ['words that sections of this kind use', (without) => (without.sought = 0)],
  ['coverage of the question', (without) => (without.coverage = 0)],
  ['the whole guide', (without) => (without.whole = 0)],
  ['titles and tags', ({ fields }) => (fields.title = fields.tags = none)],
  ['headings', ({ fields }) => (fields.heading = fields.headings = fields.path = none)],
  ['what a section is called', ({ named }) => (named.heading = named.title = 0)],
  ['sheets for "what is"', (without) => (without.sheet = 0)],
  ['how-to before reference, and steps', (without) => Object.assign(without, { reference: 1, steps: 0 })],
  ['headings that put the same question', (without) => (without.put = 0)],
  ['the description in the front matter', ({ fields }) => (fields.about = fields.lead = none)],
  ['the opening sentence', ({ fields }) => (fields.opening = none)],
  ['guides take turns', (without) => (without.again = 1)],
];

/** A row for each step: the mean reciprocal rank without it, for every split of the questions. */
export function ablationTable(questions: readonly WantedQuestion[], library: Library): string {
  const splits = [...new Set(questions.map(({ split }) => split))].sort();
  const ours = structuredClone(weights);
  const own = weights as Writable<typeof weights>;
  const rows = steps.map(([name, leaveOut]) => {
    leaveOut(own);
    const index = atOnce(SectionIndex.of(library.sections, library.analyzer));
    const ranks = ranksOf(questions, { ...library, index });
    Object.assign(own, structuredClone(ours));
    const mrrs = splits.map((split) => ranking(ranks.filter((_, i) => questions[i]?.split === split)).mrr);
    return [name, ...mrrs.map((mrr) => mrr.toFixed(3))];
  });
  return table([['MRR@10 without', ...splits], ...rows]);
}
