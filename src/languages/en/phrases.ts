// Every sentence of ours in English.
import { domainOf } from '../domain.ts';
import { enumerate } from '../enumerate.ts';
import type { Phrases } from '../phrases.ts';

const list = (items: readonly string[]) => enumerate(items, 'and');
const quote = (text: string) => `“${text}”`;
const works = (labels: readonly string[]) => (labels.length > 1 ? 'work' : 'works');
const doNot = (labels: readonly string[]) => (labels.length > 1 ? 'do' : 'does');
const titled = (titles: readonly string[]) => titles.slice(0, 3).map(quote).join(', ');
const plural = (titles: readonly string[], one: string, many: string) => (titles.length > 1 ? many : one);

const matters = { price: 'prices', delay: 'time limits', incident: 'outages' } as const;

/** Made once, and not before a reply needs it: the first costs 30 ms, each further one 0.1. */
let months: Intl.DateTimeFormat | undefined;
const monthOf = (date: string) => {
  months ??= new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return months.format(new Date(date));
};

export const phrases: Phrases = {
  list,
  either: (items) => enumerate(items, 'or'),
  quote,
  before: (lead) => `${lead}:`,
  said: (value, text) =>
    value === 'yes' ? 'yes' : value === 'no' ? 'no' : text === '' ? 'empty cell' : quote(text),
  value: (value, text) =>
    value === 'yes' ? '✅ yes' : value === 'no' ? '❌ no' : text === '' ? 'empty cell' : quote(text),

  whichOne: (criteria, apis, ofApis) =>
    ofApis
      ? `${list(apis)} ${works(apis)} for ${list(criteria)}.`
      : `For ${list(criteria)}, the table says yes to ${list(apis)}.`,
  whichNone: (criteria) => `For ${list(criteria)}, no cell says yes.`,
  whichNoOther: (criteria, without) => `Apart from ${list(without)}, no cell says yes for ${list(criteria)}.`,
  both: (criteria, apis) =>
    `${criteria.length > 2 ? 'For each of' : 'For both'} ${list(criteria)}: ${list(apis)}.`,
  bothNone: (criteria) => `No shared yes for ${list(criteria)}. Separately:`,
  separately: (label, fits) => `${label}: ${fits.length > 0 ? list(fits) : 'no cell says yes'}`,
  notFor: (criteria, apis, instead) =>
    `For ${list(criteria)}, the table says no to ${list(apis)}.${instead.length > 0 ? ` It says yes to ${list(instead)}.` : ''}`,
  notForNone: (criteria) => `For ${list(criteria)}, no cell says no.`,
  who: (apis, criteria, ofApis) =>
    ofApis
      ? `${list(apis)} ${works(apis)} for ${list(criteria)}.`
      : `The table says yes to ${list(apis)} for: ${list(criteria)}.`,
  whoNot: (apis, criteria, ofApis) =>
    ofApis
      ? `${list(apis)} ${doNot(apis)} not work for ${list(criteria)}.`
      : `The table says no to ${list(apis)} for: ${list(criteria)}.`,
  whoNone: (apis) => `For ${list(apis)}, no cell says yes.`,
  whoNotNone: (apis) => `For ${list(apis)}, no cell says no.`,
  whoBut: (apis, without, criteria) =>
    criteria.length > 0
      ? `The table says yes to ${list(apis)} and no to ${list(without)} for ${list(criteria)}.`
      : `No row says both yes to ${list(apis)} and no to ${list(without)}.`,
  whoNoOther: (apis, without) => `Apart from ${list(without)}, no cell says yes for ${list(apis)}.`,
  yes: (apis, criteria, put, ofApis) => {
    const word = put === 'turned' ? '✅ ' : '✅ Yes. ';
    return ofApis
      ? `${word}${list(apis)} ${works(apis)} for ${list(criteria)}.`
      : `${word}For ${list(criteria)}, the table says yes to ${list(apis)}.`;
  },
  no: (apis, criteria, instead, put, ofApis) => {
    const word = put === 'plain' ? '❌ No. ' : put === 'denied' ? '❌ No, that’s right. ' : '❌ ';
    const none = criteria.length > 1 ? 'No shared yes.' : `For ${list(criteria)}, no cell says yes.`;
    if (ofApis)
      return `${word}${list(apis)} ${doNot(apis)} not work for ${list(criteria)}. ${instead.length > 0 ? `What does: ${list(instead)}.` : none}`;
    return `${word}For ${list(criteria)}, the table says no to ${list(apis)}. ${instead.length > 0 ? `It says yes to ${list(instead)}.` : none}`;
  },
  partly: '🔸 It depends.',
  partOf: (label, yes, no, other) =>
    `${label}: ${[
      ...(yes.length > 0 ? [`yes for ${list(yes)}`] : []),
      ...(no.length > 0 ? [`no for ${list(no)}`] : []),
      ...other,
    ].join('; ')}.`,
  neither: (criteria, apis, said) =>
    `🔸 Neither yes nor no. For ${list(criteria)} and ${list(apis)}, the table says: ${list(said)}.`,
  says: (criteria, apis, said) =>
    `🔸 For ${list(criteria)} and ${list(apis)}, the table says: ${list(said)}.`,
  emptyCell: (criteria, apis) =>
    `🔸 The cell is empty. The table says nothing for ${list(criteria)} and ${list(apis)}.`,
  organisation: (words) => `🔸 ${list(words.map(quote))} can stand for several rows:`,
  meant: (label, sense, said) => `${label} (${sense}): ${said}`,
  compareSame: (labels) => `${list(labels)}: the same answers throughout the table.`,
  compareCounted: (labels, count, total, ofRows) =>
    `${list(labels)}: different answers in ${count} of ${total} ${ofRows ? 'rows' : 'columns'}.`,
  compareDiffers: (labels, differ, same) =>
    `${list(labels)}: different answers for ${list(differ)}${same ? ', the same elsewhere' : ''}.`,
  whole: (heading) => `Here is the table ${quote(heading)}.`,
  contains: (labels) => `The table has: ${list(labels)}.`,

  counted: (apis, count, total, { ofApis, ofRows, negated }) =>
    ofApis
      ? `${list(apis)} ${negated ? `${doNot(apis)} not work` : works(apis)} in ${count} of ${total} cases:`
      : `The table says ${negated ? 'no' : 'yes'} to ${list(apis)} in ${count} of ${total} ${ofRows ? 'rows' : 'columns'}:`,
  others: (count) => (count === 1 ? 'and 1 other' : `and ${count} others`),
  section: (heading) => `Section ${quote(heading)}`,
  page: (label, domain) => `${label} page on ${domain}`,
  nearestSections: 'The closest:',

  heard: (words, labels) =>
    `${list(words.map(quote))} ${words.length > 1 ? 'are' : 'is'} not in the table: I read ${list(labels)}.`,
  heardAbove: (words) => `${list(words.map(quote))}: I read the labels above.`,
  leads: { neither: 'neither yes nor no', conditional: 'under a condition' },
  onlyConditional: (labels, cells) => `🔸 For ${list(labels)}, under a condition: ${list(cells)}.`,
  unsettled: 'The guide does not settle this. Here is what its table says:',

  passages: (guides) => (guides > 1 ? 'The guides say:' : 'The guide says:'),
  closest: 'I have no direct answer. The closest:',
  notCovered: (matter, titles) =>
    `The guide does not say. In ${titled(titles)}, no section mentions ${matters[matter]}.`,
  notFound: (titles) => `I did not find the answer. I looked in: ${titled(titles)}.`,
  notUnderstood: (unknown) =>
    `I did not understand your question.${unknown.length > 0 ? ` ${plural(unknown, 'Unknown word', 'Unknown words')}: ${unknown.map(quote).join(', ')}.` : ''}`,
  quotesTitle: 'The guide also says:',
  choicesTitle: 'Choose:',
  linksTitle: 'Links',
  clarify: 'One thing is missing.',
  manners: {
    hello: 'Hello. What is your question?',
    thanks: 'You’re welcome.',
    bye: 'Goodbye.',
    fine: 'All right.',
    insult: 'I am sorry this does not help. You can rephrase, or write to the guide team.',
    stop: 'All right. I only answer when I am spoken to.',
    robot: 'I am a program: I quote the guides, without a language model.',
    write: 'I do not write or sum up: I quote the guides.',
    orders: 'I only answer questions about the guides.',
    lost: 'I cannot tell which answer you mean. Please ask the whole question.',
  },
  wrong: (section) =>
    `That is possible. My answer came from: ${section}. You can rephrase, or tell the guide team.`,
  help: (titles) =>
    `Ask me about ${plural(titles, 'this guide', 'these guides')}: ${titled(titles)}. I give the answer of the table, the words of the guide and the link. I write nothing myself.`,
  guides: (titles) =>
    `${plural(titles, 'I know this guide', 'I know these guides')}: ${titles.slice(0, 20).map(quote).join(', ')}.`,
  examplesTitle: 'For example:',
  otherwise: 'Or:',
  between: '” and “',
  ask: {
    whichApi: (criterion) => `Which API for “${criterion}”?`,
    who: (api) => `Who is ${api} for?`,
    may: (criterion, api) => `Can ${api} be used for “${criterion}”?`,
    whichOf: (label, noun) =>
      noun === null ? `What goes with “${label}”?` : `Which ${noun} for “${label}”?`,
    whether: (row, column) => `Is it a yes for “${row}” and “${column}”?`,
    rather: (users) => `And for ${users}?`,
    about: (heading) => heading,
    within: (question, title) => `${question.replace(/\?$/, '')}, according to “${title}”?`,
  },
  why: {
    title: 'I cannot say why the guide says so. Here is what my answer rests on:',
    named: (label) => `${label}: a word of the table.`,
    heard: (words, label) => `${quote(words)}: I read ${label}, as the lexicon says.`,
    cell: (row, column, text) => `Cell ${quote(row)} × ${quote(column)}: ${text}.`,
    table: (heading, title) => `Table: ${quote(heading)}, guide ${quote(title)}.`,
    setAside: (items) => `Set aside: ${items.join('; ')}.`,
    because: {
      excluded: 'the question leaves it out',
      told: 'your message speaks of it without asking about it',
      users: 'the users of the organisation, not its staff',
    },
    looked: (sections, guides) =>
      `I looked for the words of the question in ${sections} ${sections > 1 ? 'sections' : 'section'} of ${guides} ${guides > 1 ? 'guides' : 'guide'}.`,
    version: (hash) => `Version of the guides: ${hash}. Same question, same version: same answer.`,
  },
  preview: {
    count: (yes, all, ofApis) => {
      if (yes === 0) return ': no cell says yes.';
      return ofApis
        ? ` works in ${yes} of ${all} cases.`
        : `: the table says yes in ${yes} of ${all} ${all > 1 ? 'cells' : 'cell'}.`;
    },
    pair: (what, items) => `${what}: ${items}`,
    more: (count) => `and ${count} more`,
    tableOf: 'Table of the guide',
    partOf: 'Section of the guide',
    asOf: (date, isEdition) =>
      isEdition
        ? `authguide edition${date === null ? '' : ` from before ${monthOf(date)}`}`
        : date === null
          ? ''
          : `page from before ${monthOf(date)}`,
  },
  month: monthOf,
  edition: (title, source, asOf) =>
    asOf === null
      ? `Guide: ${title}, authguide edition, based on ${domainOf(source)}`
      : `Guide: ${title}, authguide edition from before ${monthOf(asOf)}`,
  guide: (title) => `Guide: ${title}`,
  shortened: 'Shortened answer. The rest is in the guide.',
  leftOut: (files) =>
    files.length === 1
      ? `One guide is missing at the moment (${files[0]}): the answer may be in it.`
      : `${files.length} guides are missing at the moment (${files[0]}…): the answer may be in one of them.`,
  failure: (code) =>
    `I could not answer because of a technical error. Try again in a moment. If it goes on, give the code ${code} to the team that runs authguide.`,
};
