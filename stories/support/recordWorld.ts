import { createManualTime } from '../../mock-server/engine/createManualTime.ts';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import type { Recording } from '../../src/protocols/recording/recording.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createRecordingTransport } from '../../src/transport/recordingTransport.ts';

const TICK_MS = 16;
/** When the link is cut, so that a replay has a loss to show. */
const CUT_AT_MS = 12_000;

/** Records some seconds of a mock sportsbook, in no time: the same each time. */
export async function recordWorld(durationMs: number): Promise<Recording> {
  const time = createManualTime();
  const host = createPageHost({ ...time, seed: 7, rate: 24, latencyMs: 5 });
  const environment = createManualEnvironment();
  const recorder = createRecordingTransport(
    (options) => createNativeTransport({ ...options, WebSocket: host.WebSocket }),
    { now: () => environment.now() },
  );
  const manager = createWebSocketManager({
    baseUrl: 'ws://mock.test',
    environment,
    transport: recorder.transport,
  });
  manager.subscribe('odds_updates');
  recorder.start();
  void manager.connect();
  for (let passedMs = 0; passedMs < durationMs; passedMs += TICK_MS) {
    if (passedMs <= CUT_AT_MS && CUT_AT_MS < passedMs + TICK_MS) {
      host.setFaults(['drop:scope=current']);
    }
    time.advance(TICK_MS);
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    environment.advance(TICK_MS);
  }
  recorder.stop();
  manager.dispose();
  host.stop();
  return recorder.toRecording();
}
