// The search on everyday words: how high the wanted article stands among 60 that resemble it.
import { readQuestions } from '../eval/questions.ts';
import { ranking } from '../eval/ranking.ts';
import { run } from '../eval/run.ts';
import { loadLibrary } from '../src/library.ts';

/** What was reached when it was last measured, less a little: a change that costs more should be seen. */
const floors = {
  dev: { hit1: 0.3, mrr: 0.33 },
  held: { hit1: 0.4, mrr: 0.45 },
} as const;

const { library } = await loadLibrary('test/retrieval/help');
const { ranked } = run(await readQuestions('test/retrieval/help/questions.jsonl'), library);

test.each(Object.entries(floors))('ranks of the %s split stay as high as they were', (split, floor) => {
  const ranks = ranked.filter(({ question }) => question.split === split).map(({ rank }) => rank);
  const { hit1, mrr } = ranking(ranks);
  expect(hit1).toBeGreaterThanOrEqual(floor.hit1);
  expect(mrr).toBeGreaterThanOrEqual(floor.mrr);
});
