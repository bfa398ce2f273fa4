// The forms of the verbs of English.
import { list } from '../../rule.ts';

/** Verbs of one short syllable that double their last letter: "getting", "planning". */
const doubling = new Set(list('get log plan plug run set sit submit cut put let begin permit'));

/** The forms of verbs that speak of now or of the deed itself: their stem, "s", "ing". */
export const forms = (verbs: string): string[] =>
  list(verbs).flatMap((verb) => {
    const third = /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : /(?:[sxo]|[cs]h)$/.test(verb)
        ? `${verb}es`
        : `${verb}s`;
    const stem = /[^e]e$/.test(verb) ? verb.slice(0, -1) : doubling.has(verb) ? verb + verb.at(-1) : verb;
    return [verb, third, `${stem}ing`];
  });
