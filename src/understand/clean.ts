// What a person typed → the words of their question: markup, addresses and orders to a machine left out.
import { languageCodes, languages } from '../languages/index.ts';
import { fold, withoutInvisible } from '../languages/words.ts';

const slackSequence = /<(?:[@#!][^>|]*(?:\|[^>]*)?)>/g;
const slackLink = /<(?:https?|mailto):[^>|\s]+(?:\|([^>]*))?>/g;
const address = /\b(?:https?:\/\/|www\.)\S+|(?<![^\s<(])[^\s@]{1,64}@[^\s@.]{1,64}\.\S{1,64}/gi;
/** A mention of whoever answers, written by hand where Slack did not make it one. */
const typedMention = /^\s*@[\p{L}\p{N}_-]+/u;
const shortcode = /:[a-z0-9_+-]{2,}:/g;

const orders = languageCodes
  .flatMap((code) => languages[code].orders)
  .map((source) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'i'));

/** Characters of a question that are read: what is asked stands at the beginning or, more often, at the end. */
const longest = 2000;

/** The question without Slack's control sequences, addresses and Markdown marks. */
function withoutMarkup(question: string): string {
  return withoutInvisible(question)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(slackSequence, ' ')
    .replace(slackLink, (_, label?: string) => ` ${label ?? ''} `)
    .replace(typedMention, ' ')
    .replace(address, ' ')
    .replace(shortcode, ' ')
    .replace(/[`*_~]/g, ' ')
    .replace(/(?<=\p{L}) [+&] (?=\p{L})/gu, ', ')
    .trim();
}

/** A message as it is read: cut, without markup and without sentences that give a machine orders. */
export interface Cleaned {
  readonly text: string;
  /** Did it give a machine orders? */
  readonly gaveOrders: boolean;
}

/** Cuts and cleans a message, once, before anything else reads it. */
export function clean(question: string): Cleaned {
  const whole =
    question.length <= longest
      ? question
      : `${question.slice(0, longest / 4)} ${question.slice(-longest * 0.75)}`;
  const text = withoutMarkup(whole);
  if (!givesOrders(text)) return { text, gaveOrders: false };
  const rest = text
    .split(/(?<=[.!?;:])\s+|\n+/)
    .filter((sentence) => !givesOrders(sentence))
    .join(' ')
    .trim();
  return { text: rest, gaveOrders: true };
}

function givesOrders(text: string): boolean {
  const folded = fold(text);
  return orders.some((order) => order.test(folded));
}
