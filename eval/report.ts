// Results → what is printed: figures by type and language, ranks by split, and the misses.
import type { Complaint } from '../src/golden/judge.ts';
import type { WantedQuestion } from './questions.ts';
import { type Ranking, ranking } from './ranking.ts';
import type { Judged, Ranked, Results } from './run.ts';

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Lines of columns: the first on the left, the others set right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

export const isRight = ({ complaints }: { complaints: readonly Complaint[] }) => complaints.length === 0;

export interface Summary {
  readonly questions: number;
  readonly right: number;
  readonly wrongVerdicts: number;
  /** Answerable questions that got no answer. */
  readonly refused: number;
  readonly answerable: number;
  readonly rightLanguage: number;
}

export function summarise(judged: readonly Judged[]): Summary {
  const count = (holds: (one: Judged) => boolean) => judged.filter(holds).length;
  return {
    questions: judged.length,
    right: count(isRight),
    wrongVerdicts: count((one) => one.wrongVerdict),
    refused: count((one) => one.refused),
    answerable: count(
      ({ question: { expect } }) =>
        expect.kind === undefined ||
        expect.kind.some((kind) => kind === 'eligibility' || kind === 'passages'),
    ),
    rightLanguage: count((one) => one.rightLanguage),
  };
}

function byGroup<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

/** What a person reads of one file's results; `show` misses at most are listed. */
export function report({ file, judged, ranked }: Results, show: number): string {
  const parts = [file];
  if (judged.length > 0) parts.push(goldenReport(judged), missesOf(judged, show));
  if (ranked.length > 0) parts.push(rankingReport(ranked), missedRanks(ranked, show));
  return parts.filter((part) => part !== '').join('\n\n');
}

function goldenReport(judged: readonly Judged[]): string {
  const line = (name: string, some: readonly Judged[]) => {
    const { questions, right, wrongVerdicts, refused, answerable, rightLanguage } = summarise(some);
    return [
      name,
      `${right}/${questions}`,
      percent(right, questions),
      String(wrongVerdicts),
      `${refused}/${answerable}`,
      percent(rightLanguage, questions),
    ];
  };
  const figures = table([
    ['', 'right', '', 'wrong verdicts', 'refused', 'reply language'],
    ...byGroup(judged, ({ question }) => question.type).map(([type, some]) => line(type, some)),
    ...byGroup(judged, ({ question }) => question.lang).map(([lang, some]) => line(`[${lang}]`, some)),
    line('all', judged),
  ]);
  const ranks = judged.flatMap(({ rank }) => rank ?? []);
  if (ranks.length === 0) return figures;
  return `${figures}\n\n${rankTable([['guides expected', ranking(ranks)]])}`;
}

function rankTable(rows: readonly (readonly [string, Ranking])[]): string {
  return table([
    ['', 'questions', 'hit@1', 'hit@3', 'MRR@10'],
    ...rows.map(([name, { questions, hit1, hit3, mrr }]) => [
      name,
      String(questions),
      hit1.toFixed(3),
      hit3.toFixed(3),
      mrr.toFixed(3),
    ]),
  ]);
}

function rankingReport(ranked: readonly Ranked[]): string {
  return rankTable(
    byGroup(ranked, ({ question }) => question.split).flatMap(([split, some]) => {
      const guides = [split, ranking(some.map(({ rank }) => rank))] as const;
      const sections = some.flatMap(({ sectionRank }) => sectionRank ?? []);
      return sections.length === 0
        ? [guides]
        : [guides, [`${split}, by section`, ranking(sections)] as const];
    }),
  );
}

function missesOf(judged: readonly Judged[], show: number): string {
  const misses = judged.filter((one) => !isRight(one));
  // What is worst comes first, however short the list.
  const sorted = [...misses.filter((m) => m.wrongVerdict), ...misses.filter((m) => !m.wrongVerdict)];
  return sorted
    .slice(0, show)
    .map(({ question, complaints, wrongVerdict }) =>
      [
        `${question.id} [${question.type}]${wrongVerdict ? ' WRONG VERDICT' : ''} ${question.q}`,
        `    expected ${JSON.stringify(question.expect)}`,
        `    found    ${complaints.map(({ about, how, found }) => `${about} ${how}: ${found}`).join('; ')}`,
      ].join('\n'),
    )
    .join('\n');
}

function missedRanks(ranked: readonly Ranked[], show: number): string {
  return ranked
    .filter(({ rank, sectionRank }) => (sectionRank ?? rank) !== 1)
    .slice(0, show)
    .map(({ question, rank, sectionRank, answer: { kind, passages } }) => {
      const [first] = passages;
      const shown = !first ? kind : sectionRank === null ? first.guide : `${first.guide}, “${first.heading}”`;
      const place = sectionRank === null ? rank : sectionRank;
      return `${place === 0 ? '–' : place} ${wantedIn(question)} (first: ${shown}) ${question.q}`;
    })
    .join('\n');
}

const wantedIn = ({ want }: WantedQuestion) =>
  typeof want === 'string'
    ? want
    : want.map(({ page, heading }) => (heading ? `${page}, “${heading}”` : page)).join(' or ');
