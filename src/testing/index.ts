/** `courtside/testing`: a network and an environment under the test's control, and checks of a protocol of one's own. */
export { createMemoryNetwork } from '../transport/memoryTransport.ts';
export { createManualEnvironment } from './createManualEnvironment.ts';
export { checkProtocol } from './conformance/checkProtocol.ts';

export type { MemoryNetwork, MemoryNetworkOptions } from '../transport/memoryTransport.ts';
export type { MemoryPeer } from '../transport/memoryPeer.ts';
export type { ManualEnvironment } from './createManualEnvironment.ts';
export type {
  ConformanceCheck,
  ConformanceFinding,
  ProtocolSamples,
  SampleFrame,
} from './conformance/conformanceFinding.ts';
