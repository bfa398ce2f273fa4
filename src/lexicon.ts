// The lexicon: words that mean the same to the people who ask, grouped into concepts.
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from './guide.ts';
import { languageCodes, languages } from './languages/index.ts';
import type { LanguageCode } from './languages/language.ts';
import { toWords } from './languages/words.ts';

/** A group of words that mean the same. */
export interface Concept {
  /** Unique in a lexicon; no stem of a word can be equal to it. */
  readonly id: string;
  /** The words of labels that the group stands for; empty for everyday vocabulary. */
  readonly labels: readonly string[];
  readonly phrases: Readonly<Record<LanguageCode, readonly string[]>>;
}

export interface Lexicon {
  readonly concepts: readonly Concept[];
}

const words = z.array(z.coerce.string().trim().min(1)).nullish();
const schema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        label: z.union([z.string(), z.array(z.string()).min(1)]),
        fr: words,
        en: words,
      }),
    )
    .nullish(),
  synonyms: z.array(z.strictObject({ fr: words, en: words })).nullish(),
});

/** No stem begins with this sign, and no term holds a space. */
const conceptId = (phrase: string) => `≈${phrase.replaceAll(' ', '_')}`;

/** What a phrase is known by: its words in the singular without stop words (or all, where it has no other), and their stems. */
export function phraseKeys(phrase: string, code: LanguageCode): { words: string; stems: string } {
  const { singular, stem, stopWords } = languages[code];
  const all = toWords(phrase).map((word) => word.text);
  const content = all.filter((word) => !stopWords.has(word));
  const words = content.length > 0 ? content : all;
  return {
    words: words.map((word) => singular(word)).join(' '),
    stems: words.map((word) => stem(word)).join(' '),
  };
}

/**
 * Reads a lexicon.
 * @param source the text of a `lexicon.yml`
 * @param file its path, for problems
 */
export function parseLexicon(source: string, file: string): { lexicon: Lexicon; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const problem = (line: number, message: string): Problem => ({ file, line, severity: 'error', message });
  if (document.errors.length > 0)
    return {
      lexicon: { concepts: [] },
      problems: document.errors.map((error) =>
        problem(
          error.linePos?.[0].line ?? 1,
          `not YAML that can be read: ${error.message.split('\n')[0]} The whole lexicon is left out; correct this line`,
        ),
      ),
    };
  const lineOf = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path as unknown[], true) as { range?: [number, number, number] } | undefined;
    return node?.range ? lines.linePos(node.range[0]).line : 1;
  };
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success)
    return {
      lexicon: { concepts: [] },
      problems: parsed.error.issues.map((issue) =>
        problem(
          lineOf(issue.path),
          `${issue.path.join('.')}: ${issue.message}; the whole lexicon is left out; see the comment at the top of the lexicon that ships`,
        ),
      ),
    };
  const concepts: Concept[] = [];
  const paths: PropertyKey[][] = [];
  const groups = parsed.data.groups ?? [];
  const firsts = new Set(groups.map((group) => [group.label].flat()[0]));
  groups.forEach((group, i) => {
    const labels = [group.label].flat();
    // A label that heads a group of its own is only pointed at here: saying it means that other group.
    const own = labels.filter((label, n) => n === 0 || !firsts.has(label));
    concepts.push({
      id: conceptId(labels[0] ?? ''),
      labels,
      phrases: { fr: [...own, ...(group.fr ?? [])], en: group.en ?? [] },
    });
    paths.push(['groups', i]);
  });
  parsed.data.synonyms?.forEach((group, i) => {
    const fr = group.fr ?? [];
    const en = group.en ?? [];
    concepts.push({ id: conceptId(fr[0] ?? en[0] ?? ''), labels: [], phrases: { fr, en } });
    paths.push(['synonyms', i]);
  });
  return {
    lexicon: { concepts },
    problems: duplicates(concepts, (i, path) => lineOf([...(paths[i] ?? []), ...path]), problem),
  };
}

/** A word in two groups would mean two things: which one wins would depend on the order of the file. */
function duplicates(
  concepts: readonly Concept[],
  lineOf: (concept: number, path: PropertyKey[]) => number,
  problem: (line: number, message: string) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  for (const code of languageCodes) {
    const seen = new Map<string, number>();
    concepts.forEach((concept, i) => {
      for (const phrase of concept.phrases[code]) {
        const key = toWords(phrase)
          .map((word) => word.text)
          .join(' ');
        const first = seen.get(key);
        if (first !== undefined && first !== i)
          problems.push(
            problem(
              lineOf(i, [code]),
              `"${phrase}" stands in two groups (${concepts[first]?.id.slice(1)}, line ${lineOf(first, [code])}, and ${concept.id.slice(1)}): it can mean only one; remove it from the other`,
            ),
          );
        else seen.set(key, i);
      }
    });
  }
  return problems;
}
