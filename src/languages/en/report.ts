// The authors' report, in English.
import type { ReportWords } from '../report-words.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const people = (n: number) => count(n, 'person', 'people');

let dates: Intl.DateTimeFormat | undefined;
/** Day, month and year: "1 March 2026". */
function partsOf(day: string): readonly [string, string, string] {
  dates ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const [date = '', month = '', year = ''] = dates.format(new Date(day)).split(' ');
  return [date, month, year];
}
const date = (day: string) => partsOf(day).join(' ');

/** "16 to 22 November 2026": the month and the year once where both ends have them in common. */
function span(since: string, until: string): string {
  if (since === until) return date(since);
  const [day, month, year] = partsOf(since);
  const [, lastMonth, lastYear] = partsOf(until);
  const start = year !== lastYear ? `${day} ${month} ${year}` : month !== lastMonth ? `${day} ${month}` : day;
  return `${start} to ${date(until)}`;
}

const reasons: Readonly<Record<string, string>> = {
  not_covered: 'The guide does not say.',
  not_found: 'I found nothing in the guides.',
  not_understood: 'I did not understand the question.',
  unsettled: 'The table does not settle it.',
  near: 'The quotes only came near.',
};

/** Of one, and of several. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  eligibility: ['answer of a table', 'answers of a table'],
  passages: ['answer by quotes', 'answers by quotes'],
  clarification: ['question back', 'questions back'],
  help: ['help or courtesy', 'helps and courtesies'],
  no_answer: ['refusal', 'refusals'],
};

const earlier = (n: number | null) => (n === null ? '' : ` (${n} in the period before)`);

const kindReasons: Readonly<Record<string, string>> = {
  not_covered: 'the guide does not say',
  not_found: 'nothing found',
  not_understood: 'not understood',
};

export const report: ReportWords = {
  toWrite: (n) => (n === 0 ? 'Nothing to write' : count(n, 'thing to write', 'things to write')),
  fromWeek: (since, until) => `from the week of ${span(since, until)}`,
  days: (since, until) => span(since, until),
  lastDays: (n) => (n === 1 ? 'Today' : `Last ${n} days`),
  reported: {
    title: (n) => `Question reported by ${people(n)}`,
    why: (reason) => reasons[reason] ?? '',
  },
  disputed: {
    title: (reason, n) =>
      ({
        wrong: `Answer called wrong by ${people(n)}`,
        incomplete: `Answer called incomplete by ${people(n)}`,
        understood: `Question called misunderstood by ${people(n)}`,
        other: `Answer called not helpful by ${people(n)}`,
      })[reason],
    cell: (row, column, said) => `${row}, ${column}: ${said}`,
    row: (label, cells) => `${label}: ${cells.join(', ')}`,
    comment: (text) => `Comment: “${text}”`,
  },
  word: {
    title: 'Word that no guide has',
    used: (word, n, days) => `“${word}”: ${people(n)}, ${count(days, 'day', 'days')}`,
  },
  line: (file, line) => `${file}, line ${line}`,
  buttons: { reported: 'Write the section', disputed: 'See the row', word: 'Add the word' },
  windows: {
    reported: 'Write the section',
    disputed: 'Correct the answer',
    word: 'Add a word',
    report: 'Whole report',
    close: 'Close',
    gone: 'This is not in the report any more. Open the Home tab to see what is left to write.',
    noRestart: 'The next answer takes it into account, without a restart.',
  },
  paste: {
    section: (file, line) =>
      line === null
        ? `Paste this section at the end of ${file}, and answer below the heading:`
        : `Paste this section into ${file}, before line ${line}, and answer below the heading:`,
    row: (file, line) => `This is the row as it stands in ${file}, line ${line}. Correct it if it is wrong:`,
    passage: (file, line) =>
      `This is what the section says, in ${file}, line ${line}. Correct it if it is wrong:`,
    word: (word, label, key) =>
      `If “${word}” means “${label}” in your guides, paste these lines into lexicon.yml, below “${key}:” (add that line if it is missing):`,
    form: (word, key) =>
      `Say what “${word}” means: paste these lines into lexicon.yml, below “${key}:” (add that line if it is missing), and fill them in:`,
    fillIn:
      'Answer where the dots are, in one or two sentences that can be read by themselves, then delete this line and the last one.',
    label: 'LABEL',
    guideWord: 'WORD',
    fillLabel: (word, labels) =>
      `Take the # away and replace LABEL with what “${word}” stands for${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`,
    fillWord: (word) => `Take the # away and replace WORD with the word of the guides that means “${word}”`,
  },
  figures: {
    answers: (total, refused) =>
      `${count(total, 'answer', 'answers')}${total > 0 ? `, ${count(refused, 'refusal', 'refusals')} among them` : ''}`,
    answersBefore: (total, refused, before) =>
      `${count(total, 'answer', 'answers')}, ${count(refused, 'refusal', 'refusals')} among them${earlier(before)}`,
    ratings: (helpful, not) => `${helpful} helpful, ${not} not helpful`,
    unused: (first, others) =>
      `never served: ${first}${others > 0 ? ` and ${count(others, 'other section', 'other sections')}` : ''}`,
    kind: (kind, reason, n, before) =>
      `${count(n, ...(kinds[kind] ?? [kind, kind]))}${reason === '' ? '' : `: ${kindReasons[reason] ?? reason}`}${earlier(before)}`,
  },
  content: {
    unchanged: (since) => (since === null ? 'guides unchanged' : `guides unchanged since ${date(since)}`),
    changed: (since) => `since ${date(since)}:`,
    unknown: 'No older state of the guides is known: nothing to compare.',
    flipped: (cell, before, after) => `${cell}: ${before} becomes ${after}`,
    newCell: (cell, value) => `new cell: ${cell}: ${value}`,
    goneCell: (cell, value) => `cell gone: ${cell}: ${value}`,
    newSection: (heading) => `new section: ${heading}`,
    goneSection: (heading) => `section gone: ${heading}`,
    changedSection: (heading) => `section rewritten: ${heading}`,
  },
  titles: {
    answers: 'Answers',
    asked: 'Cells asked for most',
    unused: (n) => `${count(n, 'section', 'sections')} never served`,
    content: 'What changed in the guides',
    settled: 'Settled already',
  },
  more: (n) => `and ${count(n, 'other', 'others')}`,
  menu: {
    report: 'Whole report',
    on: 'Receive it each Monday',
    off: 'Stop it on Mondays',
    onDone: 'Noted: you will receive the report each Monday.',
    offDone: 'Noted: you will not receive the report on Mondays any more.',
  },
  state: {
    off: 'Report: nothing is counted (LEDGER=off).',
    away: 'Report: the database does not answer. Open this tab again in a moment.',
    ledgerOff:
      'Nothing is counted, because LEDGER is "off". So there is no report. Take LEDGER out of the settings and start authguide again: it counts from then on.',
    nothingYet: (place) =>
      `Nothing has been counted yet in ${place}. The report is there after the first questions. Start authguide with the same settings (DATA_DIR, DATABASE_URL), and ask a question.`,
    unreachable: (reason) =>
      `The database cannot be read (${reason}). So there is no report. Check DATABASE_URL or DATA_DIR, and that the server answers.`,
    olderSchema:
      'The database comes from an older version of authguide. The report cannot read it. Start this version of authguide once: it brings the database up to date.',
    noSecret:
      "--workspace needs the app's secret, which is missing. Without it the workspace cannot be found. Set SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, as for the bot.",
  },
};
