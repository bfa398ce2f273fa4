// The verb of authenticating, and whom it has for its object.
import { inGrammar } from '../../languages/grammar.ts';
import { wordsOf } from '../frame.ts';
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
export function authenticationIn({ tokens, language, isExplained }: Surroundings): Authentication {
  const verb = tokens.findIndex(
    (token, i) => authenticating.test(token.text) && !reflexives.has(tokens[i - 1]?.text ?? ''),
  );
  if (!isAuthenticatingVerb(tokens[verb]?.text ?? '')) return { verb, ofStranger: false };
  const at = tokens.findIndex((token, i) => i > verb && token.clause === tokens[verb]?.clause && !token.stop);
  const object = tokens[at];
  const between = tokens.slice(verb + 1, at);
  // "Authenticate on our site": where, and not whom.
  const isWhere = between.some(({ text }) => wordsOf[language].scenic.has(text));
  const hasArticle = !isWhere && between.some(({ text }) => articles.has(text));
  const ofStranger =
    object !== undefined && hasArticle && !isExplained(at) && !isHead(object.text) && !isGeneric(object.text);
  return { verb, ofStranger };
}
