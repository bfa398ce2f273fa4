// What of a long message is told again in a choice or above its reply.
import fc from 'fast-check';
import { gist } from '../../src/answer/gist.ts';
import { holds } from '../helpers/random.ts';

const preamble = 'Bonjour, je travaille depuis longtemps pour ma commune. '.repeat(6);

test.each([
  ['  quelle API ?\n', 'quelle API ?'],
  [`${preamble}Quelle API ?`, 'Quelle API ?'],
  ['une\ud83d \u202eAPI\u0000 ?', 'une API ?'],
])('%j', (question, told) => {
  expect(gist(question).endsWith(told)).toBe(true);
});

test('the last words of a sentence without end', () => {
  expect(gist(`${'très '.repeat(500)}longue ?`)).toMatch(/^…(?:très )+longue \?$/);
});

test('it is short and well formed, whatever was written', () => {
  holds(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (question) => {
      expect(gist(question).length).toBeLessThanOrEqual(300);
      expect(gist(question)).not.toMatch(/\p{Cs}/u);
    }),
  );
});
