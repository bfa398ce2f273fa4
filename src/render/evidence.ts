// What the cells behind an answer say, as lines: what fits first, each name once.
import type { Eligibility } from '../answer.ts';
import type { Cell, CellValue, DecisionTable, Link } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { Phrases } from '../languages/language.ts';
import { fold } from '../languages/words.ts';
import { isConditional as isConditionalText } from '../markdown/tables.ts';
import { apiOf, criterionOf } from '../matrix.ts';

/** A name in a line. */
export interface Item {
  readonly text: string;
  /** Where the name leads to, where it is the answer; else null. */
  readonly url: string | null;
  /** What its cell says, where the line holds cells of more than one kind. */
  readonly value?: CellValue;
}

/** One line of what a table says. */
export interface Line {
  /** The mark before it; null where each item has its own, or none is due. */
  readonly value: CellValue | null;
  /** What its items have in common, with a colon behind it: "oui :", a label. */
  readonly lead: string;
  readonly items: readonly Item[];
  /** Is each item a line of its own? */
  readonly each: boolean;
}

/** More names than these are not read: the last item says how many there are besides. */
const mostItems = 10;
/** So many names have a line each, where they are the answer. */
const mostLines = 6;

interface Shown {
  readonly cells: readonly Cell[];
  /** Whose answers they are: the labels that the question names. */
  readonly of: 'row' | 'column';
  readonly links: readonly Link[];
  readonly negated: boolean;
  readonly isOfApis: boolean;
  /** Are those for whom something is the answer? */
  readonly isList: boolean;
  /** Which line comes first: what is so of all labels, or what differs between them. */
  readonly ranks: { readonly same: number; readonly differing: number };
  readonly phrases: Phrases;
  /** How many names a line holds at most. */
  readonly most?: number;
}

/** The lines of an answer from a table. */
export function evidenceOf(answer: Eligibility): readonly Line[] {
  const { asked, table, organisation, links, language, negated } = answer;
  const { phrases } = languages[language];
  if (asked === 'criteria' || asked === 'choices') return [];
  if (asked === 'table') return cellLines(answer.cells, phrases, true);
  // Who is meant by an organisation, and what holds for each, stands above already: what fits instead does not.
  if (organisation) return insteadLines(answer);
  const cells = cellsShown(answer);
  // A cell that holds a fact is told in the sentence above.
  if (!table.ofApis && asked === 'can' && cells.every(({ value }) => value === 'other')) return [];
  const byApi = asked === 'who' || asked === 'compare' || isOfOneApi(answer);
  const criterionIs = table.apiAxis === 'columns' ? 'row' : 'column';
  const apiIs = table.apiAxis === 'columns' ? 'column' : 'row';
  return lines({
    cells: cells.filter(({ row, column }) => asked === 'can' || !(row.isFact || column.isFact)),
    of: byApi ? apiIs : criterionIs,
    links,
    isOfApis: table.ofApis,
    isList: asked === 'who',
    ranks: asked === 'compare' ? { same: 1, differing: 0 } : { same: 0, differing: 1 },
    negated: negated && asked !== 'can' && asked !== 'compare',
    phrases,
  });
}

/** What fits those of an organisation whom the API that is asked about does not. */
function insteadLines({ organisation, cells, instead, links, language }: Eligibility): Line[] {
  const refused = (organisation?.senses ?? []).filter(({ label }) =>
    cells.some(({ row, column, value }) => (row === label || column === label) && value === 'no'),
  );
  if (refused.length !== 1 || instead.length === 0) return [];
  return refused.map(({ label }) => ({
    value: 'yes',
    lead: languages[language].phrases.before(label.text),
    items: instead.map(({ text }) => ({ text, url: pageIn(links, text) })),
    each: false,
  }));
}

/** Where a yes or no is asked of one criterion and one API, the whole row answers: what else fits, and what does not. */
function cellsShown({ asked, table, apis, criteria, cells, verdict }: Eligibility): readonly Cell[] {
  const [criterion] = criteria;
  if (asked !== 'can' || apis.length > 1 || criteria.length !== 1 || !criterion) return cells;
  const row = table.cells
    .flat()
    .filter((cell) => (cell.row === criterion || cell.column === criterion) && !isFact(cell));
  const isAsked = (cell: Cell) => cells.some((one) => one.row === cell.row && one.column === cell.column);
  // What is neither yes nor no was told above, in the cell's own words.
  if (verdict === null) return row.filter((cell) => !isAsked(cell));
  // A fact that is asked for by its name is no part of the row that is shown.
  return row.some(isAsked) ? [...row.filter(isAsked), ...row.filter((cell) => !isAsked(cell))] : cells;
}

/** The page of a name among these; null where it has none. */
export const pageIn = (links: readonly Link[], name: string): string | null =>
  links.find(({ text }) => text === name)?.url ?? null;

const isFact = ({ row, column }: Cell) => row.isFact || column.isFact;

const isOfOneApi = ({ asked, apis, criteria }: Eligibility) =>
  asked === 'can' && apis.length === 1 && criteria.length > 1;

/** What a table says of labels whose question it does not settle: each with its cells. */
export function cellLines(cells: readonly Cell[], phrases: Phrases, isTable = false): Line[] {
  return [...new Set(cells.map(criterionOf))].map((criterion) => ({
    value: null,
    lead: phrases.before(criterion.text),
    each: false,
    items: capped(
      (isTable ? cells : briefly(cells))
        .filter((cell) => criterionOf(cell) === criterion)
        .map((cell) => ({
          text: cell.value === 'other' ? `${apiOf(cell).text} ${otherText(cell, phrases)}` : apiOf(cell).text,
          url: null,
          value: cell.value,
        })),
      phrases,
    ),
  }));
}

/** Of several rows, what they do not say no to, where they say anything else. */
function briefly(cells: readonly Cell[]): readonly Cell[] {
  const criteria = new Set(cells.map(criterionOf));
  if (criteria.size < 2) return cells;
  return cells.filter(
    (cell) =>
      cell.value !== 'no' ||
      cells.every((one) => criterionOf(one) !== criterionOf(cell) || one.value === 'no'),
  );
}

/**
 * What stands against one criterion, as a reply tells it: yes and no by the names of what is chosen from, then its facts.
 * @param cells those of one criterion
 * @param links the pages of those names
 * @param most how many names a line holds
 */
export function criterionLines(
  cells: readonly Cell[],
  { apiAxis, ofApis, values }: DecisionTable,
  { links, phrases, most }: Pick<Shown, 'links' | 'phrases'> & { readonly most: number },
): Line[] {
  const facts = cells.filter(isFact).map((cell) => ({
    value: null,
    lead: phrases.before(apiOf(cell).text),
    items: [{ text: cell.text.trim() === '' ? '—' : cell.text, url: null }],
    each: false,
  }));
  // Of the few things that the cells of such a table say, each is told once: "free: A, B".
  const isOneOf = ({ text }: Cell) => values.includes(fold(text).trim());
  const telling = cells.filter((cell) => !isFact(cell) && cell.value === 'other' && isOneOf(cell));
  const byValue = [...new Set(telling.map(({ text }) => text))].map((text) => ({
    value: null,
    lead: phrases.before(text),
    items: capped(
      telling.filter((cell) => cell.text === text).map((cell) => ({ text: apiOf(cell).text, url: null })),
      phrases,
      most,
    ),
    each: false,
  }));
  const said = lines({
    cells: cells.filter((cell) => !isFact(cell) && !telling.includes(cell)),
    of: apiAxis === 'columns' ? 'row' : 'column',
    links,
    isOfApis: ofApis,
    isList: false,
    ranks: { same: 0, differing: 1 },
    negated: false,
    phrases,
    most,
  });
  return [...said, ...byValue, ...facts];
}

const otherText = ({ text }: Cell, phrases: Phrases) => phrases.said('other', text);

/** Groups what stands against the labels that are asked about by what its cells say. */
function lines({ cells, of, links, negated, phrases, isOfApis, isList, ranks, most }: Shown): Line[] {
  const subjectOf = (cell: Cell) => cell[of];
  const objectOf = (cell: Cell) => cell[of === 'row' ? 'column' : 'row'];
  const groups = new Map<
    string,
    { readonly line: Omit<Line, 'items'>; readonly rank: number; items: Item[] }
  >();
  const add = (lead: string, value: CellValue, rank: number, item: Item) => {
    const before = phrases.before(lead);
    const group = groups.get(lead) ?? { line: { value, lead: before, each: false }, rank, items: [] };
    group.items.push(item);
    groups.set(lead, group);
  };
  const answer: CellValue = negated ? 'no' : 'yes';
  for (const object of new Set(cells.map(objectOf))) {
    const own = cells.filter((cell) => objectOf(cell) === object);
    const url = pageIn(links, object.text);
    const other = own.filter(({ value }) => value === 'other');
    const yes = own.filter(({ value }) => value === 'yes');
    const [first] = own;
    if (other.length > 0) {
      const isConditional = !isOfApis && other.every(({ text }) => isConditionalText(text));
      const lead = isConditional ? phrases.leads.conditional : phrases.leads.neither;
      const said = [...new Set(other.map(({ text }) => phrases.said('other', text)))].join(', ');
      add(lead, 'other', isConditional ? 2 : 5, { text: `${object.text} (${said})`, url: null });
    } else if (first && own.every(({ value }) => value === first.value)) {
      const isAnswer = first.value === answer;
      add(phrases.said(first.value, ''), first.value, isAnswer ? ranks.same : 9, {
        text: object.text,
        url: isAnswer ? url : null,
      });
    } else if (yes.length > 0)
      add(phrases.list(yes.map((cell) => subjectOf(cell).text)), 'yes', ranks.differing, {
        text: object.text,
        url,
      });
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ line, items, rank }) => ({
      ...line,
      items: capped(items, phrases, most),
      // Those for whom something is stand below each other: they are the answer, and their names are long.
      each: rank === 0 && isList && items.length > 2 && items.length <= mostLines,
    }));
}

function capped(items: readonly Item[], phrases: Phrases, most = mostItems): Item[] {
  if (items.length <= most) return [...items];
  const few = items.slice(0, most - 1);
  return [...few, { text: phrases.others(items.length - few.length), url: null }];
}
