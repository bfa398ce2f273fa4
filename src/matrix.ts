// Exact lookup in the decision tables: which labels a question names, and by which words.
import type { Analysis, Analyzer } from './analysis.ts';
import type { DecisionTable, Label } from './guide.ts';
import { languageCodes, languages } from './languages/index.ts';
import type { Lexicon } from './lexicon.ts';
import { type ApiLabels, apiLabelsOf, namedApis, stemsOf } from './matrix/api-labels.ts';
import {
  asOrganisation,
  type NamedOrganisation,
  type Organisations,
  organisationsOf,
} from './matrix/organisations.ts';
import { heardIn, type Said, saidLabels, type Ways, waysOf } from './matrix/said.ts';
import type { Work } from './slices.ts';

export { apiOf, apisSaying, cellAt, criteriaSaying, criterionOf, labelsOf } from './matrix/cells.ts';
export type { NamedOrganisation } from './matrix/organisations.ts';
export { organisationCalled } from './matrix/organisations.ts';
export { areOfTime, isPredicate, partsOf } from './matrix/said.ts';

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

interface TableIndex {
  readonly table: DecisionTable;
  /** How its labels can be named: those of APIs, or of any other field. */
  readonly labels: { readonly ofApis: ApiLabels } | { readonly ways: Ways };
  readonly context: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
  /** The words that end a question which is asked of this table, by its guide's title or its heading. */
  readonly within: readonly (readonly string[])[];
}

export class Matrix {
  readonly #tables: readonly TableIndex[];
  readonly #organisations: Organisations;

  private constructor(tables: readonly TableIndex[], organisations: Organisations) {
    this.#tables = tables;
    this.#organisations = organisations;
  }

  static *of(tables: readonly DecisionTable[], lexicon: Lexicon, analyzer: Analyzer): Work<Matrix> {
    const concepts = lexicon.concepts
      .filter(({ labels }) => labels.length > 0)
      .map(({ id, labels }) => ({ id, phrases: labels.map((label) => stemsOf(label, analyzer)) }));
    yield;
    const indexed: TableIndex[] = [];
    for (const table of tables) {
      const { section } = table;
      const above = [section.guide.title, ...section.guide.tags, ...section.path, section.heading];
      const context = new Set(above.flatMap((text) => analyzer.terms(analyzer.read(text))));
      const topic = new Set(analyzer.terms(analyzer.read(section.heading)));
      const within = languageCodes.flatMap((code) =>
        [section.guide.title, section.heading].map((title) =>
          analyzer.hear(languages[code].phrases.ask.within('', title), code).tokens.map(({ text }) => text),
        ),
      );
      const labels = table.ofApis
        ? { ofApis: apiLabelsOf(table, concepts, analyzer) }
        : { ways: waysOf(table, analyzer, context) };
      indexed.push({ table, labels, context, topic, within });
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
      const { labels } = index;
      if ('ways' in labels) {
        const { said: found, partly } = saidLabels(labels.ways, table, heard, analysis.language);
        if (found.length === 0) return [];
        const end = withinIn(index, analysis);
        const namings = found.map(toNaming).filter(({ to }) => end === null || to <= end);
        return [{ table, namings, idle: [], context, topic, partly, within: end !== null }];
      }
      const end = withinIn(index, analysis);
      const { told, idle } = namedApis(labels.ofApis, analysis, said, end);
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
