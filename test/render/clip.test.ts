import fc from 'fast-check';
import { clip } from '../../src/render/clip.ts';
import { holds } from '../helpers/random.ts';

const escapedLength = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').length;

test('a text at the limit stays whole, one past it is cut', () => {
  expect(clip('abcdefghij', 10)).toBe('abcdefghij');
  expect(clip('abcdefghijk', 10)).toHaveLength(10);
});

test('a cut falls behind a sentence where enough of them fit', () => {
  expect(clip('Premier point. Deuxième point. Troisième point.', 32)).toBe('Premier point. Deuxième point.');
});

test('a sentence too long is cut behind a word', () => {
  expect(clip('Une seule phrase, sans fin ni cesse', 20)).toBe('Une seule phrase,…');
});

test('a word too long is cut between characters', () => {
  expect(clip('anticonstitutionnellement', 10)).toBe('anticonst…');
});

test('a character of several units stays whole', () => {
  expect(clip('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 20)).toBe('👩‍👩‍👧‍👦…');
});

test('the length counts as the caller measures it', () => {
  expect(clip('&&&&&&&&', 16, escapedLength)).toBe('&&&…');
});

test('whatever is cut fits, begins like the text, and breaks no surrogate pair', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  holds(
    fc.property(text, fc.integer({ min: 1, max: 120 }), (whole, max) => {
      const cut = clip(whole, max, escapedLength);
      expect(escapedLength(cut)).toBeLessThanOrEqual(max);
      expect(whole.startsWith(cut.replace(/…$/, '').trimEnd())).toBe(true);
      expect(cut).toBe(Buffer.from(cut).toString());
    }),
  );
});
