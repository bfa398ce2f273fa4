// Code between tags: Jekyll's `{% highlight ruby %}` and Hugo's `{{< highlight go >}}` become fenced blocks.
import type { Dialect } from './dialect.ts';

const tags =
  /^([^\S\n]*)\{(?:%-?|\{[<%])\s*(end|\/\s*)?(?:highlight|prism|codeblock)\b\s*([\w+-]*).*?(?:-?%|[>%]\})\}[^\S\n]*$/gm;

export const highlight: Dialect = {
  name: 'highlight',
  isIn: (text) => /\{(?:%-?|\{[<%])\s*(?:highlight|prism|codeblock)\b/.test(text),
  rewrite: (text) =>
    text.replace(tags, (_, indent: string, end: string | undefined, language: string) =>
      end ? `${indent}~~~~` : `${indent}~~~~${language}`,
    ),
};
