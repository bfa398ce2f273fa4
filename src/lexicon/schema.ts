// What may stand in a lexicon: the shape of each of its entries.
import { z } from 'zod';
import { byLanguage, languageCodes } from '../languages/index.ts';
import { toWords } from '../languages/words.ts';

const word = z
  .union([z.string(), z.number(), z.boolean()], { error: 'must be a word or words, without a colon' })
  .transform((value) => String(value).trim())
  .refine((value) => toWords(value).length > 0, 'must be a word or words');
const words = z.array(word, { error: 'must be a list of words' }).nullish();
const inLanguages = byLanguage(() => words);

/** "fr [mairie]" is a text to YAML; what is meant is a key. */
const bareKey = new RegExp(`^(?:${['label', ...languageCodes].join('|')})(?= )`);

/** What an entry should be that is not made of keys. */
function notKeyed(entry: unknown): string {
  const [key] = typeof entry === 'string' ? (bareKey.exec(entry) ?? []) : [];
  return key === undefined
    ? 'must hold keys with their words, as in "fr: [word]"'
    : `begins with "${key}", which lacks its colon`;
}

const keyed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, input }) => (code === 'invalid_type' ? notKeyed(input) : undefined),
  });

/** A group of words for labels. */
export const groupSchema = keyed({
  label: z.union([word.transform((label) => [label]), z.array(word).min(1)], {
    error: 'must be the words of a label, or a list of them',
  }),
  ...inLanguages,
  unless_said: z.strictObject(inLanguages).nullish(),
});

/** A group of everyday words. */
export const synonymsSchema = keyed(inLanguages);

export const organisationSchema = keyed({
  ...inLanguages,
  staff: z.strictObject(byLanguage(() => word)),
  users: z.strictObject({ label: word, ...byLanguage(() => word) }),
});

export const ambiguousSchema = keyed(inLanguages);

/** The keys of a lexicon whose value is a list of entries, each read by itself. */
export const listKeys = ['groups', 'synonyms', 'organisations'] as const;

/** All keys of a lexicon. */
export const lexiconKeys: readonly string[] = [...listKeys, 'ambiguous'];
