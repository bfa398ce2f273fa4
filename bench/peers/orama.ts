// Orama with its French stemmer and stop words.
import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { type Peer, results } from './peer.ts';

export const orama: Peer = {
  name: 'Orama (French stemmer, stop words)',
  async index(documents) {
    const database = create({
      schema: { title: 'string', heading: 'string', text: 'string' },
      components: { tokenizer: { language: 'french', stemming: true, stemmer, stopWords: stopwords } },
    });
    await insertMultiple(database, [...documents]);
    return async (question) => {
      const { hits } = await search(database, { term: question, limit: results });
      return hits.map(({ id }) => id);
    };
  },
};
