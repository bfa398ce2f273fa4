// Fuse.js with its token search: its default matches the whole question as one string, and finds nothing.
import Fuse from 'fuse.js';
import { type Peer, results } from './peer.ts';

export const fuse: Peer = {
  name: 'Fuse.js (token search)',
  index(documents) {
    const index = new Fuse([...documents], {
      keys: ['title', 'heading', 'text'],
      useTokenSearch: true,
      ignoreLocation: true,
    });
    return (question) => index.search(question, { limit: results }).map(({ item }) => item.id);
  },
};
