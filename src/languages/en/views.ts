// The Home tab and the modals that answer, in English.
import type { ViewWords } from '../views-words.ts';

const count = (n: number, one: string, many: string) => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;

const days = (n: number) => count(n, 'day', 'days');

export const views: ViewWords = {
  close: 'Close',
  answer: 'Answer',
  home: {
    title: 'What are you looking for in the guides?',
    intro:
      'I answer from the guides below: the answer of the table, the words of the guide, the link. I write nothing myself.',
    guides: 'Guides',
    holds: (sections, tables) =>
      `${count(sections, 'section', 'sections')}, ${count(tables, 'table', 'tables')}`,
    asOf: (date) => `before ${date}`,
    more: (n) => (n === 1 ? 'and 1 other guide' : `and ${n} other guides`),
    examples: 'Examples',
    ask: 'Ask',
    explore: 'Explore the tables',
    whereToAsk: 'Where to ask',
    ways: [
      '`/authguide`: only you see the answer',
      '`@authguide`: answer in the thread, for the whole channel',
      'Direct message: answer in the *Messages* tab',
      'Menu of a message, then *Répondre avec le guide*',
    ],
    data: 'Your data',
    privacy: (n) => [
      'I read what you address to me: a command, a mention, a direct message. I do not read channel history.',
      `For about a day I keep in memory the subject of my last answer and Slack ids (person, conversation, message)${n === null ? '' : '; for half an hour a question that I did not answer, so that you can report it'}.`,
      ...(n === null
        ? ['I store no question, answer or name. I count nothing.']
        : [
            `I count my answers and what people think of them, without names or questions. I store a question only if you tell me to report it, and a comment only if you write one. All of it is deleted after ${days(n)}.`,
            'Of words that no guide has, I keep those that several people use, without the sentence.',
          ]),
      'I exchange data with Slack only, and use no language model.',
    ],
    version: (hash, readAt) => `Version of the guides: ${hash}, read on ${readAt}`,
    noneLeftOut: 'no guide left out',
    leftOut: (files, n) =>
      n === 1 ? `⚠️ 1 guide left out: ${files[0]}` : `⚠️ ${n} guides left out: ${files.join(', ')}`,
    held: '⚠️ A file has an error: answers come from the last good version',
  },
  preview: {
    title: 'Preview of the answer',
    submit: 'Answer in the thread',
    cancel: 'Cancel',
    hint: 'Only you see this preview. “Answer in the thread” posts it as it is, with your name.',
    noAnswer: 'Nothing will be posted: the guides do not answer this message.',
    tooLittle: 'Nothing will be posted: something is missing in this message.',
    changed: 'The guides have changed, nothing was posted. Here is the answer of today.',
  },
  notHelpful: {
    title: 'Not helpful',
    submit: 'Send',
    cancel: 'Cancel',
    about: (verdict) => `What you think of: ${verdict}`,
    aboutBefore: 'What you think of an answer from before the guides last changed',
    question: 'What is wrong?',
    reasons: {
      wrong: { text: 'It is wrong', more: 'The cell of the table or the text of the guide is mistaken.' },
      incomplete: { text: 'It is incomplete', more: 'The guide says more than this answer.' },
      understood: { text: 'My question was misunderstood', more: 'The answer is about something else.' },
      other: { text: 'Another reason', more: 'Say it below.' },
    },
    comment: 'A word for the authors',
    commentHint: 'No names, nothing personal',
    keeps: (n) =>
      `Read by the people who look after the guide, kept for ${days(n)}, without your name or your question.`,
    missing: 'Choose a reason.',
  },
  report: {
    title: 'Tell the authors',
    submit: 'Send',
    cancel: 'Cancel',
    question: 'Question to pass on',
    hint: 'Leave out names and anything personal.',
    keeps: (n) =>
      `This text, and nothing else, is kept for ${days(n)}. The people who look after the guide read it. Your name is not kept.`,
    missing: 'Write the question to pass on.',
    thanks: 'Sent. Thank you.',
  },
};
