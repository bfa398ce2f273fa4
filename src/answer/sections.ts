// Do the sections that were found answer the question, and which of them first?

import type { Section } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { Intent } from '../languages/language.ts';
import type { Library } from '../library.ts';
import type { Hit } from '../search.ts';
import { isGeneric, type Reading, seeking } from '../understand.ts';

/** What sections must speak of to be quoted for a price, a delay or an incident: a name alone does not answer. */
const mustSay = ['howMuch', 'howLong', 'incident'] as const satisfies readonly Intent[];
/** Sections with this in their heading are about it: who may ask for access, and how. */
const headed = ['access', 'integrate'] as const satisfies readonly Intent[];
/** A section that is headed by what is sought comes first, where its score is no less than this share of the best. */
const near = 0.2;

/**
 * Are these hits worth quoting? Where they speak of enough of the question; or of the API that it names, in the
 * way that it asks; or of access, where it asks for access to the APIs.
 * @param covered share of the question's words, weighed by rarity, that is enough
 */
export function answersFrom(
  hits: readonly Hit[],
  reading: Reading,
  library: Library,
  covered: number,
): boolean {
  const [top] = hits;
  if (!top) return false;
  return top.coverage >= covered || seeksName(reading, hits, library) || seeksAccess(reading, hits, library);
}

/**
 * Who may have the APIs, where a question asks to offer one or to build it in: the section of its guide that is headed
 * by access. Null where it asks something else, or the guide has none.
 */
export function accessSection({ tables }: Reading, library: Library): Section | null {
  const offer = tables.find(({ objections }) => objections.some(({ id }) => id === 'offers'));
  if (!offer) return null;
  const wanted = sought('access', library);
  const isHeaded = ({ heading, blocks }: Section) =>
    blocks.length > 0 && library.analyzer.heading(heading).some(({ stem }) => wanted.includes(stem));
  const { sections } = offer.table.section.guide;
  // "How to access the APIs" before "access to data and software".
  const speaksOfApis = ({ heading }: Section) =>
    library.analyzer.heading(heading).some(({ stem }) => stem === 'api');
  return sections.find((one) => isHeaded(one) && speaksOfApis(one)) ?? sections.find(isHeaded) ?? null;
}

/** The hits in their order, but for the best of those that are headed by what is sought. */
export function soughtFirst(hits: readonly Hit[], reading: Reading, library: Library): readonly Hit[] {
  const [top] = hits;
  if (!speaksOfApis(reading, library)) return hits;
  const first = hits.find(
    (hit) => hit.score >= near * (top?.score ?? 0) && isHeadedBySought(hit, reading, library),
  );
  return first ? [first, ...hits.filter((hit) => hit !== first)] : hits;
}

/** "The API", or one by its name. */
function speaksOfApis({ analysis, tables }: Reading, { analyzer }: Library): boolean {
  return (
    analysis.tokens.some((token) => token.stem === 'api' || analyzer.isName(token.text)) ||
    tables.some(({ apis }) => apis.length > 0)
  );
}

/** Asks for something about an API by its name: what its sections say is the nearest to an answer. */
function seeksName(
  { analysis, tables, intents, ideas }: Reading,
  hits: readonly Hit[],
  library: Library,
): boolean {
  const isNamed = analysis.tokens.some((token) => library.analyzer.isName(token.text));
  if (!isNamed && !tables.some(({ apis }) => apis.length > 0)) return false;
  const first = hits.slice(0, 3).map(({ section }) => section);
  const isSaid = (stem: string) => first.some((section) => library.index.says(section, stem));
  const wanted = mustSay.filter((intent) => intents.has(intent));
  if (wanted.some((intent) => !sought(intent, library).some(isSaid))) return false;
  const things = ideas.filter((idea) => !isGeneric(idea.word));
  // A section that is headed by the name says what it is, whatever else was asked of it.
  const names = analysis.tokens.filter((token) => library.analyzer.isName(token.text));
  const heading = library.analyzer.heading(first[0]?.heading ?? '');
  const isHeaded = names.some((name) => heading.some((token) => token.stem === name.stem));
  return things.length <= (isHeaded ? 3 : 1) || seeking.some((intent) => intents.has(intent));
}

/** Asks for access to "the APIs", and a section is headed by access. */
function seeksAccess({ analysis, intents }: Reading, hits: readonly Hit[], library: Library): boolean {
  const speaksOfApis = analysis.tokens.some((token) => token.stem === 'api');
  if (!speaksOfApis || !headed.some((intent) => intents.has(intent))) return false;
  return hits.some((hit) => isHeadedBySought(hit, { intents }, library));
}

function isHeadedBySought(
  { section }: Hit,
  { intents }: Pick<Reading, 'intents'>,
  library: Library,
): boolean {
  const wanted = headed.filter((intent) => intents.has(intent)).flatMap((intent) => sought(intent, library));
  if (wanted.length === 0 || section.blocks.length === 0) return false;
  const heading = library.analyzer.heading(section.heading).map((token) => token.stem);
  return heading.includes('api') && wanted.some((stem) => heading.includes(stem));
}

function sought(intent: Intent, { analyzer, language }: Library): string[] {
  return (languages[language].seeks[intent] ?? []).map((word) => analyzer.stem(word));
}
