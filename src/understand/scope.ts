// Which of the labels that a question names it is about: who asks, where, and who is left out are not.
import type { Analysis } from '../analysis.ts';
import { inGrammar } from '../languages/grammar.ts';
import type { Named, Naming } from '../matrix.ts';
import type { Frame, Sentence } from './frame.ts';
import { type Authentication, authenticationIn } from './scope/authentication.ts';
import { contextOf } from './scope/context.ts';
import { focusOf, preambleOf } from './scope/focus.ts';
import { exceptedOf, isCorrected, isGranted, isWhichOnes } from './scope/left-out.ts';
import { isModifier, isOwner } from './scope/modifiers.ts';
import { isAsker } from './scope/parts.ts';
import { isCriterion, type Surroundings, surroundings } from './scope/surroundings.ts';

export interface Scope {
  /** The namings that the question is about. */
  readonly about: readonly Naming[];
  /** The namings that the question leaves out ("but not …"): what denies them denies nothing else. */
  readonly excepted: readonly Naming[];
  /** Asks which of those whom a label stands for ("which ministries …"): no cell tells. */
  readonly asksWhichOnes: boolean;
  /** Someone is to be authenticated whom no label stands for. */
  readonly strangerAuthenticated: boolean;
  /** The question speaks of "both", of all who were named. */
  readonly all: boolean;
}

const demonstratives = inGrammar('demonstratives');

/** Decides which namings count, by what stands around them. */
export function scopeOf(named: Named, analysis: Analysis, frame: Frame, sentence: Sentence): Scope {
  const around = surroundings(named, analysis, frame);
  const { namings } = named;
  const authentication = authenticationIn(around);
  const { verb, ofStranger } = authentication;
  const excepted = exceptedOf(around);
  const included = namings.filter(
    (naming) => !excepted.has(naming) && !isCorrected(naming, around) && !isGranted(naming, around),
  );
  const meant = included.filter(
    (naming) =>
      !isCriterion(naming) ||
      !(
        isModifier(naming, around) ||
        isOwner(naming, around) ||
        isWhichOnes(naming, around) ||
        (ofStranger && naming.from < verb)
      ),
  );
  const focus = focusOf(frame, sentence);
  const inScope = withoutContext(meant, focus, authentication, frame, around);
  // "Does it work for both?" means all who were named.
  const all = frame.partsOf(sentence, 'both').some(({ because }) => because === 'both.all');
  const chosen = all ? included : inScope;
  const about = asSaidBefore(chosen, meant, around);
  return {
    about,
    excepted: [...excepted],
    asksWhichOnes: namings.some((naming) => isWhichOnes(naming, around)),
    strangerAuthenticated: ofStranger,
    all,
  };
}

/** What is left where the scene is taken away; where that leaves no criterion, the scene is what is asked about. */
function withoutContext(
  meant: readonly Naming[],
  focus: number,
  authentication: Authentication,
  frame: Frame,
  around: Surroundings,
): readonly Naming[] {
  const preamble = preambleOf(meant, focus, frame, around);
  const context = contextOf(meant, preamble, authentication, around);
  const direct = meant.filter((naming) => !context.has(naming));
  if (direct.some(isCriterion)) return direct;
  return [...direct, ...meant.filter((naming) => isCriterion(naming) && !preamble.has(naming))];
}

/**
 * Of the labels that the same words name, those say which who ask, "we are a department, and our agents …", or who
 * were named before, "for staff of the ministries: what suits these agents?"
 */
function asSaidBefore(
  chosen: readonly Naming[],
  meant: readonly Naming[],
  around: Surroundings,
): readonly Naming[] {
  const askers = meant.filter((naming) => isCriterion(naming) && isAsker(naming, around));
  return chosen.filter((naming) => {
    const together = chosen.filter((other) => other.from === naming.from && other.to === naming.to);
    const before = demonstratives.has(around.tokens[naming.from - 1]?.text ?? '')
      ? meant.filter(({ to }) => to <= naming.from)
      : [];
    const said = together.filter((other) =>
      [...askers, ...before].some((one) => one.label === other.label && one.from !== other.from),
    );
    return together.length < 2 || said.length === 0 || said.includes(naming);
  });
}
