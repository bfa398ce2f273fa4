// French typography: a space before high punctuation, and inside guillemets, that no line breaks at.

/** A text with no-break spaces where a French printer has them. */
export const noBreak = (text: string): string =>
  text.replace(/ (?=[:;?!»])/g, '\u00A0').replace(/« /g, '«\u00A0');

/**
 * The same words with all that they say typeset so, whatever labels stand in it.
 * @param verbatim the names of what may hold words of a guide, which stay to the letter
 */
export function typeset<Words extends object>(words: Words, verbatim: readonly (keyof Words)[] = []): Words {
  const entries = Object.entries(words).map(([name, said]) => [
    name,
    verbatim.includes(name as keyof Words) ? said : typesetOne(said),
  ]);
  return Object.fromEntries(entries) as Words;
}

function typesetOne(said: unknown): unknown {
  if (typeof said === 'string') return noBreak(said);
  if (typeof said === 'function') return (...args: unknown[]) => typesetOne(said(...args));
  if (Array.isArray(said)) return said.map(typesetOne);
  return typeof said === 'object' && said !== null ? typeset(said) : said;
}
