// Days and months, whole or cut to their first letters.
import type { Label } from '../../guide.ts';
import { languageCodes } from '../../languages/index.ts';
import { fold, toWords } from '../../languages/words.ts';

/** A day or a month is cut to so many letters at least: "Tue", "Sept". */
export const fewestLetters = 3;

/** The names of days and months in all languages, folded. */
export const calendar: ReadonlySet<string> = new Set(
  languageCodes.flatMap((code) => {
    const named = (part: 'weekday' | 'month', date: number) =>
      fold(new Intl.DateTimeFormat(code, { [part]: 'long', timeZone: 'UTC' }).format(date));
    return Array.from({ length: 12 }, (_, i) => [
      named('weekday', Date.UTC(2024, 0, i + 1)),
      named('month', Date.UTC(2024, i)),
    ]).flat();
  }),
);

/** A word without the sign of its plural. */
export const bare = (word: string) => word.replace(/[sx]$/, '');

/** Is one word a day or a month, and the other its beginning: "Tuesdays", "Tue"? */
export const abbreviates = (one: string, other: string) => {
  const [short, long] = one.length < other.length ? [one, bare(other)] : [other, bare(one)];
  return short.length >= fewestLetters && calendar.has(long) && long.startsWith(bare(short));
};

const isOfCalendar = (word: string) =>
  calendar.has(bare(word)) || [...calendar].some((name) => abbreviates(word, name));

/** Does each of these labels tell of a day or a month? */
export const areOfTime = (labels: readonly Label[]): boolean =>
  labels.every(({ text }) => toWords(text).some((word) => isOfCalendar(word.text)));
