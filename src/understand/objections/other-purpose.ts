// It is for a purpose of its own.
import { wordClass } from '../frame.ts';
import type { Objector } from './candidate.ts';

/** "Which API to pay a bill to the town": a purpose of its own, before anybody is named for whom it is. */
export const otherPurpose: Objector = ({ apis, accounts, sentence, about, frame, analysis }) => {
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
