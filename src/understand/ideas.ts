// A question's words → what sections are searched for, and what else speaks for a section.
import { type Analysis, formsOf, type Token } from '../analysis.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { Library } from '../library.ts';
import { type Idea, weights } from '../search.ts';
import type { Intents } from './intents.ts';

/** One idea a word that says something; the concept behind it may stand for it. */
export function toIdeas(analysis: Analysis): Idea[] {
  const seen = new Set<string>();
  return analysis.tokens.flatMap((token, i) => {
    if (token.stop || seen.has(token.stem)) return [];
    seen.add(token.stem);
    return toIdea(token, conceptAt(i, analysis), 1);
  });
}

/**
 * What counts for a section without being asked about: the words that say how something is asked, and
 * words by which sections speak that answer this kind of question.
 * @param heard the question before the words of its form were marked as saying nothing
 */
export function toSeeks(heard: Analysis, analysis: Analysis, intents: Intents, library: Library): Idea[] {
  const { analyzer, language } = library;
  const formal = heard.tokens.flatMap((token, i) =>
    isGrammar(token) || !analysis.tokens[i]?.stop ? [] : toIdea(token, conceptAt(i, heard), weights.form),
  );
  const sought = new Set([...intents.keys()].flatMap((intent) => languages[language].seeks[intent] ?? []));
  return [
    ...formal,
    ...[...sought].map((word) => ({
      word,
      terms: [{ term: analyzer.stem(word), weight: weights.sought }],
    })),
  ];
}

/** @param share what the word counts for, beside one that is asked about */
function toIdea(token: Token, concept: string | null, share: number): Idea {
  const { exact, stem, kin } = formsOf(token);
  const terms = [
    { term: exact, weight: share * weights.terms.exact },
    { term: stem, weight: share * weights.terms.stem },
  ];
  if (concept !== null) terms.push({ term: concept, weight: share * weights.terms.concept });
  if (kin !== null) terms.push({ term: kin, weight: share * weights.terms.kin });
  return { word: token.text, terms };
}

const conceptAt = (i: number, { mentions }: Analysis) =>
  mentions.find(({ from, to }) => i >= from && i < to)?.concept ?? null;

/** "Le", "de", "which": words that no section is better for having. */
const isGrammar = ({ text }: Token) => languageCodes.some((code) => languages[code].stopWords.has(text));
