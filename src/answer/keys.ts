// Answer ↔ its key: short hashes of what the guides hold, by which the same answer can be given again without its question.
import { createHash } from 'node:crypto';
import type { DecisionTable, Label, Section, Sentence } from '../guide.ts';
import { languageCodes } from '../languages/index.ts';
import type { LanguageCode, Put } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { labelsOf } from '../matrix.ts';
import { remembering } from '../memory.ts';
import { quote } from '../quote.ts';
import { tableFor, understand } from '../understand.ts';
import type { Answer, Choice, Considered, Finding, Heard, Passage } from './kinds.ts';

/**
 * A key has fields, divided by points, and lists in them, divided by plus signs; it holds small letters and digits
 * besides, and "-" where a field is empty:
 *
 *     1.<content>.<language>.<what is asked>.…
 *
 * A key of several answers is their keys, divided by plus signs. Whoever forges one gets another answer of the guides,
 * which they could have asked for: it needs no signature.
 */
export const VERSION = '1';

/** Names of what is asked, without the sign that a key has no room for. */
const asked = {
  which: 'which_api',
  both: 'both',
  not: 'not_for',
  who: 'who',
  can: 'can',
  compare: 'compare',
  table: 'table',
  criteria: 'criteria',
  choices: 'choices',
} as const satisfies Readonly<Record<string, Finding['asked']>>;

const puts = { d: 'denied', t: 'turned' } as const satisfies Readonly<Record<string, Put>>;
const reasons = { e: 'excluded', t: 'told', u: 'users' } as const satisfies Readonly<
  Record<string, Considered['because']>
>;

/** What a key says, with what it names taken from a library. */
export type Replayed =
  | {
      readonly as: 'finding';
      readonly finding: Finding;
      /** Null where the key is of a question: what is quoted beside it is still to be found. */
      readonly passages: { readonly beside: readonly Passage[]; readonly further: readonly Passage[] } | null;
    }
  | { readonly as: 'section'; readonly section: Section }
  | {
      readonly as: 'quotations';
      readonly near: boolean;
      readonly asksForLinks: boolean;
      readonly unsettled: Finding | null;
      readonly named: readonly Label[];
      readonly passages: readonly Passage[];
      readonly further: readonly Passage[];
    };

export interface Key {
  /** The hash of the content that the answer came from. */
  readonly content: string;
  readonly language: LanguageCode;
  readonly replayed: Replayed;
}

const digits = (length: number) =>
  remembering(20_000, (text) => createHash('sha256').update(text).digest('hex').slice(0, length));
const hash = digits(6);
const shortHash = digits(4);

/** Its file first, then where it stands in it: a table's line may change with any word above it, its place less so. */
export const nameOfTable = ({ id, section }: DecisionTable): string =>
  nameOfFile(section) + shortHash(`${section.anchor}#${section.tables.findIndex((one) => one.id === id)}`);

const nameOfFile = ({ guide }: Section): string => shortHash(guide.file);
export const nameOfSection = ({ guide, anchor, heading }: Section): string =>
  hash(`${guide.file}#${anchor}#${heading}`);
/** The same for all labels of the same text, in whatever table. */
export const nameOfLabel = ({ text }: Label): string => hash(text);

const listed = (items: readonly string[]): string => (items.length === 0 ? '-' : items.join('+'));
const flagged = (flags: string): string => (flags === '' ? '-' : flags);

/** The key of an answer that can be given again; null for one that only its question leads to. */
export function keyOf(answer: Answer): string | null {
  if (answer.parts.length > 1) {
    const keys = answer.parts.map(keyOf);
    return keys.every((key) => key !== null) ? keys.join('+') : null;
  }
  const begin = [VERSION, answer.content, answer.language];
  if (answer.kind === 'eligibility') {
    const own = answer.table.section;
    const beside = answer.passages.filter(({ section }) => section !== own);
    return [...begin, ...ofFinding(answer.finding), ofPassages(beside), ofPassages(answer.further)].join('.');
  }
  if (answer.kind !== 'passages' || answer.why !== null) return null;
  const { near, named, asksForLinks, unsettled, passages, further } = answer;
  return [
    ...begin,
    'quote',
    flagged(`${near ? 'n' : ''}${asksForLinks ? 'l' : ''}`),
    listed(named.map(nameOfLabel)),
    ofPassages(passages),
    ofPassages(further),
    ...(unsettled ? ofFinding(unsettled.finding) : []),
  ].join('.');
}

/** The key of what pressing a choice asks. */
export function keyOfChoice(
  { asks }: Pick<Choice, 'asks'>,
  { content, language }: Pick<Answer, 'content' | 'language'>,
): string {
  const begin = [VERSION, content, language];
  if ('heading' in asks) return [...begin, 'section', nameOfSection(asks)].join('.');
  return [...begin, ...ofFinding(asks)].join('.').replace(/(?:\.-)+$/, '');
}

function ofFinding(finding: Finding): string[] {
  const { table, apis, criteria, without, value, negated, put, organisations, heard, considered } = finding;
  const [name = ''] = Object.entries(asked).find(([, one]) => one === finding.asked) ?? [];
  const flag = Object.entries(puts).find(([, one]) => one === put)?.[0] ?? '';
  const because = (one: Considered) => Object.entries(reasons).find(([, why]) => why === one.because)?.[0];
  return [
    name,
    nameOfTable(table),
    listed(criteria.map(nameOfLabel)),
    listed(apis.map(nameOfLabel)),
    flagged(`${negated ? 'n' : ''}${flag}`),
    listed(without.map(nameOfLabel)),
    value === null ? '-' : hash(value),
    listed(organisations.map(hash)),
    listed(heard.map(({ words, label }) => `${nameOfLabel(label)}-${hash(words)}`)),
    listed(considered.map((one) => `${nameOfLabel(one.label)}-${because(one)}`)),
  ];
}

/** Each section with a hash of its words, and the places of the sentences that are quoted of it. */
const ofPassages = (passages: readonly Passage[]): string =>
  listed(
    passages.map(({ section, sentences }) => {
      const all = sentencesOf(section);
      const places = sentences.map((one) => all.indexOf(one).toString(36));
      return [nameOfSection(section), wordsOf(section), ...places].join('-');
    }),
  );

const sentencesOf = ({ blocks }: Section): Sentence[] => blocks.flatMap(({ sentences }) => sentences);

const wordsOf = (section: Section): string =>
  shortHash(
    sentencesOf(section)
      .map(({ text }) => text)
      .join('\n'),
  );

/** The keys in a key: one, or those of the answers to several questions. */
const keysIn = (key: string): string[] => key.split(/\+(?=1\.)/);

/**
 * Reads a key by what a library holds now.
 * @returns one entry for each answer; null where it is no key of ours, or names what the library does not hold any more
 */
export function readKey(key: string, library: Library): readonly Key[] | null {
  const keys = keysIn(key).map((one) => readOne(one, library));
  return keys.length <= 3 && keys.every((one) => one !== null) ? keys : null;
}

function readOne(key: string, library: Library): Key | null {
  if (!/^[0-9a-z.+-]{1,2000}$/.test(key)) return null;
  const [version, content = '', language, what = '', ...fields] = key.split('.');
  const code = languageCodes.find((one) => one === language);
  if (version !== VERSION || code === undefined) return null;
  const replayed = readWhat(what, fields, library);
  return replayed && { content, language: code, replayed };
}

function readWhat(what: string, fields: readonly string[], library: Library): Replayed | null {
  if (what === 'section') {
    const section = library.sections.find((one) => nameOfSection(one) === fields[0]);
    return section ? { as: 'section', section } : null;
  }
  if (what === 'quote') {
    const [flags = '-', named = '-', passages = '-', further = '-', ...table] = fields;
    const quoted = readPassages(passages, library);
    if (quoted.length === 0) return null;
    const labels = listIn(named).flatMap((name) => labelCalled(name, library) ?? []);
    return {
      as: 'quotations',
      near: flags.includes('n'),
      asksForLinks: flags.includes('l'),
      unsettled: table.length > 0 ? readFinding(table[0] ?? '', table.slice(1), library) : null,
      named: labels,
      passages: quoted,
      further: readPassages(further, library),
    };
  }
  const finding = readFinding(what, fields, library);
  if (finding === null) return null;
  const [beside, further] = fields.slice(9);
  return {
    as: 'finding',
    finding,
    passages:
      beside === undefined
        ? null
        : { beside: readPassages(beside, library), further: readPassages(further ?? '-', library) },
  };
}

const listIn = (field: string): string[] => (field === '-' || field === '' ? [] : field.split('+'));

const labelCalled = (name: string, library: Library): Label | undefined =>
  tablesOf(library)
    .flatMap((table) => labelsOf(table, 'api'))
    .find((label) => nameOfLabel(label) === name);

/** Those too that hold facts alone. */
const tablesOf = ({ sections }: Library): DecisionTable[] => sections.flatMap(({ tables }) => tables);

/** The finding that these fields name; null where the library has no such table, or the table no such label. */
function readFinding(what: string, fields: readonly string[], library: Library): Finding | null {
  const [table = '', criteria = '-', apis = '-', flags = '-', without = '-', value = '-', ...rest] = fields;
  const [organisations = '-', heard = '-', considered = '-'] = rest;
  if (!Object.hasOwn(asked, what)) return null;
  const named = [...listIn(criteria), ...listIn(apis)];
  const holds = ({ rows, columns }: DecisionTable) =>
    named.every((name) => [...rows, ...columns].some((label) => nameOfLabel(label) === name));
  const known = tablesOf(library).filter(holds);
  // A table that moved inside its file is known by its labels; one of another guide is another table.
  const moved = known.filter(({ section }) => named.length > 0 && table.startsWith(nameOfFile(section)));
  const written =
    known.find((one) => nameOfTable(one) === table) ?? (moved.length === 1 ? moved[0] : undefined);
  if (!written) return null;
  const values = written.values.find((one) => hash(one) === value) ?? null;
  const isList = listIn(criteria).length === 0 || listIn(apis).length === 0;
  const shown = written.ofApis ? written : tableFor(written, values, isList);
  if (!shown || (value !== '-' && values === null)) return null;
  const all = [...shown.rows, ...shown.columns];
  const label = (name: string) => all.find((one) => nameOfLabel(one) === name);
  const ofRole = (role: Label['role'], field: string) =>
    labelsOf(shown, role).filter((one) => listIn(field).includes(nameOfLabel(one)));
  const pairs = (field: string) => listIn(field).map((pair) => pair.split('-') as [string, string?]);
  return {
    table: shown,
    asked: asked[what as keyof typeof asked],
    apis: ofRole('api', apis),
    criteria: ofRole('criterion', criteria),
    without: listIn(without).flatMap((name) => label(name) ?? []),
    value: values,
    negated: flags.includes('n'),
    put: puts[flags.at(-1) as keyof typeof puts] ?? 'plain',
    organisations: phrasesCalled(listIn(organisations), library),
    heard: pairs(heard).flatMap(([name, words = '']): Heard[] => {
      const [phrase] = phrasesCalled([words], library);
      const one = label(name);
      return one && phrase !== undefined ? [{ words: phrase, label: one }] : [];
    }),
    considered: pairs(considered).flatMap(([name, why = '']): Considered[] => {
      const one = label(name);
      const because = reasons[why as keyof typeof reasons];
      return one && because ? [{ label: one, because }] : [];
    }),
  };
}

/** The phrases of the lexicon that have these hashes. */
function phrasesCalled(hashes: readonly string[], { lexicon }: Library): string[] {
  if (hashes.length === 0) return [];
  const phrases = [...lexicon.concepts, ...lexicon.organisations].flatMap((one) =>
    languageCodes.flatMap((code) => one.phrases[code]),
  );
  return hashes.flatMap((name) => phrases.find((phrase) => hash(phrase) === name) ?? []);
}

/** A section whose words have changed is quoted anew: what stood at a place may stand elsewhere now. */
function readPassages(field: string, library: Library): Passage[] {
  return listIn(field).flatMap((one) => {
    const [name, words, ...places] = one.split('-');
    const called = library.sections.filter((section) => nameOfSection(section) === name);
    const same = called.find((section) => wordsOf(section) === words);
    if (same) {
      const all = sentencesOf(same);
      const sentences = places.flatMap((place) => all[Number.parseInt(place, 36)] ?? []);
      return [{ section: same, sentences }];
    }
    return called.slice(0, 1).map((section) => {
      const ideas = ideasOf(section.heading, library);
      return { section, sentences: quote(section, ideas, library) };
    });
  });
}

const ideasOf = (heading: string, library: Library) =>
  understand(heading, library, { defaultLanguage: library.language, previous: null }).ideas;
