// Exact lookup in the decision tables: which labels a question names, and by which words.
import type { Analysis, Analyzer, Mention, Token } from './analysis.ts';
import type { DecisionTable, Label } from './guide.ts';
import { inGrammar } from './languages/grammar.ts';
import { languageCodes, languages } from './languages/index.ts';
import type { Lexicon } from './lexicon.ts';
import { isOfWhomItSays } from './matrix/heads.ts';
import { waysToSay } from './matrix/names.ts';
import {
  asOrganisation,
  type NamedOrganisation,
  type Organisations,
  organisationsOf,
} from './matrix/organisations.ts';
import { heardIn, type Said, saidLabels, type Ways, waysOf } from './matrix/said.ts';
import type { Work } from './slices.ts';

export { apisSaying, cellAt, criteriaSaying, labelsOf } from './matrix/cells.ts';
export type { NamedOrganisation } from './matrix/organisations.ts';
export { isPredicate } from './matrix/said.ts';

/** A label that a question names, and the words by which it does. */
export interface Naming {
  readonly label: Label;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The tokens that say it, where others stand between them. */
  readonly at?: readonly number[];
  /** The lexicon's concept that pointed at the label; null where the label's own words did. */
  readonly concept: string | null;
  /** Share of the label's own words that were said, 0 to 1; 1 through a concept. */
  readonly share: number;
  /** Is the label no more than what was said? */
  readonly exact: boolean;
  /** Where the words name an organisation and nobody in it: who else may be meant. */
  readonly organisation?: NamedOrganisation | undefined;
  /** Is it named by a word of many meanings, which another word beside it may change? */
  readonly ambiguous?: boolean;
  /** The words before it turn it to its opposite: "not a member". */
  readonly isTurned?: boolean;
  /** Do the words end with the name of an organisation: "staff of the ministry"? What follows may be its own name. */
  readonly endsInOrganisation?: boolean;
}

/** The labels of one table that a question names. */
export interface Named {
  readonly table: DecisionTable;
  readonly namings: readonly Naming[];
  /** Tokens that a more special word made idle: "agents" in "agents de mairie". */
  readonly idle: readonly Naming[];
  /** Of a table of any field: tokens that are words of labels which the question does not say. */
  readonly partly?: ReadonlySet<number>;
  /** Terms of the headings above the table and of its guide's title and tags. */
  readonly context: ReadonlySet<string>;
  /** Terms of the table's own heading. */
  readonly topic: ReadonlySet<string>;
  /** The question is asked of this table and no other: "…, according to “Lending kilns to beginners”?" */
  readonly within: boolean;
}

interface Name {
  readonly label: Label;
  readonly stems: readonly string[];
}

interface Pointed {
  readonly label: Label;
  /** Words of the label beside those that the concept points at. */
  readonly extra: number;
}

interface TableIndex {
  readonly table: DecisionTable;
  readonly names: readonly Name[];
  /** Of a table of another field than APIs: the ways to say its labels. */
  readonly ways: Ways | null;
  /** In how many labels of the table a stem stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** For each concept, and each label phrase that it points at, the labels that hold the phrase. */
  readonly pointed: ReadonlyMap<string, readonly (readonly Pointed[])[]>;
  readonly context: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
  /** The words that end a question which is asked of this table, by its guide's title or its heading. */
  readonly within: readonly (readonly string[])[];
}

/** A question names a few labels; nobody asks about more than so many at once. */
const mostNamings = 48;

/** So much of a long label's words must be said for it to be named. */
const leastShare = 0.6;

export class Matrix {
  readonly #tables: readonly TableIndex[];
  readonly #organisations: Organisations;

  private constructor(tables: readonly TableIndex[], organisations: Organisations) {
    this.#tables = tables;
    this.#organisations = organisations;
  }

  static *of(tables: readonly DecisionTable[], lexicon: Lexicon, analyzer: Analyzer): Work<Matrix> {
    const stemsOf = (text: string) =>
      analyzer
        .read(text)
        .tokens.filter((token) => !token.stop)
        .map((token) => token.stem);
    const concepts = lexicon.concepts
      .filter(({ labels }) => labels.length > 0)
      .map(({ id, labels }) => ({ id, phrases: labels.map(stemsOf) }));
    yield;
    const indexed: TableIndex[] = [];
    for (const table of tables) {
      const labels = [...table.rows, ...table.columns];
      const names = labels.flatMap((label) =>
        waysToSay(label).map((name): Name => ({ label, stems: nameStems(stemsOf(name)) })),
      );
      const spread = new Map<string, number>();
      for (const label of labels)
        for (const stem of new Set(stemsOf(label.text))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
      const pointed = new Map(
        concepts
          .map(({ id, phrases }): [string, Pointed[][]] => [
            id,
            phrases.map((phrase) => pointAt(phrase, labels, names)).filter((found) => found.length > 0),
          ])
          .filter(([, found]) => found.length > 0),
      );
      const { section } = table;
      const above = [section.guide.title, ...section.guide.tags, ...section.path, section.heading];
      const context = new Set(above.flatMap((text) => analyzer.terms(analyzer.read(text))));
      const topic = new Set(analyzer.terms(analyzer.read(section.heading)));
      const within = languageCodes.flatMap((code) =>
        [section.guide.title, section.heading].map((title) =>
          analyzer.hear(languages[code].phrases.ask.within('', title), code).tokens.map(({ text }) => text),
        ),
      );
      const ways = table.ofApis ? null : waysOf(table, analyzer, context);
      indexed.push({ table, names, ways, spread, pointed, context, topic, within });
      yield;
    }
    return new Matrix(indexed, organisationsOf(lexicon));
  }

  /** For every table, the labels that the question names; tables of which it names none are left out. */
  named(analysis: Analysis): Named[] {
    const said = new Set(analysis.tokens.map(({ stem }) => stem));
    const heard = heardIn(analysis);
    return this.#tables.flatMap((index): Named[] => {
      const { table, context, topic } = index;
      if (index.ways) {
        const { said: labels, partly } = saidLabels(index.ways, table, heard, analysis.language);
        if (labels.length === 0) return [];
        const end = withinIn(index, analysis);
        const namings = labels.map(toNaming).filter(({ to }) => end === null || to <= end);
        return [{ table, namings, idle: [], context, topic, partly, within: end !== null }];
      }
      const end = withinIn(index, analysis);
      // What a title says is the table's name and nobody's.
      // What is asked stands at the end more often than at the beginning: of a flood of names, the last count.
      const inside = namingsIn(index, analysis, said).filter(({ to }) => end === null || to <= end);
      const found = longest(inside.sort((a, b) => a.from - b.from || a.to - b.to).slice(-mostNamings));
      const told = withoutGeneral(found, index, analysis);
      const idle = found.filter((naming) => !told.includes(naming));
      const namings = told.map((naming) => asOrganisation(naming, table, this.#organisations, analysis));
      return namings.length > 0 ? [{ table, namings, idle, context, topic, within: end !== null }] : [];
    });
  }
}

/** A label that a table of any field is asked about. */
const toNaming = ({ label, at, share, isWhole, turnedBy }: Said): Naming => ({
  label,
  at,
  from: at[0] ?? 0,
  to: (at.at(-1) ?? 0) + 1,
  concept: null,
  share,
  exact: isWhole,
  isTurned: turnedBy.length > 0,
});

/** Where the question ends with the words that ask it of this table and no other. */
function withinIn({ within }: TableIndex, { tokens }: Analysis): number | null {
  const words = within.find(
    (one) => one.length < tokens.length && one.every((word, i) => tokens.at(i - one.length)?.text === word),
  );
  return words ? tokens.length - words.length : null;
}

/** "API" tells one name from another only where the rest is a single everyday word: API Entreprise. */
function nameStems(stems: readonly string[]): string[] {
  const rest = stems.filter((stem) => stem !== 'api');
  return rest.length > 1 || rest.length === 0 ? rest : [...stems];
}

function pointAt(phrase: readonly string[], labels: readonly Label[], names: readonly Name[]): Pointed[] {
  return labels.flatMap((label) => {
    const extras = names
      .filter((name) => name.label === label && phrase.every((stem) => name.stems.includes(stem)))
      .filter((name) => isOfWhomItSays(phrase, label.text, name.stems))
      .map(({ stems }) => stems.length - phrase.length);
    const extra = Math.min(...extras);
    // The name of an API is said whole or not at all: "companies" do not mean the API Entreprise.
    const named = extras.length > 0 && (label.role === 'criterion' || extra === 0);
    return named ? [{ label, extra }] : [];
  });
}

/** @param said the stems of the question's words: most names of a folder have none of them */
function namingsIn(index: TableIndex, analysis: Analysis, said: ReadonlySet<string>): Naming[] {
  return [
    ...analysis.mentions.flatMap((mention) => byConcept(index, mention)),
    ...index.names
      .filter(({ stems }) => stems.some((stem) => said.has(stem)))
      .flatMap((name) => byWords(index, name, analysis) ?? [])
      .filter((naming) => !isOwned(naming, analysis)),
  ].filter((naming) => !isInApiName(naming, analysis));
}

/** A phrase of the lexicon owns its words: "chef d'entreprise" names no company. */
const isOwned = ({ from, to }: Naming, { mentions }: Analysis) =>
  mentions.some(
    (mention) => mention.from <= from && mention.to >= to && mention.to - mention.from > to - from,
  );

/** "API Entreprise" is an API, whatever population its name speaks of. */
const isInApiName = ({ label, from, to }: Naming, { apis }: Analysis) =>
  label.role === 'criterion' && apis.some((api) => api.from <= from && api.to >= to);

/** The longer run of words knows better: "professionnels de santé" is not "professionnels". */
function longest(namings: readonly Naming[]): Naming[] {
  return namings.filter(
    (naming) =>
      !namings.some(
        (other) =>
          other.label !== naming.label &&
          other.from <= naming.from &&
          other.to >= naming.to &&
          other.to - other.from > naming.to - naming.from,
      ),
  );
}

function byConcept(index: TableIndex, { concept, ambiguous, from, to }: Mention): Naming[] {
  const seen = new Set<Label>();
  return (index.pointed.get(concept) ?? []).flatMap((candidates) => {
    const least = Math.min(...candidates.map(({ extra }) => extra));
    return candidates.flatMap(({ label, extra }) => {
      if (extra > least || seen.has(label)) return [];
      seen.add(label);
      return [{ label, from, to, concept, share: 1, exact: extra === 0, ambiguous }];
    });
  });
}

/** Stems that many labels and questions have and that are too little to name one: "use", "API". */
const saysLittle = new Set(
  languageCodes.flatMap((code) => {
    const { generic, filler, singular, stem } = languages[code];
    return [...generic, ...filler].map((word) => stem(singular(word)));
  }),
);

/** Words behind which something else begins: "professionals [but not] of health" names no health professionals. */
const divides = inGrammar('dividing');

/** Finds the label's own words close together, the telling ones among them; "API" stands right beside its name. */
function byWords(index: TableIndex, { label, stems }: Name, { tokens }: Analysis): Naming | null {
  const wanted = new Set(stems);
  const adjacent = wanted.has('api');
  let best: Naming | null = null;
  tokens.forEach((token, from) => {
    if (!wanted.has(token.stem)) return;
    const said = new Set<string>();
    let to = from;
    let strange = 0;
    for (let i = from; i < tokens.length && strange <= 1 && tokens[i]?.clause === token.clause; i++) {
      const { stem, stop } = tokens[i] as Token;
      if (wanted.has(stem)) {
        said.add(stem);
        to = i + 1;
      } else if (adjacent || isConjunction(tokens[i] as Token) || divides.has(tokens[i]?.text ?? '')) break;
      else if (!stop) strange++;
    }
    const share = said.size / wanted.size;
    const telling = [...said].some((stem) => (index.spread.get(stem) ?? 0) <= 1 && !saysLittle.has(stem));
    if (share < 1 && !(share >= leastShare && telling && said.size > 1)) return;
    if (!best || share > best.share) best = { label, from, to, concept: null, share, exact: share === 1 };
  });
  return best;
}

/** "agents" beside "mairie" adds nothing to it, unless a conjunction sets them side by side. */
function withoutGeneral(namings: readonly Naming[], index: TableIndex, analysis: Analysis): Naming[] {
  const raw = (naming: Naming): Set<Label> =>
    naming.concept === null
      ? new Set([naming.label])
      : new Set((index.pointed.get(naming.concept) ?? []).flat().map(({ label }) => label));
  const idle = namings.filter((general) => {
    const covers = raw(general);
    if (covers.size < 2) return false;
    return namings.some((special) => {
      if (special.from === general.from && special.to === general.to) return false;
      const together = namings.filter((n) => n.from === special.from && n.to === special.to);
      const meant = new Set(together.map((n) => n.label));
      const narrower = meant.size < covers.size && [...meant].every((label) => covers.has(label));
      return narrower && !joined(general, special, analysis);
    });
  });
  // "agentes et agents du ministère": the word that came twice meant the same both times.
  return namings.filter(
    ({ concept }) => concept === null || !idle.some((naming) => naming.concept === concept),
  );
}

/** Does a word stand between two namings that keeps them apart: a conjunction, or "except"? */
function joined(a: Naming, b: Naming, { tokens }: Analysis): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  // "Health professionals, professionals": a comma alone lists them.
  if (first.to === second.from && tokens[first.to - 1]?.clause !== tokens[second.from]?.clause) return true;
  return tokens.slice(first.to, second.from).some((token) => isConjunction(token) || divides.has(token.text));
}

function isConjunction({ text }: Token): boolean {
  return Object.values(languages).some(({ and, or }) => and.has(text) || or.has(text));
}
