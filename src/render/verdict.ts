// An answer from a table in words: the verdict in a sentence, and the lines that belong to it.
import type { Eligibility } from '../answer.ts';
import type { Cell, Label } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { Put } from '../languages/language.ts';
import { isConditional } from '../markdown/tables.ts';

/** The verdict in a sentence, and the lines below it. */
export function verdict(answer: Eligibility): {
  readonly headline: string;
  readonly lines: readonly string[];
} {
  const { phrases } = languages[answer.language];
  const condition = conditionalOnly(answer);
  const said = condition === null ? sentences(answer) : { headline: condition, lines: [] };
  const heard = answer.heard.map(({ words, label }) => phrases.heard(words, name(answer, label)));
  return { headline: said.headline, lines: [...said.lines, ...undecided(answer), ...heard] };
}

/** Cells that say neither yes nor no, where the sentence above counts the others. */
function undecided(answer: Eligibility): string[] {
  const { phrases } = languages[answer.language];
  const counted: readonly Eligibility['asked'][] = ['which_api', 'both', 'not_for', 'who'];
  if (!counted.includes(answer.asked)) return [];
  const cells = answer.cells.filter(({ value, column }) => value === 'other' && !column.isFact);
  const other = (cell: Cell) => (answer.asked === 'who' ? criterionOf(cell) : apiOf(cell));
  const items = (of: readonly Cell[]) =>
    of.map(
      (cell) =>
        `${name(answer, other(cell))} (${cell.text === '' ? phrases.value('other', '') : phrases.quote(cell.text)})`,
    );
  const lines = (say: (items: readonly string[]) => string, of: readonly Cell[]) =>
    of.length > 0 && of.length <= 6 ? [say(items(of))] : [];
  if (answer.table.ofApis) return lines(phrases.undecided, cells);
  const conditional = cells.filter(({ text }) => isConditional(text));
  // Where nothing else fits, the headline says them.
  const isTold = fits(answer).length === 0;
  return [
    ...(isTold ? [] : lines(phrases.conditional, conditional)),
    ...lines(
      phrases.undecided,
      cells.filter((cell) => !conditional.includes(cell)),
    ),
  ];
}

/** What an answer lists. */
const fits = ({ asked, apis, criteria }: Eligibility) => (asked === 'who' ? criteria : apis);

/** The headline of a list that nothing fits without a condition; null for any other. */
function conditionalOnly(answer: Eligibility): string | null {
  const { phrases } = languages[answer.language];
  if (answer.table.ofApis || answer.negated || fits(answer).length > 0 || answer.without.length > 0)
    return null;
  const isWho = answer.asked === 'who';
  const found = answer.cells.filter(({ value, text }) => value === 'other' && isConditional(text));
  if (found.length === 0 || (!isWho && answer.asked !== 'which_api') || answer.each.length > 0) return null;
  const labels = (isWho ? answer.apis : answer.criteria).map((label) => name(answer, label));
  const items = found.map(
    (cell) => `${name(answer, isWho ? criterionOf(cell) : apiOf(cell))} (${phrases.quote(cell.text)})`,
  );
  return phrases.onlyConditional(labels, items);
}

const apiOf = ({ row, column }: Cell) => (row.role === 'api' ? row : column);
const criterionOf = ({ row, column }: Cell) => (row.role === 'api' ? column : row);

function sentences(answer: Eligibility): { readonly headline: string; readonly lines: readonly string[] } {
  const { phrases } = languages[answer.language];
  const { put, table, asked } = answer;
  const { ofApis } = table;
  const all = (labels: readonly Label[]) => labels.map((label) => name(answer, label));
  const [apis, criteria] = [all(answer.apis), all(answer.criteria)];
  const separately = answer.each.map(
    ({ label, fits }) => `• ${phrases.separately(name(answer, label), all(fits))}`,
  );
  const only = (headline: string) => ({ headline, lines: [] });
  switch (asked) {
    case 'table':
      return only(phrases.whole(table.section.heading));
    case 'criteria':
      return only(phrases.contains(criteria));
    case 'choices':
      return only(phrases.contains(apis));
    case 'which_api':
      if (apis.length > 0) return only(phrases.whichOne(criteria, apis));
      if (answer.without.length > 0) return only(phrases.whichNoOther(criteria, all(answer.without)));
      if (separately.length > 0) return { headline: phrases.bothNone(criteria), lines: separately };
      return only(phrases.whichNone(criteria));
    case 'both':
      return apis.length > 0
        ? only(phrases.both(criteria, apis))
        : { headline: phrases.bothNone(criteria), lines: separately };
    case 'not_for':
      return only(
        apis.length > 0 ? phrases.notFor(criteria, apis, all(answer.instead)) : phrases.notForNone(criteria),
      );
    case 'who': {
      const [say, none] = answer.negated
        ? [phrases.whoNot, phrases.whoNotNone]
        : [phrases.who, phrases.whoNone];
      const denied = all(answer.without.filter(({ role }) => role === 'api'));
      if (denied.length > 0) return only(phrases.whoBut(apis, denied, criteria));
      if (separately.length > 0) return { headline: none(apis), lines: separately };
      if (criteria.length > 0) return only(say(apis, criteria, ofApis));
      return only(answer.without.length > 0 ? phrases.whoNoOther(apis, all(answer.without)) : none(apis));
    }
    case 'compare':
      return compared(answer, all);
    case 'can':
      return may(answer, apis, criteria, all, put, ofApis);
  }
}

/** Where the compared labels differ, and where they agree. */
function compared(answer: Eligibility, all: (labels: readonly Label[]) => string[]) {
  const { phrases } = languages[answer.language];
  const criteria = [...new Set(answer.cells.map(criterionOf))];
  const differ = criteria.filter(
    (criterion) =>
      new Set(answer.cells.filter((cell) => criterionOf(cell) === criterion).map(({ value }) => value)).size >
      1,
  );
  const names = all(answer.apis);
  if (differ.length === 0) return { headline: phrases.compareSame(names), lines: [] };
  return { headline: phrases.compareDiffers(names, all(differ), differ.length < criteria.length), lines: [] };
}

/** Yes, no, or for whom it is the one and for whom the other. */
function may(
  answer: Eligibility,
  apis: readonly string[],
  criteria: readonly string[],
  all: (labels: readonly Label[]) => string[],
  put: Put,
  ofApis: boolean,
): { readonly headline: string; readonly lines: readonly string[] } {
  const { phrases } = languages[answer.language];
  const { organisation, cells, verdict } = answer;
  if (organisation) {
    const lines = organisation.senses.flatMap(({ label, sense }) =>
      cells
        .filter((cell) => criterionOf(cell) === label)
        .map((cell) => {
          const said = phrases.value(cell.value, cell.text);
          const which = apis.length > 1 ? `${name(answer, apiOf(cell))} ${said}` : said;
          return `• ${phrases.meant(name(answer, label), sense, which)}`;
        }),
    );
    return { headline: phrases.organisation(organisation.words), lines };
  }
  if (verdict === 'yes') return { headline: phrases.yes(apis, criteria, put, ofApis), lines: [] };
  if (verdict === 'no')
    return { headline: phrases.no(apis, criteria, all(answer.instead), put, ofApis), lines: [] };
  if (verdict === 'partial') {
    const byApi = answer.apis.length === 1 || answer.criteria.length > 1;
    const lines = (byApi ? answer.apis : answer.criteria).map((label) => {
      const own = cells.filter((cell) => cell.row === label || cell.column === label);
      const others = (value: Cell['value']) =>
        all(own.filter((cell) => cell.value === value).map(byApi ? criterionOf : apiOf));
      const other = own
        .filter(({ value }) => value === 'other')
        .map(
          (cell) =>
            `${phrases.value('other', cell.text)} (${name(answer, byApi ? criterionOf(cell) : apiOf(cell))})`,
        );
      return phrases.partOf(name(answer, label), others('yes'), others('no'), other);
    });
    return { headline: `${phrases.partly} ${lines[0] ?? ''}`.trim(), lines: lines.slice(1) };
  }
  if (cells.every(({ text }) => text === ''))
    return { headline: phrases.emptyCell(criteria, apis), lines: [] };
  const said = cells.map((cell) => phrases.quote(cell.text));
  const say = ofApis ? phrases.neither : phrases.says;
  return { headline: say(criteria, apis, said), lines: [] };
}

/** A label as a sentence has it: an API bare, all others in quotation marks. */
function name({ language, table }: Eligibility, label: Label): string {
  return label.role === 'api' && table.ofApis ? label.text : languages[language].phrases.quote(label.text);
}
