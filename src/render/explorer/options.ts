// Labels and tables → options of a select: short words, no two alike, each with a hash in place of the words.
import type { PlainTextOption } from '@slack/types';
import { fold } from '../../languages/words.ts';
import { clip } from '../clip.ts';
import { limits } from '../limits.ts';
import { escapeText } from '../mrkdwn.ts';

/** Something to choose, by a name that a view carries and by words that a person reads. */
export interface Named<Item> {
  readonly item: Item;
  /** Unique among those that are offered together. */
  readonly name: string;
  /** At most 75 characters; unique too. */
  readonly text: string;
  /** All of its words, by which it is found. */
  readonly whole: string;
}

/** Slack's: options of a select. With more, it asks for those that fit what is typed. */
export const mostOptions = 100;

const escapedLength = (text: string) => escapeText(text).length;

/** Names each of several things; those that would have the same name or the same words are counted. */
export function named<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  textOf: (item: Item) => string,
): readonly Named<Item>[] {
  const nameFor = counting((name, count) => (count === 1 ? name : `${name}-${count}`));
  const textFor = counting((text, count) => shortened(text, count === 1 ? '' : ` (${count})`));
  return items.map((item) => {
    const whole = textOf(item);
    return { item, whole, name: nameFor(nameOf(item)), text: textFor(oneLine(whole)) };
  });
}

/** Makes no two alike of what is given: the first is made with 1, and each that comes again with the next number. */
function counting(make: (text: string, count: number) => string): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    // What is cut to the same length is counted together.
    const base = make(text, 1);
    for (let count = (counts.get(base) ?? 0) + 1; ; count += 1) {
      const made = make(text, count);
      if (taken.has(made)) continue;
      counts.set(base, count);
      taken.add(made);
      return made;
    }
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As much as Slack takes in an option; a dash where there is nothing to be seen. */
function shortened(text: string, suffix: string): string {
  const seen = /[^\p{C}\p{Z}\p{M}]/u.test(text) ? text : '—';
  return clip(seen, limits.buttonText - suffix.length, escapedLength) + suffix;
}

/** Those whose words hold each word of what is typed, as many as Slack takes. */
export function fitting<Item>(all: readonly Named<Item>[], typed: string): Named<Item>[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return all
    .filter(({ whole, text }) => {
      const folded = fold(`${whole} ${text}`);
      return words.every((word) => folded.includes(word));
    })
    .slice(0, mostOptions);
}

export const toOption = ({ text, name }: Named<unknown>): PlainTextOption => ({
  text: { type: 'plain_text', text, emoji: false },
  value: name,
});
