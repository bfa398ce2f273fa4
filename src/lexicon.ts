// The lexicon: words that mean the same to the people who ask, grouped into concepts.
import { z } from 'zod';
import type { Problem } from './guide.ts';
import { byLanguage, languageCodes, languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';
import { remembering } from './memory.ts';
import type { Work } from './slices.ts';
import { inPlace, readYaml } from './yaml.ts';

/** A group of words that mean the same. */
export interface Concept {
  /** Unique in a lexicon; no stem of a word can be equal to it. */
  readonly id: string;
  /** The words of labels that the group stands for; empty for everyday vocabulary. */
  readonly labels: readonly string[];
  readonly phrases: Readonly<Record<LanguageCode, readonly string[]>>;
  /** Phrases that stand for the labels only where the content does not speak of what they mean. */
  readonly unlessSaid: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** Organisations whose name stands for their staff in some tables, and whose users are meant as often. */
export interface Organisation {
  /** The words for such an organisation, and for nobody in it. */
  readonly phrases: Readonly<Record<LanguageCode, readonly string[]>>;
  /** What its staff and its users are called beside its name: "its staff". */
  readonly staff: Readonly<Record<LanguageCode, string>>;
  readonly users: Readonly<Record<LanguageCode, string>>;
  /** The words of the label that its users stand under. */
  readonly usersLabel: string;
}

export interface Lexicon {
  readonly concepts: readonly Concept[];
  readonly organisations: readonly Organisation[];
  /** Folded words in the singular that name their label only by themselves: "agent", but not "agent immobilier". */
  readonly ambiguous: ReadonlySet<string>;
}

/** What serves where a lexicon cannot be read. */
const empty: Lexicon = { concepts: [], organisations: [], ambiguous: new Set() };

const word = z
  .union([z.string(), z.number(), z.boolean()], { error: 'must be a word or words, without a colon' })
  .transform((value) => String(value).trim())
  .refine((value) => toWords(value).length > 0, 'must be a word or words');
const words = z.array(word, { error: 'must be a list of words' }).nullish();
const inLanguages = byLanguage(() => words);
const schema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        label: z.union([word.transform((label) => [label]), z.array(word).min(1)], {
          error: 'must be the words of a label, or a list of them',
        }),
        ...inLanguages,
        unless_said: z.strictObject(inLanguages).nullish(),
      }),
      { error: 'must be a list' },
    )
    .nullish(),
  synonyms: z.array(z.strictObject(inLanguages), { error: 'must be a list' }).nullish(),
  organisations: z
    .array(
      z.strictObject({
        ...inLanguages,
        staff: z.strictObject(byLanguage(() => word)),
        users: z.strictObject({ label: word, ...byLanguage(() => word) }),
      }),
      { error: 'must be a list' },
    )
    .nullish(),
  ambiguous: z.strictObject(inLanguages).nullish(),
});

/** No stem begins with this sign, and no term holds a space. */
const conceptId = (phrase: string) => `≈${phrase.replaceAll(' ', '_')}`;

/** A phrase's words in the singular without stop words, or all where it has no other. */
function phraseWords(phrase: string, code: LanguageCode): string[] {
  const { singular, stopWords } = languages[code];
  const all = toWords(phrase).map((word) => word.text);
  const content = all.filter((word) => !stopWords.has(word));
  return (content.length > 0 ? content : all).map((word) => singular(word));
}

interface PhraseKeys {
  readonly words: string;
  readonly stems: string;
}

/** Phrases whose keys are remembered: a library is built anew whenever a guide changes, a lexicon seldom does. */
const mostPhrases = 20_000;

const keysOf = byLanguage((code) =>
  remembering(mostPhrases, (phrase): PhraseKeys => {
    const words = phraseWords(phrase, code);
    return { words: words.join(' '), stems: words.map((word) => languages[code].stem(word)).join(' ') };
  }),
);

/** What a phrase is known by: its words, and their stems. */
export const phraseKeys = (phrase: string, code: LanguageCode): PhraseKeys => keysOf[code](phrase);

/**
 * Reads a lexicon, in slices.
 * @param source the text of a `lexicon.yml`
 * @param file its path, for problems
 */
export function* parseLexicon(source: string, file: string): Work<{ lexicon: Lexicon; problems: Problem[] }> {
  const { data, errors, lineOf } = yield* readYaml(source);
  yield;
  const problem = (line: number, message: string): Problem => ({ file, line, severity: 'error', message });
  const parsed = errors.length > 0 ? null : schema.safeParse(data ?? {});
  if (!parsed?.success)
    return {
      lexicon: empty,
      problems: [
        ...errors.map(({ line, message }) =>
          problem(
            line,
            `not YAML that can be read (${message}): the whole lexicon is left out; correct this line`,
          ),
        ),
        ...(parsed?.error.issues ?? []).map((issue) =>
          problem(
            lineOf(issue.path),
            `${inPlace(issue)}: the whole lexicon is left out; see the comment at the top of the lexicon that ships`,
          ),
        ),
      ],
    };
  yield;
  const { groups, synonyms, organisations, ambiguous } = parsed.data;
  // The first group that a label heads is what it means when it is said.
  const heads = new Map([...(groups ?? [])].reverse().map((group) => [group.label[0], group]));
  const entries = [
    ...(groups ?? []).map((group, i) => readEntry(group, ['groups', i], heads)),
    ...(synonyms ?? []).map((group, i) => readEntry(group, ['synonyms', i], heads)),
  ];
  return {
    lexicon: {
      concepts: entries.map(toConcept),
      organisations: (organisations ?? []).map(({ staff, users: { label, ...users }, ...said }) => ({
        phrases: byLanguage((code) => said[code] ?? []),
        staff,
        users,
        usersLabel: label,
      })),
      ambiguous: new Set(
        languageCodes.flatMap((code) =>
          (ambiguous?.[code] ?? []).map((word) => phraseWords(word, code).join(' ')),
        ),
      ),
    },
    problems: (yield* clashes(entries)).map(([first, again]) =>
      problem(
        lineOf(again.path),
        `"${again.phrase}" stands in two groups, here and on line ${lineOf(first.path)} as "${first.phrase}" (plurals and small words make no difference): it can mean only one thing; remove it from one of them`,
      ),
    ),
  };
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
