// Sentences: where a text is cut into them, and what they hold.
import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import type { Sentence } from '../guide.ts';

const gfm = gfmToMarkdown();
const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** An abbreviation or an initial does not end a sentence: a capital or a number follows it all the same. */
const abbreviation =
  /(?:^|[\s(«]|l['’])(?:\p{L}|MM|Mmes?|Mlles?|Dr|Pr|Me|cf|ex|env|art|al|chap|fig|nos?|pp|tél|vs|i\.e|e\.g|approx)\.\s*$/iu;

/** What closes a quotation or a parenthesis belongs to the sentence that it follows. */
const closing = /[»”)\]]+[.,;:!?…]*[^\S\n]*/uy;

/**
 * A sentence of clean inline nodes. Its Markdown is made when first asked for, since most are never quoted: until then
 * it holds what is needed to write it, without the places in the file that the nodes bear, and of a sentence that is
 * nothing but text no more than that text. All the text of a library is held this way, so that each byte counts.
 */
class CutSentence implements Sentence {
  readonly text: string;
  #markdown: string | readonly PhrasingContent[] | null;

  constructor(nodes: readonly PhrasingContent[]) {
    const words = nodes.map((node) => plainText(node)).join('');
    this.text = words.replace(/\s+/g, ' ').trim();
    this.#markdown = nodes.every(({ type }) => type === 'text')
      ? null
      : slice(nodes, words.length - words.trimStart().length, words.trimEnd().length).map(withoutPlace);
  }

  get markdown(): string {
    if (typeof this.#markdown !== 'string')
      this.#markdown = inOneLine(this.#markdown ?? [{ type: 'text', value: this.text }]);
    return this.#markdown;
  }
}

/** A copy of a node that holds neither its place in the file nor what a handler noted on it. */
function withoutPlace(node: PhrasingContent): PhrasingContent {
  const { position, data, ...kept } = node;
  if (!('children' in kept)) return kept as PhrasingContent;
  return { ...kept, children: kept.children.map(withoutPlace) } as PhrasingContent;
}

/** A sentence of these nodes, whatever stands in them. */
export function toSentence(nodes: readonly PhrasingContent[]): Sentence {
  return new CutSentence(nodes);
}

/** Cuts clean inline nodes into sentences at the ends that Unicode and French abbreviations know. */
export function toSentences(nodes: readonly PhrasingContent[]): Sentence[] {
  const text = nodes.map((node) => plainText(node)).join('');
  let from = 0;
  return sentenceEnds(text).flatMap((end) => {
    const sentence = toSentence(slice(nodes, from, end));
    from = end;
    return sentence.text === '' ? [] : [sentence];
  });
}

/** The offsets after each sentence of a text. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    // A question mark inside an address ends nothing.
    if (end < text.length && (!/\s$/.test(segment) || abbreviation.test(segment))) continue;
    closing.lastIndex = end;
    const closes = closing.exec(text)?.[0] ?? '';
    const goesOn = closes !== '' && /\p{Ll}/u.test(text[end + closes.length] ?? '');
    if (!goesOn) ends.push(end + closes.length);
  }
  return ends;
}

/** Clean inline nodes as Markdown on one line. */
function inOneLine(children: readonly PhrasingContent[]): string {
  const written = (emphasis: '_' | '*') =>
    toMarkdown(
      { type: 'paragraph', children: [...children] },
      { extensions: [gfm], emphasis, resourceLink: true },
    )
      .trim()
      .replace(/\s*\n\s*/g, ' ');
  const markdown = written('_');
  // Inside a word only a star is a mark: beside an underscore the letters would be written as character references.
  return markdown.includes('&#x') ? written('*') : markdown;
}

/** The part of inline nodes that stands between two offsets of their plain text. */
function slice(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = plainText(node).length;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    at += length;
    if (start >= end) continue;
    if (start === 0 && end === length) out.push(node);
    else if ('children' in node)
      out.push({ ...node, children: slice(node.children, start, end) } as PhrasingContent);
    else if ('value' in node) out.push({ ...node, value: node.value.slice(start, end) });
  }
  return out;
}
