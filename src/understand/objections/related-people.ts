// It speaks of people by those whom they work for, serve or live with, and no label stands for these people.

import { languages } from '../../languages/index.ts';
import { fold } from '../../languages/words.ts';
import type { Naming } from '../../matrix.ts';
import { isAnd, wordClass, wordsOf } from '../frame.ts';
import { isCriterion } from '../scope/surroundings.ts';
import { type Candidate, type Objector, words } from './candidate.ts';

/** Does a label name people, and not an organisation that has staff: "professionals", "agents of …"? */
const isOfPeople = ({ label, organisation, endsInOrganisation }: Naming) =>
  organisation === undefined &&
  endsInOrganisation !== true &&
  wordClass.person.has(fold(label.text).split(/[^a-z]+/)[0] ?? '');

/** "The secretary of a doctor", "the members of a charity", "a doctor and his staff". */
export const relatedPeople: Objector = (candidate) => {
  const { about, named, analysis, sentence } = candidate;
  const { tokens } = analysis;
  const found = about.filter(isCriterion).flatMap((naming) => {
    if (naming.from < sentence.from) return [];
    const body = bodyAt(naming, candidate);
    if (body >= 0) return [body];
    const at = ownerAt(naming, candidate);
    const token = tokens[at];
    const isOther =
      token !== undefined &&
      !named.namings.some(({ from, to }) => at >= from && at < to) &&
      (isOfPeople(naming) ? wordClass.staff.has(token.text) : wordClass.customers.has(token.text)) &&
      naming.organisation === undefined;
    return isOther ? [at] : [];
  });
  const joined = about.filter(isCriterion).flatMap((naming) => joinedTo(naming, candidate));
  const at = [...found, ...joined][0];
  return at === undefined
    ? null
    : { id: 'related-people', because: `speaks of “${words(tokens.slice(at, at + 1))}” of somebody` };
};

/** "A patients' organisation", "un syndicat de médecins": index of the organisation; -1 where there is none. */
function bodyAt(naming: Naming, candidate: Candidate): number {
  const { frame, analysis, about } = candidate;
  const { tokens, language } = analysis;
  if (!isOfPeople(naming)) return -1;
  const { ownerMarks, nounBeforeNoun } = languages[language].grammar;
  const marked = ownerMarks?.has(tokens[naming.to]?.text ?? '') ? naming.to + 1 : naming.to;
  let at = nounBeforeNoun ? marked : naming.from - 1;
  while (!nounBeforeNoun && wordClass.of.has(tokens[at]?.text ?? '')) at--;
  const isBody =
    wordsOf[frame.language].body.has(tokens[at]?.text ?? '') &&
    tokens[at]?.clause === tokens[naming.from]?.clause &&
    (nounBeforeNoun || at < naming.from - 1) &&
    !about.some(({ from, to, label }) => label === naming.label && at >= from && at < to);
  return isBody ? at : -1;
}

/** Index of the word to which "of a" ties a naming; -1 where none does. */
function ownerAt({ from }: Naming, { analysis: { tokens } }: Candidate): number {
  let at = from - 1;
  while (at >= 0 && (wordClass.of.has(tokens[at]?.text ?? '') || wordClass.det.has(tokens[at]?.text ?? '')))
    at--;
  const between = tokens.slice(at + 1, from);
  // "A team of doctors" is doctors; "the team of a doctor" may be anybody.
  const isOf =
    between.some(({ text }) => wordClass.of.has(text)) && between.some(({ text }) => !wordClass.of.has(text));
  return isOf && tokens[at]?.clause === tokens[from]?.clause ? at : -1;
}

/** "And his staff", "et leurs clients": index of whom they are, if no label says so. */
function joinedTo({ to }: Naming, { analysis: { tokens }, named, frame }: Candidate): number[] {
  const { possessive } = wordsOf[frame.language];
  const at = to + 2;
  const token = tokens[at];
  const isJoined =
    isAnd(tokens[to]) &&
    possessive.has(tokens[to + 1]?.text ?? '') &&
    token !== undefined &&
    (wordClass.staff.has(token.text) || wordClass.customers.has(token.text)) &&
    ![...named.namings, ...named.idle].some(({ from, to: end }) => at >= from && at < end);
  return isJoined ? [at] : [];
}
