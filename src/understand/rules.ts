// Finds the parts of a text by the rules of a language: words, or classes of words, in a row.
import type { Token } from '../analysis.ts';
import { byLanguage, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { type PartKind, partKinds, type Rule, type WordClasses } from '../languages/rule.ts';

/** A run of tokens that a rule found. */
export interface Part {
  readonly as: PartKind;
  /** The id of the rule. */
  readonly because: string;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Does the rule leave room for words of any kind inside? They are not read by it. */
  readonly gap: boolean;
}

/** Does a part hold another one, and more than that? */
export const holds = (wide: Part, { from, to }: Part) =>
  wide.from <= from && wide.to >= to && wide.to - wide.from > to - from;

interface Compiled {
  readonly as: PartKind;
  readonly id: string;
  /** Made when it is first tried: a start needs none of them, and most messages few. */
  readonly pattern: () => RegExp;
  readonly gap: boolean;
}

/** A rule by a word with which its matches can begin. */
interface Beginning {
  readonly rule: Compiled;
  /** The words that can follow it in a match; null where any may, or none. Nine rules of ten end here. */
  readonly next: ReadonlySet<string> | null;
}

/** One element of a pattern: its words, and how often it may come. */
interface Element {
  readonly words: readonly string[];
  readonly times: '' | '?' | '*';
}

/** What is no word of a rule: places, and room for a few words of any kind inside a clause. */
const anchors: Readonly<Record<string, string>> = {
  '~': '(?:[a-z0-9]+ ){0,6}',
  '#': '\\d+ ',
  '^': '(?<=^|[,.?] )',
  $: '(?=$|[,.?] )',
  $$: '(?=$|[.?] )',
};

/** The words of an element, those of its classes included. */
function elementOf(source: string, classes: WordClasses): Element {
  const times = /[?*]$/.exec(source)?.[0] ?? '';
  const words = source
    .slice(0, source.length - times.length)
    .split('|')
    .flatMap((one) => {
      if (!one.startsWith('@')) return [one];
      const members = classes[one.slice(1)];
      if (!members) throw new Error(`no class of words is called ${one}`);
      return members;
    });
  return { words: words.map((word) => word.replaceAll('_', ' ')), times: times as Element['times'] };
}

const anyWord = ({ words }: Element) => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')}) `;

/** The source of a pattern over words that are each followed by one space. */
function sourceOf(elements: readonly (Element | string)[]): string {
  return elements
    .map((element) => {
      if (typeof element === 'string') return anchors[element];
      const source = anyWord(element);
      if (element.times === '') return source;
      return `(?:${source})${element.times === '?' ? '?' : '{0,3}'}`;
    })
    .join('');
}

/** The words with which a match can begin, each with those that can follow it. */
function beginnings(elements: readonly (Element | string)[]): Map<string, ReadonlySet<string> | null> {
  const found = new Map<string, ReadonlySet<string> | null>();
  for (const [i, element] of elements.entries()) {
    if (element === '#') return new Map([[element, null]]);
    if (typeof element === 'string') continue;
    const again = element.times === '*' ? [element] : [];
    const rest = firstWords([...again, ...elements.slice(i + 1)]);
    for (const phrase of element.words) {
      const [word = '', second] = phrase.split(' ');
      const next = second === undefined ? rest : new Set([second]);
      const known = found.get(word);
      if (known === undefined) found.set(word, next);
      else found.set(word, known === null || next === null ? null : new Set([...known, ...next]));
    }
    if (element.times === '') break;
  }
  return found;
}

/** The words of which one must come first; null where any may, or none. */
function firstWords(elements: readonly (Element | string)[]): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const element of elements) {
    if (typeof element === 'string') return null;
    for (const word of element.words) words.add(word.split(' ')[0] ?? '');
    if (element.times === '') return words;
  }
  return null;
}

function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The alternatives of a rule, one a line. */
export const alternativesOf = (match: Rule['match']): string[] =>
  match
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The rules of a language, by the words with which their matches can begin. */
const compiled = byLanguage((code) => {
  const { rules, classes } = languages[code];
  const byWord = new Map<string, Beginning[]>();
  for (const as of partKinds)
    for (const { id, match } of rules[as])
      for (const line of alternativesOf(match)) {
        const elements = line
          .split(/\s+/)
          .map((one) => (Object.hasOwn(anchors, one) ? one : elementOf(one, classes)));
        const rule = {
          as,
          id,
          pattern: lazily(() => new RegExp(sourceOf(elements), 'y')),
          gap: line.includes('~'),
        };
        for (const [word, next] of beginnings(elements)) {
          const known = byWord.get(word);
          if (known) known.push({ rule, next });
          else byWord.set(word, [{ rule, next }]);
        }
      }
  return byWord;
});

const isNumber = (text: string) => /^\d+$/.test(text);

/** What ends behind a token: a question, a sentence that says something, a clause, or nothing. */
export function endOf(
  token: Text['tokens'][number],
  next: Text['tokens'][number] | undefined,
): '?' | '.' | ',' | '' {
  const ends = next === undefined ? /[.!…:;]/.test(token.gap) : next.sentence !== token.sentence;
  if (token.gap.includes('?')) return '?';
  if (ends) return '.';
  return next === undefined || next.clause === token.clause ? '' : ',';
}

/** The words of a text as rules see them: those of a message, or of a heading. */
interface Text {
  readonly tokens: readonly Pick<Token, 'text' | 'clause' | 'sentence' | 'gap'>[];
  readonly language: LanguageCode;
}

/** Every part that the rules of the text's language find, overlapping or not, in the order of their beginnings. */
export function partsIn({ tokens, language }: Text): Part[] {
  const starts: number[] = [];
  const nexts: string[] = [];
  const tokenAt = new Map<number, number>();
  let text = '';
  tokens.forEach((token, i) => {
    starts.push(text.length);
    tokenAt.set(text.length, i);
    text += `${token.text} `;
    const mark = endOf(token, tokens[i + 1]);
    nexts.push(mark === '' ? (tokens[i + 1]?.text ?? '') : mark);
    if (mark !== '') {
      tokenAt.set(text.length, i + 1);
      text += `${mark} `;
    }
  });
  tokenAt.set(text.length, tokens.length);
  const rules = compiled[language];
  const parts: Part[] = [];
  tokens.forEach((token, from) => {
    const beginHere = [
      ...(isNumber(token.text) ? (rules.get('#') ?? []) : []),
      ...(rules.get(token.text) ?? []),
    ];
    for (const { rule, next } of beginHere) {
      if (next !== null && !next.has(nexts[from] as string)) continue;
      const { as, id, gap } = rule;
      const pattern = rule.pattern();
      pattern.lastIndex = starts[from] as number;
      const found = pattern.exec(text);
      if (!found || found[0] === '') continue;
      const to = tokenAt.get(found.index + found[0].length);
      if (to !== undefined && to > from) parts.push({ as, because: id, from, to, gap });
    }
  });
  return parts;
}
