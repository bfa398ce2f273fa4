// A message read as a question to a table of any field: its labels explain the words of the question, or no verdict is due.
import type { Token } from '../analysis.ts';
import type { CellValue, DecisionTable, Label } from '../guide.ts';
import { byLanguage, languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode, TableWords } from '../languages/language.ts';
import type { PartKind } from '../languages/rule.ts';
import { fold } from '../languages/words.ts';
import { isPredicate, labelsOf, type Named, type Naming } from '../matrix.ts';
import { sentenceThatAsks } from './asking.ts';
import { type Denial, denialIn } from './denial.ts';
import { type Frame, type Sentence, wordClass } from './frame.ts';
import type { Objection } from './objections.ts';
import type { Asked } from './question.ts';
import type { TableReading } from './readings.ts';

type WordList = {
  [Name in keyof TableWords]: TableWords[Name] extends readonly string[] ? Name : never;
}[keyof TableWords];
const wordsOf = byLanguage((code) => {
  const words = (name: WordList): ReadonlySet<string> => new Set(languages[code].tables[name]);
  return {
    light: words('light'),
    deeds: words('deeds'),
    yes: words('yes'),
    required: words('required'),
    kinds: words('kinds'),
    procuring: words('procuring'),
    which: words('which'),
    what: words('what'),
    where: words('where'),
    otherwise: words('otherwise'),
  };
});
type Words = (typeof wordsOf)[LanguageCode];
const self = new Set(languageCodes.flatMap((code) => [...languages[code].self]));

/** Says nothing of what is asked about, in any field. */
const isIdle = ({ text, stop }: Token, words: Words) =>
  stop ||
  words.light.has(text) ||
  wordClass.glue.has(text) ||
  wordClass.polite.has(text) ||
  languageCodes.some((code) => languages[code].generic.has(text) || languages[code].filler.has(text));

/** Parts of a sentence that say how a table is asked, and nothing of what. */
const asking: readonly PartKind[] = [
  'which',
  'who',
  'whether',
  'predicate',
  'refusal',
  'both',
  'only',
  'not',
  'tag',
  'request',
  'aside',
  'hello',
  'thanks',
];

/** Parts that no cell answers, by the objection that they raise. */
const unanswered: readonly PartKind[] = ['must', 'time', 'quantity', 'opinion', 'story'];

/** What of a message is held against a table. */
interface Question {
  readonly table: DecisionTable;
  readonly frame: Frame;
  readonly words: Words;
  /** It asks which, who or what, and not whether. */
  readonly isOpen: boolean;
  /** The sentence that asks. */
  readonly sentence: Sentence;
  /** The clauses of it that must be read to the last word: those that ask, and what is told beside them is not. */
  readonly core: ReadonlySet<number>;
  readonly about: readonly Naming[];
  /** Tokens that are words of labels which are not said. */
  readonly partly: ReadonlySet<number>;
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
}

/** Reads the question against one table; null where it names nothing of it that could be asked about. */
export function readPlainTable(named: Named, frame: Frame): TableReading | null {
  const { table } = named;
  const sentence = sentenceThatAsks(frame, named.namings);
  const about = meantIn(named, sentence);
  if (about.length === 0) return null;
  const words = wordsOf[frame.language];
  const isOpen =
    opensWith(words.which, frame, sentence) || frame.partsOf(sentence, 'which', 'who').length > 0;
  const pick = (role: Label['role']) => {
    const axis = labelsOf(table, role);
    const said = axis.filter((label) => about.some((naming) => naming.label === label));
    // "Are pets all right?", of a table whose only column is "Allowed".
    const [only] = axis;
    const isImplied = said.length === 0 && axis.length === 1 && only && isPredicate(only) && !isOpen;
    return isImplied ? [only] : said;
  };
  const question: Question = {
    table,
    frame,
    words,
    isOpen,
    sentence,
    core: coreOf(frame, sentence),
    about,
    partly: named.partly ?? new Set(),
    apis: pick('api'),
    criteria: pick('criterion'),
  };
  const { apis, criteria } = question;
  const value = valueAsked(question);
  const denial = denialOf(question);
  const { asked, negated } = askedOf(question, denial);
  const objections = [
    ...turned(question),
    ...otherColumn(question),
    ...otherQuestion(question),
    ...unansweredIn(question, value),
    ...unread(question),
    ...valueless(question, value),
  ];
  const isWhole = (label: Label) => about.every((naming) => naming.label !== label || naming.exact);
  const labels = [...apis, ...criteria];
  const above = frame.tokens.filter(
    (token, i) => i >= sentence.from && i < sentence.to && !covers(about, i) && named.topic.has(token.stem),
  );
  return {
    table: value === null ? table : saying(table, value),
    asked,
    apis,
    criteria,
    without: [],
    negated,
    denial,
    namings: named.namings,
    apart: false,
    objections,
    rank: [
      Number(objections.length === 0),
      Number(named.within),
      0,
      Number(apis.length > 0 && criteria.length > 0),
      Number(labels.every(isWhole)),
      0,
      Math.min(3, above.length),
      about.reduce((sum, naming) => sum + (naming.at?.length ?? 0), 0),
    ],
    organisation: null,
    roleOf: (naming) => (about.includes(naming) ? 'asked' : 'elsewhere'),
  };
}

const covers = (namings: readonly Naming[], i: number) =>
  namings.some(({ at, from, to }) => at?.includes(i) ?? (i >= from && i < to));

/**
 * What is meant of what is named: what the sentence that asks names, and of an axis of which it names nothing, the one
 * label that is named before it: "I am an apprentice. May I …?"
 */
function meantIn({ namings, table }: Named, sentence: Sentence): Naming[] {
  const inside = namings.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  return (['api', 'criterion'] as const).flatMap((role) => {
    const here = inside.filter(({ label }) => label.role === role);
    if (here.length > 0) return here;
    const told = namings.filter(({ label, to }) => label.role === role && to <= sentence.from);
    const isOne = new Set(told.map(({ label }) => label)).size === 1;
    return isOne && inside.length > 0 && labelsOf(table, role).length > 1 ? told : [];
  });
}

/**
 * The clauses of a sentence that ask: the last, and those before it that do not merely tell: "I work part-time, may I …?"
 * tells who asks, unless it denies something.
 */
function coreOf(frame: Frame, sentence: Sentence): ReadonlySet<number> {
  const { tokens } = frame;
  const run = tokens.slice(sentence.from, sentence.to);
  const clauses = [...new Set(run.map(({ clause }) => clause))];
  const openers = frame
    .partsOf(sentence, 'which', 'who', 'whether')
    .map(({ from }) => tokens[from]?.clause ?? -1);
  const first = Math.min(...openers, clauses.at(-1) ?? 0);
  const denies = (clause: number) =>
    frame.partsOf(sentence, 'not', 'refusal').some(({ from }) => tokens[from]?.clause === clause);
  const isTold = (clause: number) =>
    clause < first ||
    (clause !== clauses.at(-1) &&
      self.has(
        run.find((token) => token.clause === clause && !wordClass.polite.has(token.text))?.text ?? '',
      ) &&
      !openers.includes(clause));
  return new Set(clauses.filter((clause) => !isTold(clause) || denies(clause)));
}

const opensWith = (set: ReadonlySet<string>, { tokens }: Frame, { from, to }: Sentence) =>
  tokens.slice(from, to).some(({ text }) => set.has(text));

/** Does a label explain words of a part? */
const isInLabel = ({ from, to }: { readonly from: number; readonly to: number }, about: readonly Naming[]) =>
  Array.from({ length: to - from }, (_, i) => from + i).some((i) => covers(about, i));

/** What a sentence denies outside the labels that it says. */
function denialOf({ frame, sentence, core, about }: Question): Denial {
  // A label that only says that something is so may be denied by a word of its own: "not allowed".
  const said = about.filter(({ label }) => !isPredicate(label));
  const outside: Frame = {
    ...frame,
    partsOf: (run, ...kinds) => frame.partsOf(run, ...kinds).filter((part) => !isInLabel(part, said)),
  };
  return denialIn(outside, sentence, [], core, () => false);
}

/** Of the few things that the cells of a table say, the one that the question asks for: "is it free?" */
function valueAsked({ table, frame, sentence, about }: Question): string | null {
  const said = frame.tokens
    .slice(sentence.from, sentence.to)
    .filter((_, i) => !covers(about, sentence.from + i));
  return (
    table.values.find((value) =>
      wordsIn(value).every((word) => said.some(({ text, stop }) => !stop && isAkin(word, text))),
    ) ?? null
  );
}

/** A table as it answers for one of the things that its cells say: those that say just that say yes. */
function saying(table: DecisionTable, value: string): DecisionTable {
  const read = (text: string): CellValue => {
    const said = fold(text).trim();
    if (said === value) return 'yes';
    return said.startsWith(value) || said === '' ? 'other' : 'no';
  };
  return {
    ...table,
    cells: table.cells.map((row) => row.map((cell) => ({ ...cell, value: read(cell.text) }))),
  };
}

/** A list of what is allowed cannot be read off cells that say "free" or "paid". */
const valueless = ({ table, apis, criteria }: Question, value: string | null): Objection[] =>
  table.values.length > 0 && value === null && (apis.length === 0 || criteria.length === 0)
    ? objection('values', 'asks for a list, of cells that say something else than yes and no')
    : [];

/** Which cells are asked for: where two labels meet, or all of one. */
function askedOf({ apis, criteria }: Question, { denied }: Denial): { asked: Asked; negated: boolean } {
  if (apis.length > 1 && criteria.length > 1) return { asked: 'compare', negated: false };
  if (apis.length > 0 && criteria.length > 0) return { asked: 'can', negated: denied };
  if (apis.length > 0) return { asked: 'who', negated: denied };
  return denied ? { asked: 'not_for', negated: true } : { asked: 'which_api', negated: false };
}

const objection = (id: string, because: string): Objection[] => [{ id, because }];
const inWords = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');

/** Small words that may stand between a label and the word that says of what kind it is: "an élève [de] CM2". */
const reach = 3;

/** Words of the question that say something, and that neither a label nor the page explains. */
function unread({
  table,
  frame,
  words,
  isOpen,
  sentence,
  core,
  about,
  partly,
  apis,
  criteria,
}: Question): Objection[] {
  const { tokens } = frame;
  const parts = frame.partsOf(sentence, ...asking);
  const isAsking = (i: number) => parts.some(({ from, to }) => i >= from && i < to);
  const isBeside = (i: number) =>
    [-1, 1].some((step) => {
      let next = i + step;
      while (Math.abs(next - i) <= reach && tokens[next]?.stop && !covers(about, next)) next += step;
      return covers(about, next);
    });
  // "Which carriers …", "the Pro plan": says what kind of label is meant.
  const isKind = (i: number) =>
    words.which.has(tokens[i - 1]?.text ?? '') || (words.kinds.has(tokens[i]?.text ?? '') && isBeside(i));
  // Where both sides are said, or one is asked for, what people ordinarily do with such things goes without saying.
  const isWide = isOpen || (apis.length > 0 && criteria.length > 0);
  const rest = tokens.flatMap((token, i) =>
    i >= sentence.from &&
    i < sentence.to &&
    core.has(token.clause) &&
    !covers(about, i) &&
    (partly.has(i) || !isAsking(i)) &&
    !isKind(i) &&
    !isIdle(token, words) &&
    !(isWide && words.deeds.has(token.text))
      ? [{ ...token, i }]
      : [],
  );
  if (rest.length === 0) return [];
  const isWhole = about.every(({ exact }) => exact);
  const own = about.flatMap(({ label }) => wordsIn(label.text));
  const above = wordsAbove(table);
  const values = table.values.flatMap(wordsIn);
  const page = isWhole && isWide ? wordsOfPage(table) : [];
  const strange = rest.filter(
    ({ text, i }) =>
      !above.some((word) => isAkin(word, text)) &&
      !own.some((word) => isAkin(word, text, 3)) &&
      !(/^\d/.test(text) && text.split(/(?<=\d)(?=\p{L})/u).every((part) => own.includes(part))) &&
      !values.some((word) => isAkin(word, text)) &&
      (partly.has(i) || !page.some((word) => isAkin(word, text))),
  );
  return strange.length === 0
    ? []
    : objection('unread', `“${inWords(strange)}” is none of the words around the table`);
}

const wordsIn = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The folded words of what stands above a table: the title of its page, its headings, its corner. */
const wordsAbove = ({ section: { guide, path, heading }, corner, nouns }: DecisionTable): string[] =>
  [guide.title, ...guide.tags, ...path, heading, corner, nouns.rows ?? '', nouns.columns ?? ''].flatMap(
    wordsIn,
  );

/** The folded words of what says beside a table how its marks are to be read: "X = must have", "“Yes” means required". */
const legendOf = ({ section: { blocks } }: DecisionTable): string[] =>
  blocks
    .filter(({ kind }) => kind !== 'row' && kind !== 'code')
    .flatMap(({ sentences }) =>
      sentences.filter(({ text }) => legend.test(text)).flatMap(({ text }) => wordsIn(text)),
    );
const legend = /[=✓✔✅xX●]\s|[“«"](?:yes|oui|x)\s?[”»"]/iu;

/** The folded words of all headings and paragraphs of a table's page. */
const wordsOfPage = ({ section: { guide } }: DecisionTable): string[] =>
  guide.sections.flatMap(({ heading, blocks }) => [
    ...wordsIn(heading),
    ...blocks
      .filter(({ kind }) => kind !== 'row' && kind !== 'code')
      .flatMap(({ sentences }) => sentences.flatMap(({ text }) => wordsIn(text))),
  ]);

/** Letters that two forms of one word share at least, and the share of the shorter one: "livrer", "livraison". */
const shared = { letters: 4, share: 0.66 } as const;

function isAkin(one: string, other: string, letters: number = shared.letters): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return same >= letters && same >= shared.share * shorter;
}

const turned = ({ about }: Question): Objection[] =>
  about.some(({ isTurned }) => isTurned)
    ? objection('turned', 'the words before a label turn it to its opposite')
    : [];

/** Asks for a column that says neither yes nor no: its limit, its price. */
function otherColumn({ table, frame, words, sentence, about }: Question): Objection[] {
  const asides = table.asides.flatMap(wordsIn);
  const found = frame.tokens
    .slice(sentence.from, sentence.to)
    .find(
      (token, i) =>
        !isIdle(token, words) &&
        !covers(about, sentence.from + i) &&
        asides.some((word) => word.length > 2 && isAkin(word, token.text)),
    );
  return found
    ? objection('other-column', `asks for “${found.text}”, a column that says neither yes nor no`)
    : [];
}

/** A question that begins with "how", "why": no cell says; "what is X?" asks what it is. */
function otherQuestion({ frame, words, sentence, about, apis, criteria, core }: Question): Objection[] {
  const said = frame.tokens.slice(sentence.from, sentence.to);
  const isFree = (i: number) => !covers(about, sentence.from + i);
  const other = said.find(
    ({ text, clause }, i) =>
      core.has(clause) &&
      isFree(i) &&
      (words.otherwise.has(text) ||
        (words.where.has(text) &&
          isOfPlace(i, frame, sentence) &&
          !isAvailable(said, words) &&
          said.some((one, n) => n > i && words.procuring.has(one.text)))),
  );
  if (other) return objection('other-question', `asks “${other.text}”`);
  const isOne = apis.length + criteria.length === 1;
  const what = said.findIndex(({ text }) => words.what.has(text));
  const after = sentence.from + what + 2;
  const isLabel = about.some(({ at, label }) => at?.includes(after) === true && !isPredicate(label));
  const isDefinition =
    isOne && what >= 0 && ['is', 's', 'est'].includes(said[what + 1]?.text ?? '') && isLabel;
  return isDefinition ? objection('other-question', 'asks what it is') : [];
}

/** "Where is X available?" asks for all that have it, and not where X is. */
const isAvailable = (said: readonly Token[], words: Words) => said.some(({ text }) => words.yes.has(text));

/** "Où" asks where at the beginning of a clause; "ou" between two labels joins them. */
function isOfPlace(i: number, { tokens }: Frame, { from }: Sentence): boolean {
  const before = tokens[from + i - 1];
  return (
    i === 0 ||
    before === undefined ||
    before.clause !== tokens[from + i]?.clause ||
    wordClass.glue.has(before.text)
  );
}

function unansweredIn(
  { table, frame, words, sentence, core, about, apis, criteria }: Question,
  value: string | null,
): Objection[] {
  const isOfMust = [
    ...[...apis, ...criteria].flatMap(({ text }) => wordsIn(text)),
    ...wordsAbove(table),
  ].some((word) => words.required.has(word));
  const found = frame
    .partsOf(sentence, ...unanswered)
    .find(
      (part) =>
        core.has(frame.tokens[part.from]?.clause ?? -1) &&
        !isInLabel(part, about) &&
        !(part.as === 'must' && isOfMust) &&
        !(value !== null && frame.tokens.slice(part.from, part.to).some(({ text }) => isAkin(value, text))),
    );
  return found
    ? objection(
        found.as,
        `“${inWords(frame.tokens.slice(found.from, found.to))}” is nothing that a cell answers`,
      )
    : [];
}
