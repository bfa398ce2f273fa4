// "What is an API?": the section whose heading asks that very question.
import type { Section } from '../guide.ts';
import type { Library } from '../library.ts';
import { type Reading, readForm } from '../understand.ts';

const known = new WeakMap<Library, ReadonlyMap<string, Section>>();

/** Sections that are headed by a question for what something is, by the stems of that thing. */
function definitions(library: Library): ReadonlyMap<string, Section> {
  let found = known.get(library);
  if (!found) {
    const entries = library.sections.flatMap((section): [string, Section][] => {
      const thing = thingDefined(section.heading, library);
      return thing === '' || section.blocks.length === 0 ? [] : [[thing, section]];
    });
    // Of several, the first.
    found = new Map(entries.reverse());
    known.set(library, found);
  }
  return found;
}

function thingDefined(heading: string, library: Library): string {
  const { analysis, intents } = readForm(heading, library.language, library);
  return intents.has('definition') ? key(analysis.tokens.filter((token) => !token.stop)) : '';
}

const key = (tokens: readonly { readonly stem: string }[]) =>
  [...new Set(tokens.map((token) => token.stem))].sort().join(' ');

/** The section that says what the question asks for, where one is headed by that question; else null. */
export function definitionOf({ intents, analysis }: Reading, library: Library): Section | null {
  const [sign] = intents.get('definition') ?? [];
  if (!sign) return null;
  const { sentence } = analysis.tokens[sign.from] ?? {};
  const thing = analysis.tokens.filter((token) => token.sentence === sentence && !token.stop);
  return definitions(library).get(key(thing)) ?? null;
}
