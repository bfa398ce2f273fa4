// Raw markup that readers would see: what is left of a generator's dialect in the sentences that may be quoted.
import type { Problem } from '../languages/problem.ts';
import { warningAt } from '../library/problems.ts';
import type { Library } from '../library.ts';

/** Signs of the dialects that people meet in a sentence only where a dialect was not read. */
const signs: readonly RegExp[] = [
  // Containers of VitePress, VuePress and Docusaurus.
  /(?:^|\s)\\?:{3,}(?:\s|\w|$)/,
  // Admonitions and content tabs of MkDocs, and snippets.
  /^(?:!!!|\?\?\?\+?) \w+/,
  /^\\?={3} "/,
  /-{2}8<-{2}/,
  // Liquid, GitBook, Hugo.
  /\{%.*?%\}/,
  /\{\{.*?\}\}/,
  // Alerts of GitHub.
  /\\?\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|DANGER)\\?\]/i,
  // Lists of attributes.
  /\{:\s*[.#]?\w[^}]*\}|\{#[\w-]+\}/,
  // MDX.
  /^(?:import|export) .+ from ['"]|^export (?:const|default) /,
  /<\/?[A-Z]\w*(?:\s[^>]*)?>/,
  // Highlights and emoji in words.
  /(?:^|\s)==\S(?:.*?\S)?==(?=[\s.,;:!?]|$)/,
  /(?:^|\s):[a-z]+(?:_[a-z]+)+:(?=[\s.,;!?]|$)/,
];

const inlineCode = /(`+)[^`].*?\1/g;

/** The first sign of markup in a sentence or heading, outside of code; null where there is none. */
export function markupIn(markdown: string): string | null {
  const text = markdown.replace(inlineCode, '');
  for (const sign of signs) {
    const [found] = sign.exec(text) ?? [];
    if (found !== undefined) return found.trim().slice(0, 40);
  }
  return null;
}

/** One problem for each paragraph, item, row or heading with markup in it. */
export function shownMarkup({ sections }: Library): Problem[] {
  return sections.flatMap(({ guide, heading, line, blocks }) => {
    const texts = [
      { line, found: markupIn(heading) },
      ...blocks
        .filter(({ kind }) => kind !== 'code')
        .map((block) => ({
          line: block.line,
          found:
            block.sentences.map(({ markdown }) => markupIn(markdown)).find((one) => one !== null) ?? null,
        })),
    ];
    return texts.flatMap(({ line: at, found }) =>
      found === null ? [] : [warningAt(guide.file, at, { kind: 'markup.shown', markup: found })],
    );
  });
}
