// Why no verdict is due: each objection to reading a message as a question that a table's cells answer.
import type { Analysis, Token } from '../analysis.ts';
import type { Label } from '../guide.ts';
import type { Intent } from '../languages/language.ts';
import { labelsOf, type Named, type Naming } from '../matrix.ts';
import { isAboutAccess } from './about.ts';
import { type Account, isScenic } from './accounts.ts';
import { asksByWords, type Frame, type Sentence, wordClass, wordsOf } from './frame.ts';
import type { Intents } from './intents.ts';
import { foreignApi, kindOfApi, type Leftover } from './leftover.ts';
import type { Asked } from './question.ts';
import type { Part } from './rules.ts';
import type { Scope } from './scope.ts';

export interface Objection {
  readonly id: string;
  /** What in the message stands against a verdict, in words. */
  readonly because: string;
}

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
  /** The sentence that asks, and how sure that is. */
  readonly sentence: Sentence;
  readonly accounts: readonly Account[];
  /** The clauses that must be read to the last word. */
  readonly core: ReadonlySet<number>;
}

type Objector = (candidate: Candidate) => Objection | null;

const words = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');
/** Does the sentence that asks, and not only what is told around it, show one of the intents? */
const says = ({ intents, sentence }: Candidate, ...kinds: Intent[]) =>
  kinds.some((kind) => intents.get(kind)?.some(({ from, to }) => from >= sentence.from && to <= sentence.to));

/** Is a run of words the scene of the question, and not what it asks? */
const isScene = ({ accounts }: Candidate, from: number) => isScenic(accounts[from]);

const asksNothing: Objector = (candidate) => {
  const { frame, sentence, apis, criteria, analysis } = candidate;
  const told = frame.partsOf(sentence, 'story')[0];
  if (told && sentence.ends !== '?')
    return {
      id: 'asks-nothing',
      because: `“${words(analysis.tokens.slice(told.from, told.to))}” tells something`,
    };
  if (asksByWords(frame, sentence, apis.length > 1)) return null;
  const others = frame.sentences.filter((one) => one !== sentence && !isPolite(one, frame));
  const open = sentence.ends === '' && others.length === 0;
  const predicate = frame
    .partsOf(sentence, 'predicate', 'refusal')
    .some((part) => part.because !== 'predicate.use' && part.because !== 'predicate.choose');
  const tokens = analysis.tokens.slice(sentence.from, sentence.to);
  // "api collectivités" asks; "les mairies et les ministères" may be anything.
  const bare =
    tokens.length <= 3 ||
    (tokens.length <= 12 &&
      (apis.length > 0 ||
        tokens.some(({ stem }) => stem === 'api') ||
        (tokens.length <= 12 && frame.partsOf(sentence, 'login').length > 0)));
  if (open && (predicate || bare)) return null;
  return {
    id: 'asks-nothing',
    because: `says something and asks nothing: ${apis.length + criteria.length} labels`,
  };
};

const isPolite = (sentence: Sentence, frame: Frame) =>
  frame.tokens
    .slice(sentence.from, sentence.to)
    .every((_, i) =>
      frame.parts.some(
        ({ as, from, to }) =>
          (as === 'aside' || as === 'request') && i + sentence.from >= from && i + sentence.from < to,
      ),
    );

const beginningOf = ({ frame, sentence, about }: Candidate) => {
  const which = frame.partsOf(sentence, 'which', 'who');
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

const unread: Objector = (candidate) => {
  const { accounts, sentence, analysis, core, about } = candidate;
  // What stands before "which" in its clause leads to it: "click here: which API …"
  const begins = beginningOf(candidate);
  const isInCore = (i: number) =>
    i >= Math.max(begins, sentence.from) && i < sentence.to && core.has(analysis.tokens[i]?.clause ?? -1);
  const found = analysis.tokens.filter(
    (_, i) =>
      (accounts[i] === 'unread' && (isInCore(i) || about.some((naming) => isBeside(i, naming, candidate)))) ||
      (accounts[i] === 'setting' &&
        about.some(
          (naming) =>
            naming.ambiguous &&
            i > naming.to &&
            isBeside(i, naming, candidate) &&
            wordClass.of.has(analysis.tokens[i - 1]?.text ?? '') &&
            !wordClass.workplace.has(analysis.tokens[i]?.text ?? ''),
        )),
  );
  return found.length > 0 ? { id: 'unread', because: `does not read “${words(found)}”` } : null;
};

const kindObjector =
  (
    id: string,
    kinds: Parameters<Frame['partsOf']>[1][],
    unless: (candidate: Candidate) => boolean = () => false,
  ): Objector =>
  (candidate) => {
    if (unless(candidate)) return null;
    const { frame, sentence, analysis } = candidate;
    const covering = frame.partsOf(
      sentence,
      'which',
      'who',
      'tag',
      'request',
      'aside',
      'both',
      'compare',
      'login',
      'predicate',
    );
    covering.push(...frame.partsOf(sentence, 'whether').filter(({ because }) => because === 'whether.tag'));
    const found = frame
      .partsOf(sentence, ...kinds)
      .find(
        (part) =>
          !isScene(candidate, part.from) &&
          isOfQuestion(part, candidate) &&
          !covering.some(
            (other) =>
              other.from <= part.from && other.to >= part.to && other.to - other.from > part.to - part.from,
          ),
      );
    return found
      ? { id, because: `“${words(analysis.tokens.slice(found.from, found.to))}” (${found.because})` }
      : null;
  };

/** Is what is asked about said to be for someone: "offer it [to] citizens", "integrate it [for] our agents"? */
const isForSomebody = ({ about, frame, sentence }: Candidate) =>
  frame
    .partsOf(sentence, 'offer')
    .some(({ from, to }) =>
      [frame.tokens[from - 1], frame.tokens[to]].some((token) =>
        wordsOf[frame.language].them.has(token?.text ?? ''),
      ),
    ) ||
  about.some(
    ({ label, from }) =>
      label.role === 'criterion' &&
      frame.tokens
        .slice(
          Math.max(
            sentence.from,
            ...about.filter((other) => other.label.role === 'api' && other.to <= from).map(({ to }) => to),
          ),
          from,
        )
        .some(
          ({ text, clause }) =>
            clause === frame.tokens[from]?.clause && wordsOf[frame.language].dative.has(text),
        ),
  );

/** A time that is told in another clause is one of the story: "before the meeting of tomorrow: can they …?" */
function isOfQuestion(
  part: Part,
  { core, about, frame, accounts, analysis: { tokens } }: Candidate,
): boolean {
  const isOfStory = part.as === 'time' || part.as === 'must' || part.because === 'incident.since';
  if (!isOfStory) return true;
  const clause = tokens[part.from]?.clause ?? -1;
  if (core.has(clause) || (part.as === 'must' && about.some(({ from }) => tokens[from]?.clause === clause)))
    return true;
  // "Next year, can they …?": a clause that is nothing but a time is that of the question.
  return (
    part.because === 'time.then' &&
    tokens.every(
      (token, i) =>
        token.clause !== clause ||
        accounts[i] === 'glue' ||
        accounts[i] === 'label' ||
        frame.parts.some(({ as, from, to }) => as === 'time' && i >= from && i < to) ||
        /^\d+$/.test(token.text),
    )
  );
}

const isWhich = ({ frame, sentence }: Candidate) => frame.partsOf(sentence, 'which').length > 0;

/** A year is another time than now. */
const year: Objector = ({ sentence, analysis, accounts }) => {
  const found = analysis.tokens.find(
    ({ text }, i) =>
      i >= sentence.from && i < sentence.to && accounts[i] !== 'label' && /^(?:19|20)\d\d$/.test(text),
  );
  return found ? { id: 'other-time', because: `in “${found.text}”` } : null;
};

const foreign: Objector = ({ named, analysis, about, frame, sentence, accounts }) => {
  const because = foreignApi(named, analysis, about, frame, sentence, (i) => accounts[i] === 'unread');
  return because === null ? null : { id: 'foreign-api', because };
};

const otherName: Objector = ({ rest, sentence, analysis, about, frame }) => {
  const inside = rest.names.filter((token) => {
    const i = analysis.tokens.indexOf(token);
    return i >= sentence.from && i < sentence.to;
  });
  if (inside.length > 0) return { id: 'other-name', because: `speaks of ${words(inside)}` };
  const version = about.find(
    ({ label, to }) =>
      label.role === 'api' && frame.tokens[to]?.text === 'plus' && !about.some(({ from }) => from === to + 1),
  );
  return version ? { id: 'other-name', because: 'speaks of another version' } : null;
};

const whichOnes: Objector = ({ scope, frame, sentence }) =>
  scope.asksWhichOnes && frame.partsOf(sentence, 'who').length === 0
    ? { id: 'which-ones', because: 'asks which ones, or how many' }
    : null;

const stranger: Objector = ({ scope }) =>
  scope.strangerAuthenticated
    ? { id: 'stranger', because: 'authenticates someone whom no label stands for' }
    : null;

const leftOut: Objector = ({ asked, scope }) =>
  (asked === 'who' || asked === 'can') && scope.excepted.some(({ label }) => label.role === 'api')
    ? { id: 'left-out', because: 'leaves out what the table would have to be asked for too' }
    : null;

const unaskedWho: Objector = (candidate) => {
  const { asked, negated, frame, sentence, named, apis } = candidate;
  if (asked !== 'who') return null;
  if (labelsOf(named.table, 'criterion').length < 2)
    return { id: 'one-row', because: 'asks for whom of a table that tells nobody from anybody' };
  const signs = frame.partsOf(sentence, 'who', 'only');
  if (signs.length > 0 || (negated && frame.partsOf(sentence, 'refusal').length > 0)) return null;
  const again =
    frame.partsOf(sentence, 'which').some((part) => part.because === 'which.again') && apis.length > 0;
  return again ? null : { id: 'asks-nothing', because: 'names an API, and does not ask whom it is for' };
};

const whoWithoutApi: Objector = (candidate) => {
  const { apis, frame, sentence, another } = candidate;
  return apis.length === 0 &&
    frame.partsOf(sentence, 'who').length > 0 &&
    frame.partsOf(sentence, 'which').length === 0 &&
    !another
    ? { id: 'asks-who', because: 'asks who, and names no API' }
    : null;
};

/** Asks for no API by "which", and names none: "may companies use it?" asks of something else. */
const namesNoApi: Objector = ({ apis, frame, sentence, another, rest, asked }) => {
  if (apis.length > 0 || another || asked === 'not_for') return null;
  if (frame.partsOf(sentence, 'which', 'both', 'another').length > 0) return null;
  const asksWhether = frame
    .partsOf(sentence, 'whether')
    .some(({ because }) => because === 'whether.opening' || because === 'whether.inversion');
  if (asksWhether) return { id: 'names-no-api', because: 'asks whether, and names no API' };
  const capital = rest.capitals[0];
  return capital
    ? { id: 'other-name', because: `speaks of ${capital.text}, which no label stands for` }
    : null;
};

/** "Can we put both on one page?" compares nothing: it asks something else of two APIs. */
const comparesNothing: Objector = ({ asked, criteria, frame, sentence }) =>
  asked === 'compare' &&
  criteria.length === 0 &&
  frame.partsOf(sentence, 'compare').length === 0 &&
  frame.partsOf(sentence, 'whether', 'predicate').length > 0
    ? { id: 'asks-nothing', because: 'names several APIs, and asks for no difference' }
    : null;

/** "Which API to pay a bill to the town": a purpose of its own, before anybody is named for whom it is. */
const otherPurpose: Objector = ({ apis, accounts, sentence, about, frame, analysis }) => {
  if (apis.length > 0 || frame.partsOf(sentence, 'login').length > 0) return null;
  const enabled = about.find(({ from }) =>
    frame.tokens
      .slice(Math.max(sentence.from, from - 3), from)
      .some(({ text }) => wordClass.enable.has(text)),
  );
  const deed =
    enabled && frame.tokens.slice(enabled.to, enabled.to + 3).find(({ text }) => wordClass.deed.has(text));
  if (deed) return { id: 'other-purpose', because: `lets someone “${deed.text}”` };
  const first = Math.min(...about.filter(({ from }) => from >= sentence.from).map(({ from }) => from));
  const at = accounts.findIndex(
    (account, i) => account === 'purpose' && i >= sentence.from && i < sentence.to,
  );
  return at >= sentence.from && at < first
    ? { id: 'other-purpose', because: `is for “${analysis.tokens[at]?.text}”` }
    : null;
};

const more: Objector = ({ frame, sentence, scope, about, apis, criteria }) => {
  const fewest = apis.length === 0 ? 2 : 3;
  // "Both A and B" names them itself; "for both" means what was named before.
  const refersBack = frame
    .partsOf(sentence, 'both')
    .some(
      (part) =>
        part.because === 'both.all' && !about.some(({ from }) => from >= part.to && from - part.to < 3),
    );
  return refersBack && scope.all && apis.length + criteria.length < fewest
    ? { id: 'more-than-named', because: 'means more than was named' }
    : null;
};

const otherKind: Objector = ({ analysis, rest, apis }) => {
  const kind = apis.length === 0 ? kindOfApi(analysis, rest.words) : undefined;
  return kind ? { id: 'other-kind', because: `asks for an API of ${kind.text}` } : null;
};

const sought: Objector = (candidate) => {
  const { apis, criteria, asked } = candidate;
  if (apis.length > 0 && criteria.length > 0) {
    const matter = (['whichData', 'howMuch'] as const).find((intent) => says(candidate, intent));
    return matter ? { id: 'other-matter', because: `${matter}` } : null;
  }
  if (asked === 'compare') return null;
  const asksForApi = (asked === 'which_api' || asked === 'both') && isWhich(candidate);
  const found = (['definition', 'access', 'link', 'howLong', 'howMuch', 'why'] as const).find(
    (intent) =>
      says(candidate, intent) &&
      !(intent === 'definition' && asked !== 'which_api') &&
      !(intent === 'access' && (asked === 'who' || asked === 'not_for')) &&
      !asksForApi,
  );
  return found ? { id: 'seeks-else', because: found } : null;
};

/** "Is it better to use A or B?" asks how they differ. */
const isBetter = ({ apis, frame, sentence }: Candidate) =>
  apis.length > 1 && frame.partsOf(sentence, 'opinion').every(({ because }) => because === 'opinion.better');

/** "Which one was it already?" */
const isStill = (candidate: Candidate) =>
  candidate.frame.partsOf(candidate.sentence, 'which', 'who').length > 0 &&
  candidate.frame.partsOf(candidate.sentence, 'time').every(({ because }) => because === 'time.still');

/** A fault that was told before: "I cannot log in any more. I am a citizen, what can I use?" */
const toldFault: Objector = ({ about, frame, sentence, analysis }) => {
  const reaches = about.some(({ from }) => from < sentence.from);
  const faults = reaches ? frame.partsOf({ from: 0, to: sentence.from }, 'incident') : [];
  const fault = faults.find(({ because }) => because === 'incident.fault');
  return fault
    ? { id: 'incident', because: `“${words(analysis.tokens.slice(fault.from, fault.to))}” was told before` }
    : null;
};

/** The order in which they are shown: what is not asked at all first. */
const objectors: readonly Objector[] = [
  asksNothing,
  kindObjector('quantity', ['quantity']),
  kindObjector(
    'other-question',
    ['question'],
    (candidate) => isWhich(candidate) && candidate.apis.length === 0,
  ),
  kindObjector('must', ['must'], (candidate) => isWhich(candidate) || candidate.apis.length > 1),
  kindObjector('other-time', ['time'], isStill),
  year,
  kindObjector('incident', ['incident']),
  toldFault,
  kindObjector('opinion', ['opinion'], isBetter),
  kindObjector(
    'offers',
    ['offer'],
    (candidate) =>
      candidate.apis.length === 0 ||
      isForSomebody(candidate) ||
      isWhich(candidate) ||
      isAboutAccess(candidate.named),
  ),
  foreign,
  otherName,
  whichOnes,
  stranger,
  leftOut,
  unaskedWho,
  whoWithoutApi,
  namesNoApi,
  otherPurpose,
  comparesNothing,
  more,
  otherKind,
  sought,
  unread,
];

/** What stands against a verdict; a verdict is due exactly where nothing does. */
export function objectionsTo(candidate: Candidate): Objection[] {
  return objectors.flatMap((objector) => objector(candidate) ?? []);
}
