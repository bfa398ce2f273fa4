// What may stand in a lexicon: the shape of each of its entries.
import { z } from 'zod';
import { byLanguage, languageCodes } from '../languages/index.ts';
import type { ValueFault } from '../languages/problem.ts';
import { mustBe, valueFault } from '../languages/value-fault.ts';
import { toWords } from '../languages/words.ts';

const word = z
  .union([z.string(), z.number(), z.boolean()], mustBe('words'))
  .transform((value) => String(value).trim())
  .refine((value) => toWords(value).length > 0, mustBe('cleanWord'));
const words = z.array(word, mustBe('wordList')).nullish();
const inLanguages = byLanguage(() => words);

/** "fr [mairie]" is a text to YAML; what is meant is a key. */
const bareKey = new RegExp(`^(?:${['label', ...languageCodes].join('|')})(?= )`);

/** What is wrong with an entry, or with something in it. */
export function entryFault(issue: z.core.$ZodIssue, entry: unknown): ValueFault {
  const [key] = typeof entry === 'string' ? (bareKey.exec(entry) ?? []) : [];
  return key === undefined ? valueFault(issue) : { is: 'colon', key };
}

const keyed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'invalid_type' ? mustBe('entry').error : undefined),
  });

/** A group of words for labels. */
export const groupSchema = keyed({
  label: z.union([word.transform((label) => [label]), z.array(word).min(1)], mustBe('label')),
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
