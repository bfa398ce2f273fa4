// MiniSearch with its defaults.
import MiniSearch from 'minisearch';
import { type Peer, results } from './peer.ts';

export const minisearch: Peer = {
  name: 'MiniSearch',
  index(documents) {
    const index = new MiniSearch({ fields: ['title', 'heading', 'text'] });
    index.addAll(documents);
    return (question) =>
      index
        .search(question)
        .slice(0, results)
        .map(({ id }) => String(id));
  },
};
