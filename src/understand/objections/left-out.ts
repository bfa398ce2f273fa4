// Something is left out of a question that names the rest.
import { apisSaying } from '../../matrix.ts';
import { wordsOf } from '../frame.ts';
import type { Part } from '../rules.ts';
import type { Candidate, Objector } from './candidate.ts';
import { isLeftOutWord } from './left-out-words.ts';

const objection = { id: 'left-out', because: 'leaves out what the table would have to be asked for too' };

/** "Who may use A, but not B?" is answered from the columns of both; "who may not use A, but B?" is not. */
function leavesOutApi({ asked, negated, apis, scope, frame, sentence }: Candidate): boolean {
  const excepted = scope.excepted.some(({ label }) => label.role === 'api');
  if (asked === 'can') return excepted;
  if (asked !== 'who') return false;
  if (excepted && (negated || apis.length === 0)) return true;
  const { but } = wordsOf[frame.language];
  const turns = frame.tokens.slice(sentence.from, sentence.to).some(({ text }) => but.has(text));
  return negated && apis.length > 1 && turns;
}

/** "Who has access to nothing but X?": whom X is for is another list. */
function isOnly({ asked, apis, criteria, frame, sentence, about }: Candidate): boolean {
  // "Can companies use only X?" asks for what else there is.
  const narrows = frame
    .partsOf(sentence, 'only')
    .some(
      ({ from, to }) =>
        about.some((one) => one.label.role === 'criterion' && one.from >= sentence.from && one.to <= from) &&
        about.some((one) => one.label.role === 'api' && one.from >= to),
    );
  if (asked === 'who' && criteria.length > 0 && narrows) return true;
  if (asked !== 'who' || apis.length !== 1 || criteria.length > 0) return false;
  const clauseOf = ({ from }: Part) => frame.tokens[from]?.clause;
  const open = frame.partsOf(sentence, 'who').filter(({ because }) => because !== 'who.object');
  return frame
    .partsOf(sentence, 'only')
    .some((part) => part.because !== 'only.reserved' && open.some((one) => clauseOf(one) === clauseOf(part)));
}

/** "Which API for agents, but not for companies?": an API that both have fits only one way to read that. */
function leavesOutPeople({ asked, criteria, scope, named, sentence, frame }: Candidate): boolean {
  if (asked !== 'which_api' && asked !== 'both') return false;
  const { but } = wordsOf[frame.language];
  const isTurned = (from: number) =>
    frame.tokens.slice(Math.max(sentence.from, from - 4), from).some(({ text }) => but.has(text));
  const out = scope.excepted.flatMap(({ label, from, to }) =>
    label.role === 'criterion' && to <= sentence.to && isTurned(from) && !criteria.includes(label)
      ? label
      : [],
  );
  const fit = apisSaying(named.table, criteria, 'yes');
  return out.some((label) => apisSaying(named.table, [label], 'yes').some((api) => fit.includes(api)));
}

/** "Except in France", "but not the interns": what is left out is nothing that the table knows. */
function leavesOutUnknown(candidate: Candidate): boolean {
  const { frame, sentence, named, asked } = candidate;
  if (asked === 'who') return false;
  const { tokens, language } = frame;
  const around = [
    ...frame.partsOf(sentence, 'request', 'aside'),
    ...frame.partsOf(sentence, 'another').filter(({ because }) => because === 'another.aside'),
  ];
  const isNamed = ({ from: begin, to: end }: Part) =>
    named.namings.some(({ from }) => from >= end && from - end < 4) ||
    [0, 1, 2, 3].some((n) => isLeftOutWord(candidate, end + n)) ||
    around.some((one) => one.from <= begin && one.to >= end);
  const except = frame
    .partsOf(sentence, 'another')
    .some((part) => part.because === 'another.except' && !isNamed(part));
  const butNot = frame
    .partsOf(sentence, 'not')
    .some((part) => wordsOf[language].but.has(tokens[part.from - 1]?.text ?? '') && !isNamed(part));
  return except || butNot;
}

export const leftOut: Objector = (candidate) =>
  leavesOutApi(candidate) || isOnly(candidate) || leavesOutPeople(candidate) || leavesOutUnknown(candidate)
    ? objection
    : null;
