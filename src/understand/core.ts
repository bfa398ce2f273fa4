// Which clauses of a message must be read to the last word before a verdict is due.
import type { Label } from '../guide.ts';
import type { Naming } from '../matrix.ts';
import { asksByWords, type Frame, type Sentence, wordsOf } from './frame.ts';

/** The clauses that must be read to the last word: of "which", the one that asks; else all that name what is asked about. */
export function coreClauses(
  frame: Frame,
  sentence: Sentence,
  about: readonly Naming[],
  apis: readonly Label[],
): ReadonlySet<number> {
  const clausesOf = (runs: readonly { from: number; to: number }[]) =>
    new Set(
      runs
        .filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
        .map(({ from }) => frame.tokens[from]?.clause ?? 0),
    );
  // What asks by no word of its own must be read whole, and so must what asks of nothing that it names.
  const whole = clausesOf(frame.tokens.map((_, i) => ({ from: i, to: i + 1 })));
  if (!asksByWords(frame, sentence, apis.length > 1)) return whole;
  // Of which, and of whom: what is said of the labels in other clauses is a story, whatever it is.
  const open = frame.partsOf(sentence, 'which', 'who');
  // "X for candidates, who are no agents yet?": whom it is for is asked of an API, not of people.
  const ofPeople =
    frame.partsOf(sentence, 'which').length === 0 && about.some(({ label }) => label.role === 'criterion');
  // "Who, in your team, looks after X?": what is asked of them comes behind the pause.
  const { tokens } = frame;
  const pauses = open.filter(
    ({ as, from, to }) =>
      as === 'who' && from === sentence.from && tokens[to]?.clause !== tokens[from]?.clause,
  );
  const behind = pauses.flatMap(({ to }) =>
    tokens.slice(to, sentence.to).map((_, i) => ({ from: to + i, to: to + i + 1 })),
  );
  if (open.length > 0) return clausesOf([...open, ...behind, ...(ofPeople ? about : [])]);
  const asking = clausesOf([...frame.partsOf(sentence, 'whether'), ...about]);
  if (asking.size === 0) return whole;
  // "…, even minors?": what follows the clauses that ask may narrow what they ask.
  const first = Math.min(...asking);
  return new Set(
    [...whole].filter((clause) => asking.has(clause) || (clause >= first && !isOfWhoAsks(clause, frame))),
  );
}

/** "…, so that I can close the ticket": says something of who asks. */
const isOfWhoAsks = (clause: number, { tokens, language }: Frame) =>
  tokens
    .filter((token) => token.clause === clause)
    .slice(0, 4)
    .some(({ text }) => wordsOf[language].self.has(text));
