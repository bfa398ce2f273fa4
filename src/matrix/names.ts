// The ways to say a label: whole, by its other names, by what its brackets list.
import type { Label } from '../guide.ts';
import { anyOf, inGrammar } from '../languages/grammar.ts';
import { languageCodes, languages } from '../languages/index.ts';

/** "API Sirene de l'INSEE": the name of an API, and behind it whose it is. */
const ownApi = new RegExp(
  `^(API \\S+) ${anyOf(inGrammar('genitives'))}[\\s'’](?:${anyOf(inGrammar('articles'))}[\\s'’])?\\S+$`,
);
const either = new RegExp(`\\s+${anyOf(languageCodes.flatMap((code) => [...languages[code].or]))}\\s+`);

/** A label's text, its other names, and what its brackets list: "Administration (collectivité, ministère)". */
export function waysToSay(label: Label): string[] {
  const ways = [label.text, ...label.names];
  const brackets = /^(.*?)\s*\(([^)]+)\)\s*$/.exec(label.text);
  if (brackets) ways.push(brackets[1] ?? '', ...(brackets[2] ?? '').split(/\s*[,/]\s*/));
  // Whose API it is may go without saying: "API Sirene de l'INSEE".
  const ofWhom = label.role === 'api' ? ownApi.exec(label.text) : null;
  if (ofWhom) ways.push(ofWhom[1] ?? '');
  const alternatives = label.text.split(either);
  if (alternatives.length > 1 && alternatives.every((one) => !one.includes(' '))) ways.push(...alternatives);
  return ways.filter((way) => way.trim() !== '');
}
