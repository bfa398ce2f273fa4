// Answer ↔ its silence: what a question that the guides do not answer is reported with, in place of its words.
import type { Section } from '../guide.ts';
import { languageCodes } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { nameOfSection, VERSION } from './keys.ts';
import type { Answer } from './kinds.ts';

/**
 * Why a question is worth a report: the refusal's own reason, or that its reply only comes near, or shows cells that do
 * not settle it.
 */
const reasons = {
  c: 'not_covered',
  f: 'not_found',
  u: 'not_understood',
  t: 'unsettled',
  n: 'near',
} as const;

export interface Silence {
  readonly language: LanguageCode;
  readonly reason: (typeof reasons)[keyof typeof reasons];
  /** The nearest sections, as the library has them now; those that it has no more are left out. */
  readonly sections: readonly Section[];
}

/** Sections that are named: with more, nobody knows where to write the answer. */
const mostSections = 3;

/**
 * `1.<content>.<language>.silent.<reason>.<sections>`, of which the sections are divided by plus signs; null for what
 * was answered. Of several answers it is that of the first one that answers nothing.
 */
export function silenceOf(answer: Answer): string | null {
  if (answer.parts.length > 1) return answer.parts.map(silenceOf).find((one) => one !== null) ?? null;
  const code = codeOf(answer);
  if (code === null) return null;
  const own = 'unsettled' in answer && answer.unsettled ? [answer.unsettled.table.section] : [];
  const sections = new Set([...own, ...answer.passages.map(({ section }) => section)]);
  const names = [...sections].slice(0, mostSections).map(nameOfSection);
  return [VERSION, answer.content, answer.language, 'silent', code, names.join('+') || '-'].join('.');
}

function codeOf(answer: Answer): keyof typeof reasons | null {
  if (answer.kind !== 'no_answer' && answer.kind !== 'passages') return null;
  if (answer.unsettled) return 't';
  if (answer.kind === 'passages') return answer.near ? 'n' : null;
  return ({ not_covered: 'c', not_found: 'f', not_understood: 'u' } as const)[answer.reason];
}

/** Reads a silence by what a library holds now; null where it is none of ours. */
export function readSilence(value: string, library: Library): Silence | null {
  const [, language, code = '', names = ''] =
    /^1\.[0-9a-f]{1,64}\.([a-z]{2})\.silent\.([a-z])\.([0-9a-f+]{1,100}|-)$/.exec(value) ?? [];
  const known = languageCodes.find((one) => one === language);
  if (known === undefined || !Object.hasOwn(reasons, code)) return null;
  const wanted = names.split('+').slice(0, mostSections);
  return {
    language: known,
    reason: reasons[code as keyof typeof reasons],
    sections: library.sections.filter((section) => wanted.includes(nameOfSection(section))),
  };
}
