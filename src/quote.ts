// A section → the sentences of it that answer best, to the letter and no longer than a reader wants.
import type { Block, Section, Sentence } from './guide.ts';
import type { Library } from './library.ts';
import { cellValue } from './markdown/tables.ts';
import type { Idea } from './search.ts';

/** Characters that a quotation may have before it is cut at a sentence's end. */
const longest = 300;
/** Characters that it may have where it would end in the middle of a list. */
const longestList = 600;
/** Characters that it may have with what its last sentence announces, such as lines to copy. */
const longestAnnounced = 1000;

/** The run of sentences, in the section's order, that speaks of most of the ideas. */
export function quote(section: Section, ideas: readonly Idea[], { index }: Library): Sentence[] {
  const speaks = index.speaks(section, ideas);
  const sentences = section.blocks
    .flatMap((block) =>
      block.sentences.map((sentence) => ({
        sentence,
        block,
        quotable: !onlySaysYesOrNo(block) && !onlyLinks(sentence),
      })),
    )
    .flatMap(({ sentence, block, quotable }, i) =>
      quotable ? { sentence, block, of: speaks[i] ?? [] } : [],
    );
  const worth = ideas.map((idea) => Math.min(...idea.terms.map(({ term }) => index.rarity(term))));
  let best = { from: 0, to: -1, score: -1 };
  for (let from = 0; from < sentences.length; from++) {
    const covered = ideas.map(() => false);
    let covering = 0;
    let length = 0;
    for (let to = from; to < sentences.length; to++) {
      const { sentence, of } = sentences[to] as (typeof sentences)[number];
      length += sentence.text.length + 1;
      if (to > from && length > longest) break;
      of.forEach((is, idea) => {
        if (!is || covered[idea]) return;
        covered[idea] = true;
        covering += worth[idea] ?? 0;
      });
      const score = covering - from * 0.01 + (to - from) * 0.02;
      if (score > best.score) best = { from, to, score };
    }
  }
  return throughList(sentences, best).map(({ sentence }) => sentence);
}

interface Quotable {
  readonly sentence: Sentence;
  readonly block: Block;
}

/**
 * A quotation that stops at "two services:" or at one of them says less than the guide: it goes on to the list's end.
 * Where what is announced is too long or cannot be quoted, the quotation ends before it is announced.
 */
function throughList<T extends Quotable>(
  sentences: readonly T[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly T[] {
  const quoted = sentences.slice(from, to + 1);
  let length = quoted.reduce((sum, { sentence }) => sum + sentence.text.length + 1, 0);
  for (const next of sentences.slice(to + 1)) {
    const last = quoted.at(-1);
    if (!last || !goesOn(last)) break;
    length += next.sentence.text.length + 1;
    if (length > (announces(last) ? longestAnnounced : longestList)) break;
    quoted.push(next);
  }
  const last = quoted.at(-1);
  return quoted.length > 1 && last && announces(last) ? quoted.slice(0, -1) : quoted;
}

const goesOn = (one: Quotable) =>
  announces(one) || (one.block.kind !== 'code' && /[;,]$/.test(one.sentence.text));

/** Does a sentence only say what comes next: "add these lines:", or the title of a box or a tab? */
const announces = ({ sentence, block }: Quotable) =>
  block.kind !== 'code' &&
  (sentence.text.endsWith(':') ||
    (block.sentences.length === 1 && /^\*\*[^*]+\*\*$/.test(sentence.markdown)));

/** A table row of marks means nothing without its header: such rows are shown as evidence, not quoted. */
function onlySaysYesOrNo({ kind, sentences }: Block): boolean {
  const cells = sentences[0]?.text.split(' | ').slice(1) ?? [];
  return kind === 'row' && cells.length > 0 && cells.every((cell) => cellValue(cell) !== 'other');
}

/** The label of a link that stands alone leads somewhere and says nothing. */
const onlyLinks = ({ markdown }: Sentence): boolean => /^\W*(?:\[[^\]]*\]\([^()]*\)\W*)+$/u.test(markdown);
