// A word of what is asked was not read: it may change the question.
import type { Token } from '../../analysis.ts';
import { inGrammar } from '../../languages/grammar.ts';
import type { Naming } from '../../matrix.ts';
import { wordClass, wordsOf } from '../frame.ts';
import { type Candidate, type Objector, words } from './candidate.ts';
import { isLeftOutWord } from './left-out-words.ts';

const demonstratives = inGrammar('demonstratives');

/** Where the question itself begins: who asks it, and why, stands before "which", or before "asks whether". */
const beginningOf = ({ frame, sentence, about }: Candidate) => {
  const which = frame.partsOf(sentence, 'which', 'who');
  // "My colleague who wrote it claims that …": who says so, and how, is not what is asked.
  const told = frame
    .partsOf(sentence, 'request')
    .filter(
      ({ from, to }) =>
        wordsOf[frame.language].that.has(frame.tokens[to - 1]?.text ?? '') &&
        about.every((naming) => naming.from >= to || naming.from < sentence.from) &&
        from < to,
    );
  // "The mayors, no, rather the agents": what is taken back is not asked.
  const first = Math.min(...about.filter(({ from }) => from >= sentence.from).map(({ from }) => from));
  if (first > sentence.from && frame.partsOf({ from: sentence.from, to: first }, 'correction').length > 0)
    return first;
  if (which.length === 0 && sentence.ends === '?' && told.length > 0)
    return Math.max(...told.map(({ to }) => to));
  const indirect = frame.partsOf(sentence, 'whether').find(({ because }) => because === 'whether.indirect');
  if (which.length === 0 && indirect && about.every(({ from }) => from >= indirect.from))
    return indirect.from;
  return which.length === 0
    ? sentence.from
    : Math.min(
        ...which.map(({ from }) => from),
        ...about.filter(({ from }) => from >= sentence.from).map(({ from }) => from),
      );
};

/** Is a word right behind a naming, or the first before it that is more than a small word: "[contact] our town hall"? */
function isBeside(
  i: number,
  { label, from, to }: Naming,
  { analysis: { tokens }, accounts }: Candidate,
): boolean {
  if (label.role !== 'criterion' || tokens[i]?.clause !== tokens[from]?.clause) return false;
  const isSmall = (n: number) =>
    wordClass.of.has(tokens[n]?.text ?? '') || wordClass.det.has(tokens[n]?.text ?? '');
  const between = (low: number, high: number) =>
    Array.from({ length: Math.max(0, high - low) }, (_, n) => low + n);
  if (i >= to) return i - to < 4 && between(to, i).every(isSmall);
  if (i >= from) return false;
  return accounts
    .slice(i + 1, from)
    .every((account, n) => account === 'glue' && wordClass.det.has(tokens[i + 1 + n]?.text ?? ''));
}

/** "That kind of agent": what was said of them before is meant, too. */
const isOfSuchKind = (tokens: readonly Token[], from: number) => {
  const before = tokens.slice(Math.max(0, from - 4), from);
  const at = before.findIndex(({ text }) => demonstratives.has(text));
  return at >= 0 && before.slice(at).some(({ text }) => wordClass.vague.has(text));
};

export const unread: Objector = (candidate) => {
  const { accounts, sentence, analysis, core, about, named, asked } = candidate;
  // What stands before "which" in its clause leads to it: "click here: which API …"
  const begins = beginningOf(candidate);
  const isInCore = (i: number) =>
    i >= Math.max(begins, sentence.from) && i < sentence.to && core.has(analysis.tokens[i]?.clause ?? -1);
  // "I am an accountant of a town. What suits our agents?": who is named again in the question is read there.
  const again = about.filter(
    (naming) =>
      naming.from >= sentence.from ||
      !about.some(({ label, from }) => label === naming.label && from >= sentence.from),
  );
  // "We build AI agents: is X open to that kind of agent?"
  const such = about.filter(({ from }) => isOfSuchKind(analysis.tokens, from));
  const read = [
    ...again,
    ...named.namings.filter(({ label, to }) => such.some((one) => one.label === label && to <= one.from)),
  ];
  // Which API people need does not hang on where they are; whether they may does, as far as anybody knows.
  const isUnread = (i: number) =>
    accounts[i] === 'unread' || (accounts[i] === 'circumstance' && asked === 'can' && !isNamed(i));
  const isNamed = (i: number) =>
    [...named.namings, ...named.idle].some(({ from, to }) => i >= from && i < to);
  const found = analysis.tokens.filter(
    (_, i) =>
      (isUnread(i) &&
        !isLeftOutWord(candidate, i) &&
        (isInCore(i) || read.some((naming) => isBeside(i, naming, candidate)))) ||
      (accounts[i] === 'setting' &&
        about.some(
          (naming) =>
            naming.ambiguous &&
            i > naming.to &&
            isBeside(i, naming, candidate) &&
            analysis.tokens.slice(naming.to, i).some(({ text }) => wordClass.of.has(text)) &&
            // "The doctors of a hospital" are doctors; whose agents those of a hospital are, two rows may claim.
            (!wordClass.workplace.has(analysis.tokens[i]?.text ?? '') ||
              about.some((other) => other.label !== naming.label && other.from === naming.from)),
        )),
  );
  return found.length > 0 ? { id: 'unread', because: `does not read “${words(found)}”` } : null;
};
