// Every sentence of ours in English.
import { enumerate } from '../enumerate.ts';
import type { Phrases } from '../language.ts';

export const phrases: Phrases = {
  list: (items) => enumerate(items, 'and'),
  either: (items) => enumerate(items, 'or'),
  quote: (text) => `“${text}”`,
  values: { yes: 'yes', no: 'no' },
  whichApi: (criteria, apis) => `For ${criteria}: ${apis}.`,
  whichApiNone: (criteria) => `The guide’s table has no API for ${criteria}.`,
  whichApiNoOther: (criteria, without) => `Apart from ${without}, the table has no API for ${criteria}.`,
  both: (criteria, apis) => `For ${criteria} alike: ${apis}.`,
  bothNone: (criteria) => `No API in the table serves ${criteria} alike. Here is what serves each of them:`,
  notFor: (criteria, apis) => `For ${criteria}, the table says no to ${apis}.`,
  notForNone: (criteria) => `For ${criteria}, the table says no to none of the APIs.`,
  who: (api, criteria, many) => `According to the table, ${api} ${many ? 'are' : 'is'} for: ${criteria}.`,
  whoNone: (api) => `The guide’s table has nobody for ${api}.`,
  whoNoOther: (api, without) => `Apart from ${without}, the table has nobody for ${api}.`,
  whoNot: (api, criteria, many) =>
    `According to the table, ${api} ${many ? 'are' : 'is'} not for: ${criteria}.`,
  whoNotNone: (api) => `The guide’s table excludes nobody from ${api}.`,
  mayYes: (criteria, api, many) => `Yes: ${api} ${many ? 'work' : 'works'} for ${criteria}.`,
  mayNo: (criteria, api, many) => `No: ${api} ${many ? 'do' : 'does'} not work for ${criteria}.`,
  suits: (criteria, api, many) =>
    `According to the table, ${api} ${many ? 'work' : 'works'} for ${criteria}.`,
  suitsNot: (criteria, api, many) =>
    `According to the table, ${api} ${many ? 'do' : 'does'} not work for ${criteria}.`,
  mayPartial: (criteria, api) =>
    `In part: the answer is not the same throughout for ${criteria} with ${api}.`,
  mayOther: (criteria, api, said) =>
    `Neither yes nor no: for ${criteria} with ${api}, the table says ${said}.`,
  indeed: 'That is right.',
  compare: (labels) => `Here is what the table says of ${labels}:`,
  passages: 'Here is what the guide says:',
  notCovered: 'The guide does not say.',
  notUnderstood: 'I did not understand the question.',
  nearest: 'The nearest that it has:',
  quotesTitle: 'In the guide:',
  choicesTitle: 'Pick a question:',
  linksTitle: 'Links',
  clarify: 'Could you be more precise?',
  help: 'I answer questions from the guides that I was given: the verdict of their tables, quotations and links. Ask in French or in English.',
  examplesTitle: 'For example:',
  between: '” and “',
  ask: {
    whichApi: (criterion) => `Which API for “${criterion}”?`,
    who: (api) => `Who can use ${api}?`,
    may: (criterion, api) => `Can ${api} be used for “${criterion}”?`,
    about: (heading) => heading,
    within: (question, title) => `${question.replace(/\?$/, '')}, according to “${title}”?`,
  },
  edition: (title, source) => `${title}, authguide’s edition, after ${source}`,
  content: (hash) => `content ${hash}`,
  pick: 'Ask',
  shortened: 'Shortened answer: the rest is behind the links.',
  failure: (code) =>
    `Sorry, I could not answer: the fault is mine. Try again in a moment, or give the code ${code} to whoever runs me.`,
};
