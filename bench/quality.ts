// authguide beside its peers: who finds the wanted guide, how fast, on the same questions in one process.
import { readQuestions } from '../eval/questions.ts';
import { depth, type Ranking, ranking, rankOf } from '../eval/ranking.ts';
import { table } from '../eval/report.ts';
import { answer } from '../src/answer.ts';
import type { Section } from '../src/guide.ts';
import { type Library, loadLibrary } from '../src/library.ts';
import { toJson } from '../src/render/json.ts';
import { peers } from './peers/index.ts';
import type { Document, Peer } from './peers/peer.ts';

/** A question and the slug of the guide that answers it. */
interface Question {
  readonly q: string;
  readonly want: string;
}

interface Figures extends Ranking {
  /** Mean milliseconds a question. */
  readonly perQuestion: number;
  /** Milliseconds to index what is parsed already; for authguide, to load the folder. */
  readonly index: number;
}

const textOf = ({ blocks }: Section) =>
  blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text)).join('\n');

/** The two ways to give guides to a library; each peer is shown with the one that suits it better. */
function documentsOf({ guides, sections }: Library): Record<'guides' | 'sections', readonly Document[]> {
  return {
    guides: guides.map((guide) => ({
      id: guide.slug,
      title: guide.title,
      heading: guide.sections.map((section) => section.heading).join('\n'),
      text: guide.sections.map(textOf).join('\n'),
    })),
    sections: sections.map((section) => ({
      id: `${guideOf(section)}#${section.id}`,
      title: section.guide.title,
      heading: section.heading,
      text: textOf(section),
    })),
  };
}

const guideOf = (section: Section) => section.guide.slug;

async function measurePeer(
  peer: Peer,
  documents: readonly Document[],
  questions: readonly Question[],
): Promise<Figures> {
  const start = performance.now();
  const search = await peer.index(documents);
  const indexed = performance.now();
  const ranks: number[] = [];
  for (const { q, want } of questions) {
    const guides = (await search(q)).map((id) => id.split('#')[0]);
    ranks.push([...new Set(guides)].indexOf(want) + 1);
  }
  const perQuestion = (performance.now() - indexed) / questions.length;
  return { ...ranking(ranks), perQuestion, index: indexed - start };
}

function measureOurs(library: Library, questions: readonly Question[], index: number): Figures {
  const start = performance.now();
  const answers = questions.map(({ q }) => answer(q, library, { limit: depth }));
  const perQuestion = (performance.now() - start) / questions.length;
  return {
    ...ranking(answers.map((given, i) => rankOf([questions[i]?.want ?? ''], toJson(given)))),
    perQuestion,
    index,
  };
}

/** A table of figures: a row for authguide, and one for each peer with the better of its two ways. */
export async function qualityTable(content: string, file: string): Promise<string> {
  const { wanted: questions } = await readQuestions(file);
  // The peers return whole guides: a question that wants a place in one is not theirs.
  const wanted = questions.flatMap(({ q, want }) => (typeof want === 'string' ? [{ q, want }] : []));
  const start = performance.now();
  const { library } = await loadLibrary(content);
  const documents = documentsOf(library);
  const rows: [string, Figures][] = [['authguide', measureOurs(library, wanted, performance.now() - start)]];
  for (const peer of peers) {
    const ways: [string, Figures][] = [];
    for (const unit of ['guides', 'sections'] as const)
      ways.push([`${peer.name}, ${unit}`, await measurePeer(peer, documents[unit], wanted)]);
    rows.push(...ways.sort(([, a], [, b]) => b.mrr - a.mrr).slice(0, 1));
  }
  return table([
    [
      `${wanted.length} questions on ${library.guides.length} guides`,
      'hit@1',
      'hit@3',
      'MRR@10',
      'ms/q',
      'index ms',
    ],
    ...rows.map(([name, { hit1, hit3, mrr, perQuestion, index }]) => [
      name,
      hit1.toFixed(3),
      hit3.toFixed(3),
      mrr.toFixed(3),
      perQuestion.toFixed(2),
      index.toFixed(0),
    ]),
  ]);
}
