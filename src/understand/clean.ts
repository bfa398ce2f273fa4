// What a person typed → the words of their question: markup, addresses and orders to a machine left out.
import { languageCodes, languages } from '../languages/index.ts';
import { fold } from '../languages/words.ts';

const slackSequence = /<(?:[@#!][^>|]*(?:\|[^>]*)?)>/g;
const slackLink = /<(?:https?|mailto):[^>|\s]+(?:\|([^>]*))?>/g;
const address = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;
const shortcode = /:[a-z0-9_+-]{2,}:/g;

const orders = languageCodes
  .flatMap((code) => languages[code].orders)
  .map((source) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'i'));

/** The question without what is none: control sequences, addresses, and sentences that give a machine orders. */
export function clean(question: string): string {
  const text = question
    .replace(slackSequence, ' ')
    .replace(slackLink, (_, label?: string) => ` ${label ?? ''} `)
    .replace(address, ' ')
    .replace(shortcode, ' ')
    .replace(/[`*_~]/g, ' ');
  if (!orders.some((order) => order.test(fold(text)))) return text.trim();
  return text
    .split(/(?<=[.!?;:])\s+|\n+/)
    .filter((sentence) => !orders.some((order) => order.test(fold(sentence))))
    .join(' ')
    .trim();
}
