import type { TestProject } from 'vitest/node';
import { startNodeHost } from '../../mock-server/hosts/node/startNodeHost.ts';
import { startScriptedServer } from './scriptedServer.ts';
import type { ScriptedServerAddress } from './scriptedServerClient.ts';

declare module 'vitest' {
  /** What tests in the browser get by `inject`. One line for each server of this file. */
  interface ProvidedContext {
    scriptedServer: ScriptedServerAddress;
    /** A sportsbook of 500 rows that moves 1,000 times a second. */
    busySportsbookUrl: string;
    /** A sportsbook of 5,000 rows that moves 1,000 times a second. */
    longSportsbookUrl: string;
  }
}

/** Starts the servers that tests in the browser talk to, before the first and until after the last of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scripted = await startScriptedServer();
  const busy = await startNodeHost({ seed: 7, world: { rows: 500 }, rate: 1_000 });
  const long = await startNodeHost({ seed: 7, world: { rows: 5_000 }, rate: 1_000 });
  project.provide('scriptedServer', { url: scripted.url, deadUrl: scripted.deadUrl });
  project.provide('busySportsbookUrl', busy.wsUrl);
  project.provide('longSportsbookUrl', long.wsUrl);
  return async () => {
    await busy.close();
    await long.close();
    await scripted.close();
  };
}
