// FlexSearch with its French language pack; `suggest` lets a result lack some of a question's words.
import { Charset, Encoder, Document as FlexDocument } from 'flexsearch';
import french from 'flexsearch/lang/fr';
import { type Peer, results } from './peer.ts';

export const flexsearch: Peer = {
  name: 'FlexSearch (fr)',
  index(documents) {
    const index = new FlexDocument({
      tokenize: 'forward',
      encoder: new Encoder({ ...Charset.LatinBalance, ...french }),
      document: { id: 'id', index: ['title', 'heading', 'text'] },
    });
    for (const document of documents) index.add({ ...document });
    return (question) => {
      const found = index.search(question, { limit: results, suggest: true, merge: true });
      return found.slice(0, results).map(({ id }) => String(id));
    };
  },
};
