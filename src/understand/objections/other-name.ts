// It speaks of something by a name that no label has.
import { type Objector, words } from './candidate.ts';

export const otherName: Objector = ({ rest, sentence, analysis, about, frame }) => {
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
