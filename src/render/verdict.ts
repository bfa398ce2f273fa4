// An answer from a table in words: the verdict in a sentence, and the lines that belong to it.
import type { Eligibility } from '../answer.ts';
import type { Cell, Label } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { Put } from '../languages/language.ts';
import { isConditional } from '../markdown/tables.ts';
import { apiOf, criterionOf, labelsOf } from '../matrix.ts';
import { pageIn } from './evidence.ts';

/** A part of a sentence that is the answer, and where it leads to. */
export interface Strong {
  readonly text: string;
  readonly url: string | null;
}

export interface Said {
  readonly headline: string;
  /** The parts of the headline that are bold, in its order; none where that is its first sentence. */
  readonly strong: readonly Strong[];
  readonly lines: readonly string[];
}

/** The verdict in a sentence, and the lines below it. */
export function verdict(answer: Eligibility): Said {
  const { phrases } = languages[answer.language];
  const condition = conditionalOnly(answer);
  const said = condition === null ? sentences(answer) : { headline: condition, lines: [] };
  const labels = [...new Set(answer.heard.map(({ label }) => name(answer, label)))];
  const words = [...new Set(answer.heard.map((one) => one.words))];
  const isAbove = labels.length > 1 && labels.every((label) => said.headline.includes(label));
  const heard =
    labels.length === 0 ? [] : [isAbove ? phrases.heardAbove(words) : phrases.heard(words, labels)];
  const strong = strongIn(answer, said.headline);
  return { headline: said.headline, strong, lines: [...said.lines, ...heard] };
}

/** What fits is the answer to "which?"; of "who?", what is asked about is linked, for the answer stands below. */
function strongIn(answer: Eligibility, headline: string): Strong[] {
  const { asked, apis, links } = answer;
  if (asked === 'which_api' || asked === 'both')
    return apis.map((label) => ({ text: name(answer, label), url: null }));
  if (asked === 'table') return [{ text: headline, url: null }];
  if (asked === 'who')
    return apis.map((label) => ({ text: name(answer, label), url: pageIn(links, label.text) }));
  return [];
}

/** More labels than these are counted in the sentence, and stand below it. */
const mostNamed = 2;

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

function sentences(answer: Eligibility): { readonly headline: string; readonly lines: readonly string[] } {
  const { phrases } = languages[answer.language];
  const { put, table, asked } = answer;
  const { ofApis } = table;
  const all = (labels: readonly Label[]) => labels.map((label) => name(answer, label));
  const [apis, criteria] = [all(answer.apis), all(answer.criteria)];
  // What fits each of several labels stands below; that nothing fits one of them is said here.
  const separately = answer.each.flatMap(({ label, fits }) =>
    fits.length === 0 ? [`• ${phrases.separately(name(answer, label), [])}`] : [],
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
      if (apis.length > 0) return only(phrases.whichOne(criteria, apis, ofApis));
      if (answer.without.length > 0) return only(phrases.whichNoOther(criteria, all(answer.without)));
      if (answer.each.length > 0) return { headline: phrases.bothNone(criteria), lines: separately };
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
      if (answer.each.length > 0)
        return { headline: answer.negated ? none(apis) : phrases.bothNone(apis), lines: separately };
      if (criteria.length > mostNamed)
        return only(
          phrases.counted(apis, criteria.length, labelsOf(table, 'criterion').length, {
            ofApis,
            ofRows: table.apiAxis === 'columns',
            negated: answer.negated,
          }),
        );
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
  if (differ.length > mostNamed) {
    const isOfRows = answer.table.apiAxis === 'columns';
    return { headline: phrases.compareCounted(names, differ.length, criteria.length, isOfRows), lines: [] };
  }
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
