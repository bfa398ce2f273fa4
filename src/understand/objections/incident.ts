// Something is broken: no cell mends it.
import { type Objector, words } from './candidate.ts';
import { ofKind } from './of-kind.ts';

export const incident = ofKind('incident', ['incident']);

/** A fault that was told before: "I cannot log in any more. I am a citizen, what can I use?" */
export const toldFault: Objector = ({ about, frame, sentence, analysis }) => {
  const reaches = about.some(({ from }) => from < sentence.from);
  const faults = reaches ? frame.partsOf({ from: 0, to: sentence.from }, 'incident') : [];
  const fault = faults.find(({ because }) => because === 'incident.fault');
  return fault
    ? { id: 'incident', because: `“${words(analysis.tokens.slice(fault.from, fault.to))}” was told before` }
    : null;
};
