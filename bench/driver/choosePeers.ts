import type { BenchPlan } from './benchPlan.ts';
import type { PeerFacts } from './peerFacts.ts';
import { CommandMistake } from './runCommand.ts';

/** Who is in a quick comparison. */
const QUICK_PEERS: readonly string[] = [
  'limit',
  'courtside-rows',
  'courtside-cells',
  'native-use-state',
  'zustand-per-key',
];

/** The peers of a plan, those it names in its order. @throws CommandMistake if it names one that is not there */
export function choosePeers(
  { peers, isQuick }: Pick<BenchPlan, 'peers' | 'isQuick'>,
  all: readonly PeerFacts[],
): readonly PeerFacts[] {
  if (peers === null) return isQuick ? all.filter(({ name }) => QUICK_PEERS.includes(name)) : all;
  return peers.map((name) => {
    const peer = all.find((candidate) => candidate.name === name);
    if (peer) return peer;
    const known = all.map((candidate) => candidate.name).join(', ');
    throw new CommandMistake(`there is no peer '${name}'; there are ${known}`);
  });
}
