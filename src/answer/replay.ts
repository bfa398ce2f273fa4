// Key → Answer: what a press of a button asks, answered from the guides as they are now.

import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { quote } from '../quote.ts';
import { understand } from '../understand.ts';
import { commonOf } from './common.ts';
import { type Key, readKey } from './keys.ts';
import type { Answer, Common, Finding } from './kinds.ts';
import { quotationsBeside } from './passages.ts';
import { quotations, unsettledOf } from './quotations.ts';
import { shownTable } from './tables.ts';
import { verdictOf } from './verdict.ts';

export interface Replay {
  readonly answer: Answer;
  /** Does it come from the content that the key was made of? */
  readonly isSame: boolean;
}

/** How much is quoted beside a verdict, and from where. */
export interface Room {
  readonly limit: number;
  readonly covered: number;
}

/** Characters of labels that what is quoted beside them is searched by: of many labels no section speaks. */
const mostNamed = 400;

/**
 * Gives the answer of a key again.
 * @returns null where it is no key of ours, or the guides do not hold any more what it names
 */
export function replay(key: string, library: Library, room: Room): Replay | null {
  const keys = readKey(key, library);
  const [first] = keys ?? [];
  if (!keys || !first) return null;
  const parts = keys.map((one) => answerOf(one, library, room));
  const [answer] = parts;
  if (!answer) return null;
  return {
    answer: parts.length > 1 ? { ...answer, parts, recall: parts.at(-1)?.recall ?? answer.recall } : answer,
    isSame: keys.every(({ content }) => content === library.content),
  };
}

/** Answers what a finding asks, as the same question in words would be answered. */
export function answerFinding(
  finding: Finding,
  language: LanguageCode,
  library: Library,
  room: Room,
): Answer {
  const content = library.content;
  return answerOf({ content, language, replayed: { as: 'finding', finding, passages: null } }, library, room);
}

function answerOf({ language, replayed }: Key, library: Library, room: Room): Answer {
  switch (replayed.as) {
    case 'finding': {
      const { finding } = replayed;
      const names = [...finding.apis, ...finding.criteria].map(({ text }) => text);
      const common = commonFor(names.join(', ').slice(0, mostNamed), language, library);
      const beside = replayed.passages ?? quotationsBeside(finding.table, common.reading, library, room);
      const { asked, table } = finding;
      if (asked === 'table' || asked === 'criteria' || asked === 'choices')
        return shownTable(table, asked, common);
      return verdictOf({ ...finding, asked }, beside, common, library);
    }
    case 'section': {
      const { section } = replayed;
      const common = commonFor(section.heading, language, library);
      const passages = [{ section, sentences: quote(section, common.reading.ideas, library) }];
      return quotations(
        { passages, further: [], near: false, unsettled: null, named: [], asksForLinks: false },
        common,
        library,
      );
    }
    case 'quotations': {
      const { unsettled, as, ...quoted } = replayed;
      const names = quoted.named.map(({ text }) => text);
      const common = commonFor(names.join(', '), language, library);
      return quotations({ ...quoted, unsettled: unsettled && unsettledOf(unsettled) }, common, library);
    }
  }
}

/** What every answer has, where labels or a heading stand for a question. */
function commonFor(words: string, language: LanguageCode, library: Library): Common {
  const reading = understand(words, library, { defaultLanguage: language, previous: null });
  // Labels are in the language of the guides, whatever the reply's is.
  return { ...commonOf(reading, library), language };
}
