// Code between tags: Jekyll's `{% highlight ruby %}`, Hugo's `{{< highlight go >}}` and `::: mermaid` become fenced blocks.
import type { Dialect } from './dialect.ts';

const tags =
  /^([^\S\n]*)\{(?:%-?|\{[<%])\s*(end|\/\s*)?(?:highlight|prism|codeblock)\b\s*([\w+-]*).*?(?:-?%|[>%]\})\}[^\S\n]*$/gm;
const diagram = /^([ \t]*):::[ \t]*(mermaid|plantuml)[ \t]*\n([\s\S]*?)^[ \t]*:::[ \t]*$/gm;

export const highlight: Dialect = {
  name: 'highlight',
  isIn: (text) =>
    /^[ \t]*:::[ \t]*(?:mermaid|plantuml)\b|\{(?:%-?|\{[<%])\s*(?:highlight|prism|codeblock)\b/m.test(text),
  rewrite: (text) =>
    text
      .replace(diagram, '$1~~~~$2\n$3$1~~~~')
      .replace(tags, (_, indent: string, end: string | undefined, language: string) =>
        end ? `${indent}~~~~` : `${indent}~~~~${language}`,
      ),
};
