// Which sentence of a message asks, how far its question reaches, and what of what is named it means.
import type { Naming } from '../matrix.ts';
import { asksByWords, type Frame, isAnd, type Sentence, wordClass, wordsOf } from './frame.ts';
import { holds } from './rules.ts';

/** The sentence that asks: the last that does so by its words or its mark and names a label, else the last that does. */
export function sentenceThatAsks(frame: Frame, namings: readonly Naming[]): Sentence {
  const names = ({ from, to }: Sentence) => namings.some((naming) => naming.from >= from && naming.to <= to);
  const apis = ({ from, to }: Sentence) =>
    new Set(
      namings.flatMap((naming) =>
        naming.label.role === 'api' && naming.from >= from && naming.to <= to ? naming.label : [],
      ),
    );
  const compares = (one: Sentence) =>
    apis(one).size > 1 &&
    frame.partsOf(one, 'compare').some(({ because }) => because === 'compare.difference');
  const asks = (one: Sentence) => asksByWords(frame, one, false) || compares(one);
  const isWhich = (one: Sentence) => frame.partsOf(one, 'which', 'who').length > 0;
  const { sentences } = frame;
  const naming = sentences.findLast((one) => asks(one) && names(one));
  const which = sentences.findLast(isWhich);
  // "I look for whom it serves. Which are they?": asks the sentence before once more.
  const echoed = which && isEcho(frame, which) && sentences.findLast((one) => one.to <= which.from);
  if (echoed && names(echoed)) return { ...echoed, ends: '?' };
  // "Which API for doctors? X, Y, something else?": what is suggested asks nothing new.
  const suggested = naming && isSuggestion(frame, naming) && sentences.find(({ to }) => to === naming.from);
  if (suggested && isWhich(suggested) && names(suggested)) return suggested;
  // "Our users are firms, right? Which API?": what asks which asks last.
  if (which && (!naming || which.from > naming.from)) return which;
  const asking = naming ?? sentences.findLast(asks);
  // "Companies may not use it. Is that right?" asks whether what stands before is so.
  if (asking && !naming && confirms(frame, asking)) {
    const said = sentences.findLast((one) => one.to <= asking.from && names(one));
    if (said) return { ...said, ends: '?' };
  }
  return asking ?? sentences.findLast(names) ?? (sentences[0] as Sentence);
}

/** Does a sentence only say "which ones", of what stands before it? */
const isEcho = (frame: Frame, sentence: Sentence) =>
  frame
    .partsOf(sentence, 'which')
    .some((part) => part.because === 'which.echo' && part.from === sentence.from && part.to === sentence.to);

/** Does a sentence only name what could be the answer, and say that there may be others: "X, Y, something else?" */
const isSuggestion = (frame: Frame, sentence: Sentence) =>
  frame.partsOf(sentence, 'another').length > 0 &&
  frame.partsOf(sentence, 'which', 'who', 'whether', 'predicate', 'refusal').length === 0;

/** Does a sentence ask to confirm what stands before it, and nothing else: "vous confirmez ?", "is that allowed?" */
function confirms(frame: Frame, sentence: Sentence): boolean {
  const { from, to } = sentence;
  const isSure = frame
    .partsOf(sentence, 'whether', 'predicate', 'refusal')
    .some(
      (part) =>
        part.because === 'whether.tag' ||
        part.because === 'whether.confirm' ||
        part.because === 'predicate.may',
    );
  const isRead = (i: number) =>
    frame.parts.some((part) => i >= part.from && i < part.to) ||
    wordClass.glue.has(frame.tokens[i]?.text ?? '');
  const asksHelp = frame
    .partsOf(sentence, 'request')
    .some((part) => part.because === 'request.tell' && part.to - part.from > 1);
  const isOther = frame.partsOf(sentence, 'question', 'deed', 'offer', 'must').length > 0;
  return (
    isSure && !asksHelp && !isOther && Array.from({ length: to - from }, (_, i) => from + i).every(isRead)
  );
}

/** How far a question reaches: to the end of the sentence that asks; on, where what follows names what it lacks, or corrects it. */
export function windowOf(
  frame: Frame,
  sentence: Sentence,
  namings: readonly Naming[],
): { from: number; to: number } {
  const behind = frame.sentences.filter(({ from }) => from >= sentence.to);
  const names = (run: { from: number; to: number }) =>
    namings.some(({ label, from, to }) => label.role === 'criterion' && from >= run.from && to <= run.to);
  const next = behind[0];
  const asksItself = next !== undefined && frame.partsOf(next, 'which', 'who', 'whether').length > 0;
  // "Has anybody a contact there? It fails for families": what tells nothing to ask lacks nothing.
  const asksThis =
    frame.partsOf(sentence, 'which', 'who', 'whether', 'predicate', 'compare').length > 0 ||
    frame.tokens.slice(sentence.from, sentence.to).some(({ stem }) => stem === 'api');
  const lacks = asksThis && !names({ from: 0, to: sentence.to }) && !asksItself;
  const corrects = next !== undefined && frame.partsOf(next, 'correction').length > 0;
  return { from: 0, to: next && (lacks || corrects) ? next.to : sentence.to };
}

/**
 * What is meant of what is named: what the sentence that asks names; and of an axis of which it names nothing, what is
 * named and not denied around it, if the question asks which, or takes it up with a pronoun.
 */
export function locallyMeant(meant: readonly Naming[], frame: Frame, sentence: Sentence): Naming[] {
  const isIn = (i: number) => i >= sentence.from && i < sentence.to;
  return (['api', 'criterion'] as const).flatMap((role) => {
    const all = meant.filter(
      ({ label, from }) => label.role === role && (isIn(from) || !isDenied(from, frame)),
    );
    const inside = all.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
    if (inside.length > 0) return inside;
    const mayReach =
      role === 'criterion'
        ? isTopic(all, frame) ||
          frame.partsOf(sentence, 'which').length > 0 ||
          refersBack(frame, sentence) ||
          meant.every(({ label }) => label.role === role)
        : refersBack(frame, sentence) && !asksFor(frame, sentence);
    return mayReach ? all : [];
  });
}

/** "Doctors: is X all right?": named alone in a sentence, for all that follows. */
const isTopic = (namings: readonly Naming[], frame: Frame) =>
  namings.length > 0 &&
  namings.every((naming) => {
    const sentence = frame.sentences.find(({ from, to }) => naming.from >= from && naming.to <= to);
    return (
      sentence !== undefined &&
      frame.tokens
        .slice(sentence.from, sentence.to)
        .every(
          ({ text }, i) =>
            wordClass.glue.has(text) ||
            wordClass.polite.has(text) ||
            namings.some(({ from, to }) => sentence.from + i >= from && sentence.from + i < to),
        )
    );
  });

/** "Patients never log in.": whom a clause denies something of is not whom the next question is for. */
function isDenied(i: number, frame: Frame): boolean {
  const clause = frame.tokens[i]?.clause;
  const next = frame.tokens.findIndex(
    (token) => token.clause === (clause ?? -1) + 1 && token.sentence === frame.tokens[i]?.sentence,
  );
  // "The patient, he never does": set apart, and taken up again.
  const isSetApart = frame.tokens.filter((token) => token.clause === clause).length <= 2;
  return frame.parts.some(
    ({ as, from }) =>
      as === 'not' &&
      (frame.tokens[from]?.clause === clause
        ? // "We build it for citizens and do not want passwords": denied of something else.
          from > i &&
          !frame.tokens
            .slice(i, from)
            .some((token) => isAnd(token) || wordsOf[frame.language].but.has(token.text))
        : isSetApart &&
          next >= 0 &&
          from >= next &&
          frame.tokens[from]?.sentence === frame.tokens[i]?.sentence),
  );
}

/** Does a sentence ask which API? "Which groups may use it?" asks for whom. */
function asksFor(frame: Frame, sentence: Sentence): boolean {
  const people = frame.partsOf(sentence, 'who');
  return frame.partsOf(sentence, 'which').some((part) => !people.some((wide) => holds(wide, part)));
}

/** Does a sentence take something up with a pronoun: "is that all right for them?" */
const refersBack = ({ tokens, language }: Frame, { from, to }: Sentence) =>
  tokens
    .slice(from, to)
    .some(({ text }) => wordsOf[language].pronoun.has(text) || wordsOf[language].self.has(text));
