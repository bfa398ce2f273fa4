// Names of APIs that the content knows: "API Recherche d'entreprises".
import type { ApiName, Token } from './token.ts';

/**
 * The ways to say the name of an API. What stands in brackets or behind a bar is another way to say it:
 * "API Associations (RNA)" is "API RNA" too.
 */
export function waysToSay(name: string): string[] {
  const [main = '', ...others] = name.split(/[()|]/).map((part) => part.trim());
  const short = others.filter((part) => part !== '' && !part.includes(' ')).map((part) => `API ${part}`);
  return [main, ...short];
}

export class ApiNames {
  /** Stems of each name after the word API, longest name first for each first stem. */
  readonly #byFirst = new Map<string, string[][]>();

  /** Takes a name among those of APIs; one that does not begin with the word API, or has no other word, is none. */
  learn(tokens: readonly Token[]): void {
    const [api, ...name] = tokens.flatMap(({ stop, stem }) => (stop ? [] : stem));
    const [first] = name;
    if (api !== 'api' || first === undefined) return;
    const names = [...(this.#byFirst.get(first) ?? []), name].sort((a, b) => b.length - a.length);
    this.#byFirst.set(first, names);
  }

  /** "API" and what follows it, where that is a known name; words without meaning may stand between. */
  in(tokens: readonly Token[]): ApiName[] {
    return tokens.flatMap((token, from) => {
      if (token.stem !== 'api') return [];
      const after = tokens.flatMap((next, i) => (i > from && !next.stop ? [{ stem: next.stem, i }] : []));
      // "API pour les entreprises" is no name: it begins right after the word.
      if (after[0]?.i !== from + 1) return [];
      const name = this.#byFirst
        .get(after[0].stem)
        ?.find((stems) => stems.every((stem, n) => after[n]?.stem === stem));
      const last = name ? after[name.length - 1] : undefined;
      return last ? [{ from, to: last.i + 1 }] : [];
    });
  }
}
