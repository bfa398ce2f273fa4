// MiniSearch with prefixes and typing errors, as its README shows for a search field.
import MiniSearch from 'minisearch';
import { type Peer, results } from './peer.ts';

export const minisearchFuzzy: Peer = {
  name: 'MiniSearch prefix, fuzzy 0.2',
  index(documents) {
    const index = new MiniSearch({
      fields: ['title', 'heading', 'text'],
      searchOptions: { prefix: true, fuzzy: 0.2 },
    });
    index.addAll(documents);
    return (question) =>
      index
        .search(question)
        .slice(0, results)
        .map(({ id }) => String(id));
  },
};
