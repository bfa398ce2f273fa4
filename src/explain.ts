// Answer → its trace: what was heard, what was weighed, and why this answer came first.
import type { Answer } from './answer.ts';
import type { Library } from './library.ts';

/** What a guide's author needs to see why a question was answered so; a plain object, ready for JSON. */
export function explain({ reading, kind }: Answer, library: Library) {
  const { analysis, tables, ideas, seeks } = reading;
  const said = (from: number, to: number) =>
    analysis.tokens
      .slice(from, to)
      .map((token) => token.mended ?? token.text)
      .join(' ');
  return {
    kind,
    language: { chosen: reading.language, signals: reading.signals },
    words: analysis.tokens.map(({ text, stem, stop, mended, unknown }) => ({
      word: text,
      ...(stop ? { stop } : { stem }),
      ...(mended === null ? {} : { written: mended }),
      ...(unknown ? { unknown } : {}),
    })),
    parts: reading.frame.parts.map(({ because, from, to }) => ({ rule: because, words: said(from, to) })),
    seeks: Object.fromEntries(
      [...reading.intents].map(([intent, signs]) => [intent, signs.map((sign) => sign.words)]),
    ),
    concepts: analysis.mentions.map(({ concept, from, to }) => ({
      concept: concept.slice(1),
      words: said(from, to),
    })),
    readings: tables.map(({ table, asked, negated, apis, criteria, namings, roleOf, objections }) => ({
      table: table.id,
      asked,
      negated,
      apis: apis.map((label) => label.text),
      criteria: criteria.map((label) => label.text),
      mentions: namings.map((naming) => ({
        label: naming.label.text,
        words: said(naming.from, naming.to),
        role: roleOf(naming),
        ...(naming.concept === null ? {} : { concept: naming.concept.slice(1) }),
      })),
      objections: objections.map(({ id, because }) => `${id}: ${because}`),
    })),
    ideas: ideas.map(({ word, terms }) => ({
      word,
      terms: terms.map(({ term, weight }) => `${term} × ${weight}`),
    })),
    form: seeks.map(({ word }) => word),
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
