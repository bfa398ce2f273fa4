// Postings are MiniSearch's own scores, whatever the documents: only the way to them is shorter.
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { Postings } from '../../src/search/postings.ts';
import { atOnce } from '../../src/slices.ts';
import { holds } from '../helpers/random.ts';

const terms = 12;
const text = fc.array(fc.nat({ max: terms - 1 }), { maxLength: 20 });
const weights = [3, 0.5];
const ranking = { k: 1.2, b: 0.7, d: 0.4 };

/** What MiniSearch says of a term: each document that has it, with its score. */
function searched(documents: readonly (readonly number[])[][], term: number): Map<number, number> {
  const index = new MiniSearch({ fields: ['0', '1'], tokenize: (words) => words.split(' ').filter(Boolean) });
  documents.forEach(([first = [], second = []], id) => {
    const words = (field: readonly number[]) => field.map((number) => `t${number}`).join(' ');
    index.add({ id, 0: words(first), 1: words(second) });
  });
  const found = index.search(`t${term}`, {
    boost: { 0: weights[0] ?? 1, 1: weights[1] ?? 1 },
    bm25: ranking,
  });
  return new Map(found.map(({ id, score }) => [id, score]));
}

test('each document that has a term is worth what MiniSearch scores it', () => {
  holds(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (documents) => {
      const postings = atOnce(Postings.of(documents, terms, weights, ranking));
      for (let term = 0; term < terms; term++) {
        const expected = searched(documents, term);
        const { documents: found, worths, rarity } = postings.of(term);
        expect([...found]).toEqual([...expected.keys()].sort((a, b) => a - b));
        found.forEach((document, i) => {
          expect((worths[i] as number) * rarity).toBeCloseTo(expected.get(document) as number, 4);
        });
      }
    }),
    200,
  );
});
