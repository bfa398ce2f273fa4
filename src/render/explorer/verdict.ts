// What was chosen in the explorer → what a reply to the same question in words would say.
import { answerLabels, askedOf, type Finding } from '../../answer.ts';
import type { Cell, DecisionTable, Label } from '../../guide.ts';
import { languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { Library } from '../../library.ts';
import { cellAt, labelsOf } from '../../matrix.ts';
import { criterionLines, type Line } from '../evidence.ts';
import { type Outline, toOutline } from '../outline.ts';
import type { Exploring } from './choice.ts';

/** What is asked of a table by what was chosen of it; null where its cells make no verdict. */
export function findingOf({ table, criteria, apis }: Exploring): Finding | null {
  const labels = { criteria, apis };
  if (criteria.length + apis.length === 0) return { ...askedOf(table, 'compare', {}), asked: 'table' };
  if (criteria.length > 0 && apis.length > 0) {
    const cells = criteria.flatMap((criterion) => apis.map((api) => cellAt(table, api, criterion)));
    return cells.length === 1 || decide(cells) ? askedOf(table, 'can', labels) : null;
  }
  // "Free" and "paid" are no yes, and no cell of a price says no.
  if (!table.decides || table.values.length > 0) return null;
  if (![...criteria, ...apis].every((label) => cellsOf(table, label).some(saysYesOrNo))) return null;
  return askedOf(table, criteria.length === 0 ? 'who' : criteria.length > 1 ? 'both' : 'which_api', labels);
}

const saysYesOrNo = ({ value, row, column }: Cell): boolean =>
  value !== 'other' && !row.isFact && !column.isFact;

const cellsOf = ({ cells }: DecisionTable, label: Label): Cell[] =>
  cells.flat().filter(({ row, column }) => row === label || column === label);

/** Can one sentence say what several cells do: yes here and no there, or no everywhere? */
const decide = (cells: readonly Cell[]): boolean =>
  cells.some(({ value }) => value === 'yes') || cells.every(({ value }) => value === 'no');

/** The reply to what was chosen, whole: as it can be shared. */
export function outlineOf(exploring: Exploring, language: LanguageCode, library: Library): Outline {
  const finding = findingOf(exploring);
  if (finding) return toOutline(answerLabels(finding, language, library));
  const { table } = exploring;
  const whole = { ...askedOf(table, 'compare', {}), asked: 'table' } as const;
  const answer = answerLabels(whole, language, library);
  const { phrases, controls } = languages[language];
  return {
    ...toOutline(answer),
    headline: controls.explorer.says,
    strong: [],
    evidence: criteriaShown(exploring).flatMap((criterion): Line[] => [
      { value: null, lead: phrases.before(criterion.text), items: [], each: false },
      ...linesOf(exploring, criterion, { language, most: 10, pageOf: () => null }),
    ]),
    key: null,
  };
}

/** The criteria whose rows are shown; where only what they are held against was chosen, those that it fits come first. */
export function criteriaShown({ table, criteria, apis }: Exploring): readonly Label[] {
  if (criteria.length > 0) return criteria;
  const all = labelsOf(table, 'criterion');
  if (apis.length === 0) return all;
  const fits = (criterion: Label) => apis.every((api) => cellAt(table, api, criterion).value === 'yes');
  return [...all.filter(fits), ...all.filter((criterion) => !fits(criterion))];
}

/** What a table says of one criterion, and of what was chosen for it; a line holds so many names. */
export function linesOf(
  { table, apis }: Exploring,
  criterion: Label,
  {
    language,
    most,
    pageOf,
  }: { readonly language: LanguageCode; readonly most: number } & Pick<Library, 'pageOf'>,
): readonly Line[] {
  const shown = apis.length > 0 ? apis : labelsOf(table, 'api');
  const links = shown.flatMap((api) => {
    const page = pageOf(api);
    return page ? [{ text: api.text, url: page.url }] : [];
  });
  const cells = shown.map((api) => cellAt(table, api, criterion));
  return criterionLines(cells, table, { links, phrases: languages[language].phrases, most });
}
