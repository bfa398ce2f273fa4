// Words that name an organisation and nobody in it: its staff may be meant, or its users.
import type { Analysis } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { languageCodes, languages } from '../languages/index.ts';
import { fold } from '../languages/words.ts';
import { type Lexicon, type Organisation, phraseKeys } from '../lexicon.ts';
import { labelsOf } from './cells.ts';

/** Organisations by the words that name them. */
export type Organisations = ReadonlyMap<string, Organisation>;

/** An organisation that a label of its staff was read from, and the label of its users. */
export interface NamedOrganisation {
  readonly users: Label;
  readonly senses: Pick<Organisation, 'staff' | 'users'>;
}

/** What a naming needs to have for an organisation to be found in it. */
interface Named {
  readonly label: Label;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The organisations of a lexicon, by the keys of their phrases. */
export const organisationsOf = ({ organisations }: Lexicon): Organisations =>
  new Map(
    organisations.flatMap((organisation) =>
      languageCodes.flatMap((code) =>
        organisation.phrases[code].map((phrase) => [phraseKeys(phrase, code).words, organisation] as const),
      ),
    ),
  );

const isSmall = (word: string) => languageCodes.some((code) => languages[code].stopWords.has(word));

/** A naming by the name of an organisation, with the label of its users, if the table has one. */
export function asOrganisation<Naming extends Named>(
  naming: Naming,
  table: DecisionTable,
  organisations: Organisations,
  { tokens }: Analysis,
): Naming & { organisation?: NamedOrganisation; endsInOrganisation?: boolean } {
  if (naming.label.role !== 'criterion') return naming;
  const words = tokens.slice(naming.from, naming.to).flatMap(({ text }) => (isSmall(text) ? [] : text));
  const said = languageCodes.map((code) => words.map((word) => languages[code].singular(word)).join(' '));
  const organisation = said.flatMap((one) => organisations.get(one) ?? [])[0];
  if (!organisation) {
    const ends = said.some((one) => organisations.has(one.slice(one.lastIndexOf(' ') + 1)));
    return ends ? { ...naming, endsInOrganisation: true } : naming;
  }
  const users = called(organisation.usersLabel, table);
  return users && users !== naming.label
    ? { ...naming, organisation: { users, senses: organisation }, endsInOrganisation: true }
    : { ...naming, endsInOrganisation: true };
}

/** An organisation that is called so by a lexicon, with the label of its users; null where lexicon or table has none. */
export function organisationCalled(
  name: string,
  table: DecisionTable,
  lexicon: Lexicon,
): NamedOrganisation | null {
  const senses = lexicon.organisations.find(({ phrases }) =>
    languageCodes.some((code) => phrases[code].includes(name)),
  );
  const users = senses && called(senses.usersLabel, table);
  return users ? { users, senses } : null;
}

/** The criterion of a table that is called just so, in the singular or the plural. */
const called = (name: string, table: DecisionTable): Label | undefined =>
  labelsOf(table, 'criterion').find(({ text }) =>
    languageCodes.some(
      (code) => languages[code].singular(fold(text)) === languages[code].singular(fold(name)),
    ),
  );
