// The verb of authenticating, and whom it has for its object.
import { inGrammar } from '../../languages/grammar.ts';
import { authenticating, isAuthenticatingVerb, isGeneric, isHead } from '../word-classes.ts';
import type { Surroundings } from './surroundings.ts';

const articles = inGrammar('articles', 'theirs');
const reflexives = inGrammar('reflexives');

export interface Authentication {
  /** Index of the verb, or of a noun made of it; -1 where there is none. */
  readonly verb: number;
  /** Its object is someone whom no label stands for: "authenticate our customers". */
  readonly ofStranger: boolean;
}

/** Finds whom the question would authenticate; "se connecter" has no object. */
export function authenticationIn({ tokens, isExplained }: Surroundings): Authentication {
  const verb = tokens.findIndex(
    (token, i) => authenticating.test(token.text) && !reflexives.has(tokens[i - 1]?.text ?? ''),
  );
  if (!isAuthenticatingVerb(tokens[verb]?.text ?? '')) return { verb, ofStranger: false };
  const at = tokens.findIndex((token, i) => i > verb && token.clause === tokens[verb]?.clause && !token.stop);
  const object = tokens[at];
  const hasArticle = tokens.slice(verb + 1, at).some(({ text }) => articles.has(text));
  const ofStranger =
    object !== undefined && hasArticle && !isExplained(at) && !isHead(object.text) && !isGeneric(object.text);
  return { verb, ofStranger };
}
