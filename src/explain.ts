// Answer → its trace: what was heard, what was weighed, and why this answer came first.
import type { Answer } from './answer.ts';
import type { Library } from './library.ts';
import { certain } from './understand.ts';

/** What a guide's author needs to see why a question was answered so; a plain object, ready for JSON. */
export function explain({ reading, kind }: Answer, library: Library) {
  const { analysis, tables, ideas, seeks } = reading;
  const said = (from: number, to: number) =>
    analysis.tokens
      .slice(from, to)
      .map((token) => token.mended ?? token.text)
      .join(' ');
  const [best, second] = tables;
  return {
    kind,
    language: { chosen: reading.language, signals: reading.signals },
    words: analysis.tokens.map(({ text, stem, stop, mended, unknown }) => ({
      word: text,
      ...(stop ? { stop } : { stem }),
      ...(mended === null ? {} : { written: mended }),
      ...(unknown ? { unknown } : {}),
    })),
    intents: Object.fromEntries(
      [...reading.intents].map(([intent, signs]) => [intent, signs.map((sign) => sign.words)]),
    ),
    concepts: analysis.mentions.map(({ concept, from, to }) => ({
      concept: concept.slice(1),
      words: said(from, to),
    })),
    readings: tables.map(({ table, asked, negated, apis, criteria, namings, score, reasons }) => ({
      table: table.id,
      asked,
      negated,
      score,
      apis: apis.map((label) => label.text),
      criteria: criteria.map((label) => label.text),
      named: namings.map(({ label, from, to, concept }) => ({
        label: label.text,
        words: said(from, to),
        ...(concept === null ? {} : { concept: concept.slice(1) }),
      })),
      reasons: reasons.map(({ points, because }) => `${points > 0 ? '+' : ''}${points} ${because}`),
    })),
    certain,
    margin: best ? best.score - (second?.score ?? 0) : null,
    ideas: ideas.map(({ word, terms }) => ({
      word,
      terms: terms.map(({ term, weight }) => `${term} × ${weight}`),
    })),
    seeks: seeks.map(({ word }) => word),
    sections: library.index
      .search(ideas, seeks)
      .slice(0, 10)
      .map(({ section, score, coverage }) => ({
        guide: section.guide.slug,
        heading: section.heading,
        score: Math.round(score * 100) / 100,
        coverage: Math.round(coverage * 100) / 100,
      })),
  };
}

export type Trace = ReturnType<typeof explain>;
