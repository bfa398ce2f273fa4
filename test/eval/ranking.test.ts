// Ranks: distinct guides count, the first ten passages only; places are found by page, and by section.
import { ranking, rankOf, ranksAmong } from '../../eval/ranking.ts';
import type { JsonAnswer } from '../../src/golden/judge.ts';
import type { Section } from '../../src/guide.ts';

const quoting = (...guides: string[]) =>
  ({ passages: guides.map((guide) => ({ guide })) }) as unknown as JsonAnswer;

test('the rank counts guides, not passages', () => {
  expect(rankOf(['c'], quoting('a', 'a', 'b', 'c'))).toBe(3);
  expect(rankOf(['c', 'b'], quoting('a', 'a', 'b', 'c'))).toBe(2);
  expect(rankOf(['z'], quoting('a'))).toBe(0);
});

test('what stands after the tenth passage is not found', () => {
  const guides = [...'abcdefghijk'];
  expect(rankOf(['j'], quoting(...guides))).toBe(10);
  expect(rankOf(['k'], quoting(...guides))).toBe(0);
});

const section = (file: string, ...headings: string[]) =>
  ({ guide: { file }, heading: headings.at(-1), path: headings.slice(0, -1) }) as unknown as Section;

test('a place is found by its page, and by its heading or one above', () => {
  const quoted = [
    section('users.md', 'Users', 'Delete a user'),
    section('users.md', 'Users', 'Invite a user', 'By e-mail'),
    section('roles.md', 'Roles'),
  ];
  expect(ranksAmong([{ page: 'users.md', heading: 'Invite a User' }], quoted)).toEqual({
    page: 1,
    section: 2,
  });
  expect(ranksAmong([{ page: 'roles.md' }], quoted)).toEqual({ page: 2, section: 3 });
  expect(ranksAmong([{ page: 'teams.md' }], quoted)).toEqual({ page: 0, section: 0 });
});

test('hit rates and the mean reciprocal rank', () => {
  expect(ranking([1, 2, 4, 0])).toEqual({ questions: 4, hit1: 0.25, hit3: 0.5, mrr: 0.4375 });
  expect(ranking([])).toEqual({ questions: 0, hit1: 0, hit3: 0, mrr: 0 });
});
