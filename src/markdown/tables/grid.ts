// A table as it is drawn, whatever it is written in: rows of cells with their words and notes.
import type { Element, Nodes as HtmlNodes } from 'hast';
import type { PhrasingContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { iconMark } from '../dialects/icons.ts';
import { cleanInline, type Resolve } from '../inline.ts';

export interface RawCell {
  readonly nodes: readonly PhrasingContent[];
  /** Its words in one line; of an image, what stands in its place. */
  readonly text: string;
  /** What a footnote or an asterisk in it says, below the table. */
  readonly note: string;
}

export interface Grid {
  /** The row of headings, then the others; a row may be longer or shorter than the first. */
  readonly rows: readonly (readonly RawCell[])[];
  /** The 1-based line of each row in the guide's file. */
  readonly lines: readonly number[];
}

/** What the signs of notes stand for: "1" of `[^1]`, "*". */
export type Notes = ReadonlyMap<string, string>;

export const emptyCell: RawCell = { nodes: [], text: '', note: '' };

const inOneLine = (nodes: readonly PhrasingContent[]) =>
  plainText({ type: 'paragraph', children: [...nodes] })
    .replace(/\s+/g, ' ')
    .trim();

/** The notes that stand behind a cell's words: by footnotes, or by asterisks. */
function noteOf(nodes: readonly PhrasingContent[], text: string, notes: Notes): string {
  const signs = nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  const [stars] = /[*†‡]+$/u.exec(text) ?? [];
  return [...signs, ...(stars === undefined ? [] : [stars])]
    .flatMap((sign) => notes.get(sign) ?? [])
    .join(' ');
}

function toCell(written: readonly PhrasingContent[], resolve: Resolve, notes: Notes): RawCell {
  const nodes = cleanInline(written, resolve);
  const text = inOneLine(nodes);
  if (text === '') {
    const alt = written.flatMap((node) => (node.type === 'image' && node.alt ? [node.alt] : [])).join(' ');
    return { nodes, text: alt.trim(), note: noteOf(written, alt, notes) };
  }
  return { nodes, text, note: noteOf(written, text, notes) };
}

/** The grid of a Markdown table. */
export function gridOf(table: Table, resolve: Resolve, notes: Notes): Grid {
  return {
    rows: table.children.map((row) => row.children.map((cell) => toCell(cell.children, resolve, notes))),
    lines: table.children.map((row) => row.position?.start.line ?? 1),
  };
}

const elements = (node: HtmlNodes): Element[] =>
  'children' in node ? node.children.flatMap((child) => (child.type === 'element' ? [child] : [])) : [];

/** The rows of an HTML table, those of tables inside it left out. */
const rowsOf = (node: HtmlNodes): Element[] =>
  elements(node).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
        ? rowsOf(child)
        : [],
  );

/** The tables of an HTML fragment, in order; of tables in tables, the outer ones. */
export function tablesIn(node: HtmlNodes): Element[] {
  return elements(node).flatMap((child) => (child.tagName === 'table' ? [child] : tablesIn(child)));
}

const spanOf = (value: unknown) => Math.min(Math.max(Number(value ?? 1) || 1, 1), 50);

/**
 * The grid of an HTML table; a cell that spans several columns or rows stands in each of them.
 * @param above lines of the file above the text that the table was parsed from
 */
export function htmlGrid(table: Element, resolve: Resolve, above: number): Grid {
  const rows: RawCell[][] = [];
  const lines: number[] = [];
  const hanging = new Map<number, { cell: RawCell; left: number }>();
  for (const row of rowsOf(table)) {
    const cells: RawCell[] = [];
    const fill = () => {
      for (let over = hanging.get(cells.length); over; over = hanging.get(cells.length)) {
        if (over.left === 1) hanging.delete(cells.length);
        else hanging.set(cells.length, { ...over, left: over.left - 1 });
        cells.push(over.cell);
      }
    };
    for (const element of elements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      fill();
      const cell = toCell(inlineOf(element), resolve, new Map());
      const down = spanOf(element.properties.rowSpan);
      const across = spanOf(element.properties.colSpan);
      for (let i = 0; i < across; i++) {
        if (down > 1) hanging.set(cells.length, { cell, left: down - 1 });
        // A heading over several columns is said once; a mark holds for each of them.
        cells.push(i > 0 && cells.length === 1 ? emptyCell : cell);
      }
    }
    fill();
    rows.push(cells);
    lines.push((row.position?.start.line ?? 1) + above);
  }
  return { rows, lines };
}

const marksOfInputs = (checked: unknown) => (checked === undefined || checked === false ? '☐' : '☑');

/** The words of HTML nodes as inline Markdown; images and icons by what stands in their place. */
function inlineOf(node: HtmlNodes): PhrasingContent[] {
  if (node.type === 'text')
    return node.value.trim() === '' && node.value.includes('\n') ? [] : [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const children = node.children.flatMap(inlineOf);
  switch (tagName) {
    case 'a':
      return typeof properties.href === 'string'
        ? [{ type: 'link', url: properties.href, children: children as never }]
        : children;
    case 'strong':
    case 'b':
      return [{ type: 'strong', children }];
    case 'code':
      return [{ type: 'inlineCode', value: plainText({ type: 'paragraph', children }) }];
    case 'br':
      return [{ type: 'text', value: ' ' }];
    case 'input':
      return properties.type === 'checkbox'
        ? [{ type: 'text', value: marksOfInputs(properties.checked) }]
        : [];
    case 'img':
    case 'svg':
    case 'i':
    case 'span': {
      const { alt, ariaLabel, title } = properties;
      const label = [alt, ariaLabel, title].find((one) => typeof one === 'string' && one !== '');
      if (children.length > 0) return children;
      // An icon font has its picture in the name of a class: "bi-check-circle".
      const icon = Array.isArray(properties.className)
        ? properties.className.map(String).map(iconMark).join('')
        : '';
      const said = label === undefined ? icon : String(label);
      return said === '' ? [] : [{ type: 'text', value: said }];
    }
    case 'script':
    case 'style':
      return [];
    case 'p':
    case 'div':
    case 'li':
      return [...children, { type: 'text', value: ' ' }];
    default:
      return children;
  }
}
