/** `courtside/testing`: a network and an environment under the test's control. */
export { createMemoryNetwork } from '../transport/memoryTransport.ts';
export { createManualEnvironment } from './createManualEnvironment.ts';

export type { MemoryNetwork, MemoryNetworkOptions } from '../transport/memoryTransport.ts';
export type { MemoryPeer } from '../transport/memoryPeer.ts';
export type { ManualEnvironment } from './createManualEnvironment.ts';
