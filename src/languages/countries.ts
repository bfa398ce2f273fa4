// The names of countries beside France, in every language that we speak: who is from there is nobody a French guide knows.
import { languageCodes } from './index.ts';
import { fold } from './words.ts';

/** France and the territories that are French: a guide of theirs is theirs, too. */
const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF']);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Folded names of one word, such as "belgique"; from the Unicode CLDR, as the runtime has it. */
export const countries: ReadonlySet<string> = new Set(
  languageCodes.flatMap((code) => {
    const names = new Intl.DisplayNames([code], { type: 'region', fallback: 'none' });
    return letters.flatMap((one) =>
      letters.flatMap((other) => {
        const region = one + other;
        const name = french.has(region) ? undefined : names.of(region);
        return name && /^\p{L}+$/u.test(name) ? fold(name) : [];
      }),
    );
  }),
);
