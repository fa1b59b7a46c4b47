import type { TestProject } from 'vitest/node';
import { startScriptedServer } from './scriptedServer.ts';
import type { ScriptedServerAddress } from './scriptedServerClient.ts';

declare module 'vitest' {
  /** What tests in the browser get by `inject`. One line for each server of this file. */
  interface ProvidedContext {
    scriptedServer: ScriptedServerAddress;
  }
}

/** Starts the servers that tests in the browser talk to, before the first and until after the last of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scripted = await startScriptedServer();
  project.provide('scriptedServer', { url: scripted.url, deadUrl: scripted.deadUrl });
  return async () => {
    await scripted.close();
  };
}
