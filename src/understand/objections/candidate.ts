// What an objection looks at, and what it says.
import type { Analysis, Token } from '../../analysis.ts';
import type { Label } from '../../guide.ts';
import type { Intent } from '../../languages/language.ts';
import type { Named, Naming } from '../../matrix.ts';
import { type Account, isScenic } from '../accounts.ts';
import type { Frame, Sentence } from '../frame.ts';
import type { Intents } from '../intents.ts';
import type { Leftover } from '../leftover.ts';
import type { Asked } from '../question.ts';
import type { Scope } from '../scope.ts';

/** Why no verdict is due. */
export interface Objection {
  readonly id: string;
  /** What in the message stands against a verdict, in words. */
  readonly because: string;
}

/** A reading of a message as a question to a table, before it is known whether a verdict is due. */
export interface Candidate {
  readonly named: Named;
  readonly analysis: Analysis;
  readonly frame: Frame;
  readonly intents: Intents;
  readonly rest: Leftover;
  readonly scope: Scope;
  readonly about: readonly Naming[];
  readonly apis: readonly Label[];
  readonly criteria: readonly Label[];
  readonly another: boolean;
  readonly asked: Asked;
  readonly negated: boolean;
  /** The sentence that asks. */
  readonly sentence: Sentence;
  readonly accounts: readonly Account[];
  /** The clauses that must be read to the last word. */
  readonly core: ReadonlySet<number>;
}

/** Says what stands against a verdict, or nothing. */
export type Objector = (candidate: Candidate) => Objection | null;

/** Some words as they are shown. */
export const words = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');
/** Does the sentence that asks, and not only what is told around it, show one of the intents? */
export const says = ({ intents, sentence }: Candidate, ...kinds: Intent[]) =>
  kinds.some((kind) => intents.get(kind)?.some(({ from, to }) => from >= sentence.from && to <= sentence.to));

/** Is a run of words the scene of the question, and not what it asks? */
export const isScene = ({ accounts }: Candidate, from: number) => isScenic(accounts[from]);

/** Does the sentence that asks ask which? */
export const isWhich = ({ frame, sentence }: Candidate) => frame.partsOf(sentence, 'which').length > 0;
