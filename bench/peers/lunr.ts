// lunr with the French stemmer and stop words of lunr-languages.
import lunr from 'lunr';
import french from 'lunr-languages/lunr.fr.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { type Peer, results } from './peer.ts';

stemmerSupport(lunr);
french(lunr);

/** Signs that lunr would read as operators of its query language. */
const operators = /[:*~^+\-?]/g;

export const lunrFrench: Peer = {
  name: 'lunr + lunr-languages (fr)',
  index(documents) {
    const index = lunr((builder) => {
      builder.use((lunr as unknown as { fr: lunr.Builder.Plugin }).fr);
      builder.ref('id');
      for (const field of ['title', 'heading', 'text']) builder.field(field);
      for (const document of documents) builder.add(document);
    });
    return (question) =>
      index
        .search(question.replace(operators, ' '))
        .slice(0, results)
        .map(({ ref }) => ref);
  },
};
