// The labels of a table of APIs that a question names: by the concepts of the lexicon, and by their own words.
import type { Analysis, Analyzer, Mention, Token } from '../analysis.ts';
import type { DecisionTable, Label } from '../guide.ts';
import { inGrammar } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { Naming } from '../matrix.ts';
import { isOfWhomItSays } from './heads.ts';
import { waysToSay } from './names.ts';

interface Name {
  readonly label: Label;
  readonly stems: readonly string[];
}

interface Pointed {
  readonly label: Label;
  /** Words of the label beside those that the concept points at. */
  readonly extra: number;
}

/** How the labels of a table of APIs can be named. */
export interface ApiLabels {
  readonly names: readonly Name[];
  /** In how many labels of the table a stem stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** For each concept, and each label phrase that it points at, the labels that hold the phrase. */
  readonly pointed: ReadonlyMap<string, readonly (readonly Pointed[])[]>;
}

/** A concept of the lexicon that points at labels, by the stems of the phrases in them. */
export interface PointingConcept {
  readonly id: string;
  readonly phrases: readonly (readonly string[])[];
}

/** A question names a few labels; nobody asks about more than so many at once. */
const mostNamings = 48;

/** So much of a long label's words must be said for it to be named. */
const leastShare = 0.6;

/** The stems of a text's words that say something. */
export const stemsOf = (text: string, analyzer: Analyzer): string[] =>
  analyzer
    .read(text)
    .tokens.filter((token) => !token.stop)
    .map((token) => token.stem);

export function apiLabelsOf(
  table: DecisionTable,
  concepts: readonly PointingConcept[],
  analyzer: Analyzer,
): ApiLabels {
  const labels = [...table.rows, ...table.columns];
  const names = labels.flatMap((label) =>
    waysToSay(label).map((name): Name => ({ label, stems: nameStems(stemsOf(name, analyzer)) })),
  );
  const spread = new Map<string, number>();
  for (const label of labels)
    for (const stem of new Set(stemsOf(label.text, analyzer))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const pointed = new Map(
    concepts
      .map(({ id, phrases }): [string, Pointed[][]] => [
        id,
        phrases.map((phrase) => pointAt(phrase, labels, names)).filter((found) => found.length > 0),
      ])
      .filter(([, found]) => found.length > 0),
  );
  return { names, spread, pointed };
}

/**
 * The labels that a question names, and those that a more special word made idle.
 * @param said the stems of the question's words
 * @param end where the question ends; null where its own end is meant
 */
export function namedApis(
  labels: ApiLabels,
  analysis: Analysis,
  said: ReadonlySet<string>,
  end: number | null,
): { told: readonly Naming[]; idle: readonly Naming[] } {
  // What a title says is the table's name and nobody's.
  // What is asked stands at the end more often than at the beginning: of a flood of names, the last count.
  const inside = namingsIn(labels, analysis, said).filter(({ to }) => end === null || to <= end);
  const found = longest(inside.sort((a, b) => a.from - b.from || a.to - b.to).slice(-mostNamings));
  const told = withoutGeneral(found, labels, analysis);
  return { told, idle: found.filter((naming) => !told.includes(naming)) };
}

/** "API" tells one name from another only where the rest is a single everyday word: API Entreprise. */
function nameStems(stems: readonly string[]): string[] {
  const rest = stems.filter((stem) => stem !== 'api');
  return rest.length > 1 || rest.length === 0 ? rest : [...stems];
}

function pointAt(phrase: readonly string[], labels: readonly Label[], names: readonly Name[]): Pointed[] {
  return labels.flatMap((label) => {
    const extras = names
      .filter((name) => name.label === label && phrase.every((stem) => name.stems.includes(stem)))
      .filter((name) => isOfWhomItSays(phrase, label.text, name.stems))
      .map(({ stems }) => stems.length - phrase.length);
    const extra = Math.min(...extras);
    // The name of an API is said whole or not at all: "companies" do not mean the API Entreprise.
    const named = extras.length > 0 && (label.role === 'criterion' || extra === 0);
    return named ? [{ label, extra }] : [];
  });
}

/** @param said the stems of the question's words: most names of a folder have none of them */
function namingsIn(index: ApiLabels, analysis: Analysis, said: ReadonlySet<string>): Naming[] {
  return [
    ...analysis.mentions.flatMap((mention) => byConcept(index, mention)),
    ...index.names
      .filter(({ stems }) => stems.some((stem) => said.has(stem)))
      .flatMap((name) => byWords(index, name, analysis) ?? [])
      .filter((naming) => !isOwned(naming, analysis)),
  ].filter((naming) => !isInApiName(naming, analysis));
}

/** A phrase of the lexicon owns its words: "chef d'entreprise" names no company. */
const isOwned = ({ from, to }: Naming, { mentions }: Analysis) =>
  mentions.some(
    (mention) => mention.from <= from && mention.to >= to && mention.to - mention.from > to - from,
  );

/** "API Entreprise" is an API, whatever population its name speaks of. */
const isInApiName = ({ label, from, to }: Naming, { apis }: Analysis) =>
  label.role === 'criterion' && apis.some((api) => api.from <= from && api.to >= to);

/** The longer run of words knows better: "professionnels de santé" is not "professionnels". */
function longest(namings: readonly Naming[]): Naming[] {
  return namings.filter(
    (naming) =>
      !namings.some(
        (other) =>
          other.label !== naming.label &&
          other.from <= naming.from &&
          other.to >= naming.to &&
          other.to - other.from > naming.to - naming.from,
      ),
  );
}

function byConcept(index: ApiLabels, { concept, ambiguous, from, to }: Mention): Naming[] {
  const seen = new Set<Label>();
  return (index.pointed.get(concept) ?? []).flatMap((candidates) => {
    const least = Math.min(...candidates.map(({ extra }) => extra));
    return candidates.flatMap(({ label, extra }) => {
      if (extra > least || seen.has(label)) return [];
      seen.add(label);
      return [{ label, from, to, concept, share: 1, exact: extra === 0, ambiguous }];
    });
  });
}

/** Stems that many labels and questions have and that are too little to name one: "use", "API". */
const saysLittle = new Set(
  languageCodes.flatMap((code) => {
    const { generic, filler, singular, stem } = languages[code];
    return [...generic, ...filler].map((word) => stem(singular(word)));
  }),
);

/** Words behind which something else begins: "professionals [but not] of health" names no health professionals. */
const divides = inGrammar('dividing');

/** Finds the label's own words close together, the telling ones among them; "API" stands right beside its name. */
function byWords(index: ApiLabels, { label, stems }: Name, { tokens }: Analysis): Naming | null {
  const wanted = new Set(stems);
  const adjacent = wanted.has('api');
  let best: Naming | null = null;
  tokens.forEach((token, from) => {
    if (!wanted.has(token.stem)) return;
    const said = new Set<string>();
    let to = from;
    let strange = 0;
    for (let i = from; i < tokens.length && strange <= 1 && tokens[i]?.clause === token.clause; i++) {
      const { stem, stop } = tokens[i] as Token;
      if (wanted.has(stem)) {
        said.add(stem);
        to = i + 1;
      } else if (adjacent || isConjunction(tokens[i] as Token) || divides.has(tokens[i]?.text ?? '')) break;
      else if (!stop) strange++;
    }
    const share = said.size / wanted.size;
    const telling = [...said].some((stem) => (index.spread.get(stem) ?? 0) <= 1 && !saysLittle.has(stem));
    if (share < 1 && !(share >= leastShare && telling && said.size > 1)) return;
    if (!best || share > best.share) best = { label, from, to, concept: null, share, exact: share === 1 };
  });
  return best;
}

/** "agents" beside "mairie" adds nothing to it, unless a conjunction sets them side by side. */
function withoutGeneral(namings: readonly Naming[], index: ApiLabels, analysis: Analysis): Naming[] {
  const raw = (naming: Naming): Set<Label> =>
    naming.concept === null
      ? new Set([naming.label])
      : new Set((index.pointed.get(naming.concept) ?? []).flat().map(({ label }) => label));
  const idle = namings.filter((general) => {
    const covers = raw(general);
    if (covers.size < 2) return false;
    return namings.some((special) => {
      if (special.from === general.from && special.to === general.to) return false;
      const together = namings.filter((n) => n.from === special.from && n.to === special.to);
      const meant = new Set(together.map((n) => n.label));
      const narrower = meant.size < covers.size && [...meant].every((label) => covers.has(label));
      return narrower && !joined(general, special, analysis);
    });
  });
  // "agentes et agents du ministère": the word that came twice meant the same both times.
  return namings.filter(
    ({ concept }) => concept === null || !idle.some((naming) => naming.concept === concept),
  );
}

/** Does a word stand between two namings that keeps them apart: a conjunction, or "except"? */
function joined(a: Naming, b: Naming, { tokens }: Analysis): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  // "Health professionals, professionals": a comma alone lists them.
  if (first.to === second.from && tokens[first.to - 1]?.clause !== tokens[second.from]?.clause) return true;
  return tokens.slice(first.to, second.from).some((token) => isConjunction(token) || divides.has(token.text));
}

function isConjunction({ text }: Token): boolean {
  return Object.values(languages).some(({ and, or }) => and.has(text) || or.has(text));
}
