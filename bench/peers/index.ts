// The peers, all alike.
import { flexsearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { lunrFrench } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { minisearchFuzzy } from './minisearch-fuzzy.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';

export const peers: readonly Peer[] = [minisearch, minisearchFuzzy, lunrFrench, orama, flexsearch, fuse];
