// Python-Markdown's boxes and tabs: `!!! warning "Heat"`, `??? note`, `=== "Gas"`, each with an indented body.
import { asTitle, type Dialect, inFences, lineBreak } from './dialect.ts';

const opening =
  /^(\s*)(?:!!!|\?\?\?\+?)[^\S\n]*[\w-][\w -]*(?:"(.*)")?(?:\s*\{.*\})?\s*$|^(\s*)===[!+]*[^\S\n]+"(.+)"\s*$/;
const widthOf = (line: string) => /^\s*/.exec(line.replaceAll('\t', '    '))?.[0].length ?? 0;

/** Boxes and tabs stand in each other, so both are opened here: the body moves out to where the opening stands. */
function unindent(text: string): string {
  const lines = text.split('\n');
  /** The widths from which the bodies around a line begin. */
  const bodies: number[] = [];
  let fence = '';
  return lines
    .map((written, i) => {
      if (written.trim() === '') return written;
      const width = widthOf(written);
      const around = bodies.length;
      while (fence === '' && width < (bodies.at(-1) ?? 0)) bodies.pop();
      // What stands right below a body is no part of its last paragraph.
      const before = bodies.length < around && lines[i - 1]?.trim() !== '' ? lineBreak : '';
      const out = bodies.length * 4;
      const line = out === 0 ? written : written.replaceAll('\t', '    ').slice(Math.min(out, width));
      if (fence !== '' || inFences([line])[0]) {
        const [mark = ''] = /(?:`{3,}|~{3,})/.exec(line) ?? [];
        if (fence === '') fence = mark;
        else if (line.trim().startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = '';
        return before + line;
      }
      const opened = opening.exec(line);
      if (!opened) return before + line;
      bodies.push(width + 4);
      const [, box = '', title = '', tab = '', label = ''] = opened;
      return before + asTitle(title || label, box || tab);
    })
    .join('\n');
}

export const admonitions: Dialect = {
  name: 'admonitions',
  isIn: (text) => /^\s*(?:!!!|\?\?\?\+?|===[!+]*)\s+["\w]/m.test(text),
  rewrite: unindent,
};
