// A section → the sentences of it that answer best, to the letter and no longer than a reader wants.
import type { Block, Section, Sentence } from './guide.ts';
import type { Library } from './library.ts';
import { cellValue } from './markdown/tables.ts';
import type { Idea } from './search.ts';

/** Characters that a quotation may have before it is cut at a sentence's end. */
const longest = 300;

/** The run of sentences, in the section's order, that speaks of most of the ideas. */
export function quote(section: Section, ideas: readonly Idea[], { analyzer, index }: Library): Sentence[] {
  const sentences = section.blocks
    .filter((block) => !onlySaysYesOrNo(block))
    .flatMap((block) => block.sentences);
  const heard = sentences.map((sentence) => {
    const terms = new Set(analyzer.terms(analyzer.read(sentence.text)));
    return ideas.map((idea) => idea.terms.some(({ term }) => terms.has(term)));
  });
  const worth = ideas.map((idea) => Math.min(...idea.terms.map(({ term }) => index.rarity(term))));
  let best: Sentence[] = [];
  let bestScore = -1;
  for (let from = 0; from < sentences.length; from++) {
    const covered = new Set<number>();
    let length = 0;
    for (let to = from; to < sentences.length; to++) {
      length += (sentences[to]?.text.length ?? 0) + 1;
      if (to > from && length > longest) break;
      heard[to]?.forEach((is, idea) => {
        if (is) covered.add(idea);
      });
      const score =
        [...covered].reduce((sum, idea) => sum + (worth[idea] ?? 0), 0) - from * 0.01 + (to - from) * 0.02;
      if (score > bestScore) {
        bestScore = score;
        best = sentences.slice(from, to + 1);
      }
    }
  }
  return best;
}

/** A table row of marks means nothing without its header: such rows are shown as evidence, not quoted. */
function onlySaysYesOrNo({ kind, sentences }: Block): boolean {
  const cells = sentences[0]?.text.split(' | ').slice(1) ?? [];
  return kind === 'row' && cells.length > 0 && cells.every((cell) => cellValue(cell) !== 'other');
}
