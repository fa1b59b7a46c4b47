import { afterAll, beforeAll, describe } from 'vitest';
import type { ConformanceServer } from '../support/scriptedServerClient.ts';
import { describeClosing } from './conformance/closing.ts';
import { createConformanceContext } from './conformance/conformanceContext.ts';
import type { ConformanceSetup } from './conformance/conformanceContext.ts';
import { describeFrames } from './conformance/frames.ts';
import { describeHostility } from './conformance/hostility.ts';
import { describeRealSockets } from './conformance/realSockets.ts';

/** The promises of every transport, TR1 to TR11. */
export function describeTransportConformance(name: string, setup: ConformanceSetup): void {
  describeWithServer(name, setup, [describeClosing, describeFrames, describeHostility]);
}

/** The same, and what only real sockets can meet. */
export function describeSocketConformance(name: string, setup: ConformanceSetup): void {
  describeWithServer(name, setup, [
    describeClosing,
    describeFrames,
    describeHostility,
    describeRealSockets,
  ]);
}

type Part = typeof describeClosing;

function describeWithServer(name: string, setup: ConformanceSetup, parts: readonly Part[]): void {
  describe(`conformance of the ${name}`, () => {
    let running: { readonly server: ConformanceServer; stop(): Promise<void> } | null = null;
    beforeAll(async () => {
      running = await setup.start();
    });
    afterAll(async () => {
      await running?.stop();
    });
    const context = createConformanceContext(setup, () => {
      if (running === null) throw new Error('the server runs during tests only');
      return running.server;
    });
    for (const describePart of parts) describePart(context);
  });
}
