// The lexicon: words that mean the same to the people who ask, grouped into concepts.
import type { z } from 'zod';
import { byLanguage, languageCodes } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import type { Fact, Problem } from './languages/problem.ts';
import { type Concept, conceptId, type Lexicon } from './lexicon/concept.ts';
import { readEntries } from './lexicon/entries.ts';
import { phraseKeys, phraseWords } from './lexicon/phrase-keys.ts';
import {
  ambiguousSchema,
  entryFault,
  groupSchema,
  lexiconKeys,
  type listKeys,
  organisationSchema,
  synonymsSchema,
} from './lexicon/schema.ts';
import type { Work } from './slices.ts';

export type { Concept, Lexicon, Organisation } from './lexicon/concept.ts';
export { entryOf, organisationEntry } from './lexicon/forms.ts';
export { mergeLexicons } from './lexicon/merge.ts';
export { phraseKeys } from './lexicon/phrase-keys.ts';

/** What serves where a lexicon cannot be read. */
const empty: Lexicon = { concepts: [], organisations: [], ambiguous: new Set() };

/**
 * Reads a lexicon, in slices. What is wrong with an entry is one problem at its line, and loses that entry alone.
 * @param source the text of a lexicon
 * @param file its path, for problems
 */
export function* parseLexicon(source: string, file: string): Work<{ lexicon: Lexicon; problems: Problem[] }> {
  const { data, errors, lost, lineOf } = yield* readEntries(source);
  yield;
  const problems: Problem[] = [];
  const complain = (line: number, fact: Fact) => problems.push({ file, line, severity: 'error', ...fact });
  for (const { line, fault } of errors) complain(line, { kind: 'lexicon.syntax', fault, whole: true });
  for (const { line, fault } of lost) complain(line, { kind: 'lexicon.syntax', fault, whole: false });
  const keyed: unknown = data ?? {};
  if (errors.length === 0 && !isKeyed(keyed)) complain(1, { kind: 'lexicon.shape', known: lexiconKeys });
  if (!isKeyed(keyed)) return { lexicon: empty, problems };
  for (const key of Object.keys(keyed).filter((key) => !lexiconKeys.includes(key)))
    complain(lineOf([key]), { kind: 'lexicon.key', key, known: lexiconKeys });
  /** An entry as its schema reads it, or null where it is not as it should be. */
  const read = <Entry>(
    schema: z.ZodType<Entry>,
    value: unknown,
    path: readonly PropertyKey[],
  ): Entry | null => {
    const { data: entry, error } = schema.safeParse(value);
    const [issue] = error?.issues ?? [];
    if (!issue) return entry ?? null;
    const place = [...path, ...issue.path];
    complain(lineOf(place), {
      kind: 'lexicon.entry',
      path: place.join('.'),
      fault: entryFault(issue, value),
    });
    return null;
  };
  const listOf = <Entry>(key: (typeof listKeys)[number], schema: z.ZodType<Entry>): Placed<Entry>[] => {
    const list = keyed[key] ?? [];
    if (!Array.isArray(list)) {
      complain(lineOf([key]), { kind: 'lexicon.list', key });
      return [];
    }
    return list.flatMap((value, i) => {
      const entry = read(schema, value, [key, i]);
      return entry === null ? [] : { entry, path: [key, i] };
    });
  };
  const groups = listOf('groups', groupSchema);
  yield;
  const synonyms = listOf('synonyms', synonymsSchema);
  yield;
  const organisations = listOf('organisations', organisationSchema).map(({ entry }) => entry);
  const ambiguous = read(ambiguousSchema, keyed.ambiguous ?? {}, ['ambiguous']) ?? {};
  // The first group that a label heads is what it means when it is said.
  const heads = new Map([...groups].reverse().map(({ entry }) => [entry.label[0], entry]));
  const entries = [...groups, ...synonyms].map(({ entry, path }) => readEntry(entry, path, heads));
  for (const [first, again] of yield* clashes(entries))
    complain(lineOf(again.path), {
      kind: 'lexicon.twice',
      word: again.phrase,
      first: first.phrase,
      firstLine: lineOf(first.path),
    });
  return {
    lexicon: {
      concepts: entries.map(toConcept),
      organisations: organisations.map(({ staff, users: { label, ...users }, ...said }) => ({
        phrases: byLanguage((code) => said[code] ?? []),
        staff,
        users,
        usersLabel: label,
      })),
      ambiguous: new Set(
        languageCodes.flatMap((code) =>
          (ambiguous[code] ?? []).map((word) => phraseWords(word, code).join(' ')),
        ),
      ),
    },
    problems,
  };
}

const isKeyed = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** An entry of the file, with the path of its place. */
interface Placed<Entry> {
  readonly entry: Entry;
  readonly path: readonly PropertyKey[];
}

/** A group of words as the file has it, each with the path of its place. */
interface Entry {
  readonly labels: readonly string[];
  readonly said: readonly Said[];
  readonly unlessSaid: Concept['unlessSaid'];
}

interface Said {
  readonly code: LanguageCode;
  readonly phrase: string;
  readonly path: readonly PropertyKey[];
}

type Words = Partial<Record<LanguageCode, readonly string[] | null | undefined>>;
type Group = Words & { readonly label?: readonly string[]; readonly unless_said?: Words | null | undefined };

function readEntry(
  group: Group,
  path: readonly PropertyKey[],
  heads: ReadonlyMap<string | undefined, Group>,
): Entry {
  const labels = group.label ?? [];
  const said = labels.map((phrase, n): Said => ({ code: 'fr', phrase, path: [...path, 'label', n] }));
  return {
    labels,
    said: [
      // A label that heads another group is only pointed at here: saying it means that other group.
      ...said.filter(({ phrase }) => (heads.get(phrase) ?? group) === group),
      ...languageCodes.flatMap((code) =>
        (group[code] ?? []).map((phrase, n): Said => ({ code, phrase, path: [...path, code, n] })),
      ),
    ],
    unlessSaid: byLanguage((code) => group.unless_said?.[code] ?? []),
  };
}

function toConcept({ labels, said, unlessSaid }: Entry): Concept {
  const phrases = (code: LanguageCode) => said.filter((one) => one.code === code).map(({ phrase }) => phrase);
  return {
    id: conceptId(said[0]?.phrase ?? ''),
    labels,
    phrases: byLanguage(phrases),
    unlessSaid,
  };
}

/** Phrases of one language that stand in two groups, the first of each pair before the other. */
function* clashes(entries: readonly Entry[]): Work<[Said, Said][]> {
  const firsts = new Map<string, { said: Said; entry: Entry }>();
  const found: [Said, Said][] = [];
  for (const entry of entries) {
    for (const said of entry.said) {
      const key = `${said.code}: ${phraseKeys(said.phrase, said.code).words}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { said, entry });
      else if (first.entry !== entry) found.push([first.said, said]);
    }
    yield;
  }
  return found;
}
