import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS_FOLDER } from '../paths.ts';
import type { PeerFacts } from '../peerFacts.ts';
import { readPeerFacts } from './readPeerFacts.ts';

const KIND_ORDER = ['limit', 'courtside', 'react'] as const;

/** All peers of a folder, what they are measured by first. @throws Error if one does not say what it is. */
export function listPeers(peersFolder = PEERS_FOLDER): readonly PeerFacts[] {
  return readdirSync(peersFolder)
    .map((name) => ({ name, file: join(peersFolder, name, 'peer.tsx') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => readPeerFacts(name, readFileSync(file, 'utf8')))
    .toSorted((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1));
}

function rank({ kind }: PeerFacts): number {
  return KIND_ORDER.indexOf(kind);
}
