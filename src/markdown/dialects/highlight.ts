// Code between tags: Jekyll's `{% highlight ruby %}`, Hugo's `{{< highlight go >}}` and `::: mermaid` become fenced blocks.
import { asTitle, type Dialect, lineBreak, parameter } from './dialect.ts';

const tags =
  /^([^\S\n]*)\{(?:%-?|\{[<%])\s*(end|\/\s*)?(?:highlight|prism|codeblock)\b\s*([\w+-]*).*?(?:-?%|[>%]\})\}[^\S\n]*$/gm;
const diagram = /^([ \t]*):::[ \t]*(mermaid|plantuml)[ \t]*\n([\s\S]*?)^[ \t]*:::[ \t]*$/gm;
/** Docsy's tabs hold code where nothing says that they hold text. */
const panes = /\{\{[<%]\s*tabpane\b(?![^>%\n]*text=)[^\n]*\n[\s\S]*?\{\{[<%]\s*\/\s*tabpane\b/g;
const tab = /^([ \t]*)\{\{<\s*(\/?)\s*tab\b(?![^>\n]*(?:text=|\/\s*>))([^>\n]*)>\}\}[ \t]*$/gm;
const codeTabs = (pane: string) =>
  pane.replace(tab, (_, indent: string, end: string, parameters: string) =>
    end ? `${indent}~~~~` : `${asTitle(parameter(parameters, 'header'), indent)}${lineBreak}${indent}~~~~`,
  );

export const highlight: Dialect = {
  name: 'highlight',
  isIn: (text) =>
    /^[ \t]*:::[ \t]*(?:mermaid|plantuml)\b|\{(?:%-?|\{[<%])\s*(?:highlight|prism|codeblock|tabpane)\b/m.test(
      text,
    ),
  rewrite: (text) =>
    text
      .replace(panes, codeTabs)
      .replace(diagram, '$1~~~~$2\n$3$1~~~~')
      .replace(tags, (_, indent: string, end: string | undefined, language: string) =>
        end ? `${indent}~~~~` : `${indent}~~~~${language}`,
      ),
};
