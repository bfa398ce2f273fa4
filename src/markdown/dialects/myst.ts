// MyST, the Markdown of Sphinx: boxes that are fences, ```` ```{note} ````, their options, and roles before code.
import { type Dialect, gone, hiddenStart } from './dialect.ts';

const box =
  /^([ \t]*)(`{3,})\{(?:note|tip|hint|warning|caution|danger|error|important|attention|seealso|admonition|dropdown|card|tab-item|tab-set|versionadded|versionchanged|deprecated)\}[ \t]*(.*)\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm;

/** Its boxes are no code: they become the containers that MyST has besides. */
export const mystBoxes: Dialect = {
  name: 'myst',
  isIn: (text) => /^[ \t]*`{3,}\{[a-z]/m.test(text),
  rewrite: (text) => text.replace(box, '$1:::{box} $3\n$4$1:::'),
};

const role = new RegExp(`\\{[a-z][\\w:-]*\\}(?=${hiddenStart})`, 'g');
const options = /^([ \t]*:{3,}\{.*\n)((?:[ \t]*:[a-z][\w-]*:.*\n)+)/gm;
const target = /^\([\w-]+\)=[ \t]*$/gm;

export const myst: Dialect = {
  name: 'myst',
  isIn: (text) => /\{[a-z][\w:-]*\}\uFDD0|^[ \t]*:{3,}\{|^\([\w-]+\)=/m.test(text),
  rewrite: (text) =>
    text
      .replace(role, '')
      .replace(target, gone)
      .replace(options, (_, opening: string, given: string) => opening + given.replace(/.+/g, gone)),
};
