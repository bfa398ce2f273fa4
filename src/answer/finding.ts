// Reading → Finding: what a question was read as, without the words that it was asked in.
import type { Label } from '../guide.ts';
import { fold } from '../languages/words.ts';
import { entryOf, organisationEntry } from '../lexicon.ts';
import type { Library } from '../library.ts';
import type { Asked, TableReading } from '../understand.ts';
import type { Common, Considered, Finding, Heard } from './kinds.ts';
import type { AskedOfCells } from './verdict.ts';

/** More than three labels that were set aside are no help to whoever asks why. */
const mostConsidered = 3;

/** What a reading of a question found in its table, in the words of the guides and the lexicon. */
export function findingOf(reading: TableReading, common: Common, library: Library): AskedOfCells {
  const { table, asked, apis, criteria, without, value, negated, denial } = reading;
  return {
    ...askedOf(table, asked, { apis, criteria }),
    asked,
    without,
    value,
    negated,
    put: denial.plain && asked === 'can' ? 'denied' : denial.any ? 'turned' : 'plain',
    organisations: reading.organisation ? organisationsIn(reading, common, library) : [],
    heard: heardIn(reading, common, library),
    considered: consideredIn(reading),
  };
}

/** A question to a table that is made of its labels and nothing else. */
export function askedOf(
  table: Finding['table'],
  asked: Asked,
  {
    apis = [],
    criteria = [],
    value = null,
  }: {
    readonly apis?: readonly Label[];
    readonly criteria?: readonly Label[];
    /** Where the table says yes to what cells say: which of them. */
    readonly value?: string | null;
  },
): AskedOfCells {
  return {
    table,
    asked,
    apis,
    criteria,
    without: [],
    value,
    negated: false,
    put: 'plain',
    organisations: [],
    heard: [],
    considered: [],
  };
}

/** The organisations by which labels were named, each once. */
function organisationsIn({ namings, roleOf }: TableReading, common: Common, library: Library): string[] {
  const named = namings.filter((naming) => roleOf(naming) === 'organisation');
  return [
    ...new Set(
      named.flatMap((naming) => organisationEntry(foldedWords(common, naming), library.lexicon) ?? []),
    ),
  ];
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const foldedWords = ({ reading: { analysis } }: Common, { from, to }: Run): string[] =>
  analysis.tokens.slice(from, to).map(({ text }) => text);

/** The lexicon's words for what the question says and the table does not, with the labels that they were read as. */
function heardIn({ namings, apis, criteria }: TableReading, common: Common, library: Library): Heard[] {
  return [...criteria, ...apis].flatMap((label) => {
    const own = namings.filter((naming) => naming.label === label);
    const [naming] = own;
    if (!naming || own.some(({ concept }) => concept === null)) return [];
    const words = entryOf(foldedWords(common, naming), naming.concept ?? '', library.lexicon);
    return words === '' || saysIt(words, label) ? [] : [{ words, label }];
  });
}

/** Does a label hold the words themselves, whatever their ending? */
const saysIt = (words: string, { text }: Label) => {
  const label = fold(text);
  return fold(words)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .every((word) => label.includes(word.slice(0, -1)));
};

/** Labels that the message names beside those that it asks about, and whom an organisation serves. */
function consideredIn({ namings, roleOf, apis, criteria, organisation, asked }: TableReading): Considered[] {
  const isAsked = (label: Label) => apis.includes(label) || criteria.includes(label);
  const found = new Map<Label, Considered['because']>();
  // Where "can it?" is asked of an organisation, both its staff and its users are answered for.
  if (organisation && asked !== 'can') found.set(organisation.users, 'users');
  for (const naming of namings) {
    const role = roleOf(naming);
    if (isAsked(naming.label) || found.has(naming.label)) continue;
    found.set(naming.label, role === 'excluded' ? 'excluded' : 'told');
  }
  return [...found].slice(0, mostConsidered).map(([label, because]) => ({ label, because }));
}
