import { startScriptedServer } from './scriptedServer.ts';
import { connectScriptedServer } from './scriptedServerClient.ts';
import type { ConformanceServer } from './scriptedServerClient.ts';

/** Starts a scripted server in this process, for tests that run in Node (jsdom included). */
export async function startLocalServer(): Promise<{
  readonly server: ConformanceServer;
  stop(): Promise<void>;
}> {
  const scripted = await startScriptedServer();
  return { server: connectScriptedServer(scripted), stop: () => scripted.close() };
}
