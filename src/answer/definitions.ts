// "What is an API?": the section whose heading asks that very question.
import type { Token } from '../analysis.ts';
import type { Section } from '../guide.ts';
import type { Library } from '../library.ts';
import { atOnce, type Work } from '../slices.ts';
import { type Reading, readForm } from '../understand.ts';

const found = new WeakMap<Library, Map<string, Section>>();

/** Sections that are headed by a question for what something is, by the stems of that thing; found once a library. */
export function* definitionsIn(library: Library): Work<ReadonlyMap<string, Section>> {
  const before = found.get(library);
  if (before) return before;
  const sections = new Map<string, Section>();
  const isTitle = ({ heading, guide }: Section) => heading === guide.title;
  for (const section of library.sections) {
    const thing = section.blocks.length === 0 ? '' : thingDefined(section.heading, library);
    const other = sections.get(thing);
    // Of several, the first; and before them a whole guide that is headed so.
    if (thing !== '' && (!other || (isTitle(section) && !isTitle(other)))) sections.set(thing, section);
    yield;
  }
  found.set(library, sections);
  return sections;
}

function thingDefined(heading: string, library: Library): string {
  if (!heading.trimEnd().endsWith('?')) return '';
  const form = readForm(heading, library.language, library);
  return form.intents.has('definition') ? key(form.analysis().tokens.filter(isThing)) : '';
}

/** "Which API" asks for one; here it may be the thing itself. */
const isThing = ({ stop, stem }: Token) => !stop || stem === 'api';

const key = (tokens: readonly { readonly stem: string }[]) =>
  [...new Set(tokens.map((token) => token.stem))].sort().join(' ');

/** The section that says what the question asks for, where one is headed by that question; else null. */
export function definitionOf({ intents, analysis: { tokens } }: Reading, library: Library): Section | null {
  const known = atOnce(definitionsIn(library));
  const clauses = (intents.get('definition') ?? []).map(({ from, to }) => {
    const clause = tokens.filter((token) => token.clause === tokens[from]?.clause && isThing(token));
    // "Could you explain with a picture what an API is": the thing stands behind the sign.
    return [clause, clause.filter((token) => tokens.indexOf(token) >= to)];
  });
  return clauses.flat().flatMap((thing) => known.get(key(thing)) ?? [])[0] ?? null;
}
