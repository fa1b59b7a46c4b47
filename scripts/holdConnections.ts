// `npm run hold`: a connection of each protocol, held for 200 s against the mock server's strictest expiry, in real time.
import { SignJWT } from 'jose';
import { startNodeHost } from '../mock-server/index.ts';
import { createWebSocketManager } from '../src/core.ts';
import { billiards, cricket, nfl, sportsbook } from '../src/protocols/index.ts';

const HELD_S = 200;
const MATCH_ID = '3f0c4c1e-6a53-4bb5-9a5e-2f1d6f9a7c10';
const SECRET = 'for this run only';
const WISHES = [
  { protocol: sportsbook, channel: 'odds_updates', filter: {} },
  { protocol: nfl, channel: 'games', filter: {} },
  { protocol: cricket, channel: 'match', filter: { matchId: MATCH_ID } },
  { protocol: billiards, channel: 'state', filter: {} },
];

const say = (text: string) => process.stdout.write(`${text}\n`);
const host = await startNodeHost({ jwtSecret: SECRET });
const token = await new SignJWT({ sub: 'alice' })
  .setProtectedHeader({ alg: 'HS256' })
  .sign(new TextEncoder().encode(SECRET));

const managers = WISHES.map(({ protocol, channel, filter }) => {
  const manager = createWebSocketManager({
    baseUrl: host.wsUrl,
    protocol,
    token: protocol === cricket ? token : null,
  });
  manager.subscribe(channel, filter);
  void manager.connect();
  return manager;
});

let failures = 0;
for (let heldS = 0; heldS < HELD_S; heldS += 20) {
  say(`${heldS} s of ${HELD_S}`);
  await new Promise((resolve) => setTimeout(resolve, 20_000));
}
for (const { protocol, store } of managers) {
  const { connection, stats } = store.getState();
  const listed = host.engine.connections().filter((each) => each.protocol === protocol.name);
  const isHeld =
    connection.status === 'connected' &&
    stats.connectionCount === 1 &&
    listed.length === 1 &&
    listed[0]?.state === 'live';
  if (!isHeld) failures += 1;
  say(
    `${protocol.name}: ${isHeld ? 'held' : 'NOT held'}; ${connection.status}, ${stats.connectionCount} connections, ` +
      `${stats.framesSent} messages sent, ${stats.framesReceived} received, ${stats.invalidCount} invalid, ` +
      `in the server's list as ${listed.map(({ state }) => state).join(', ') || 'nobody'}`,
  );
}
for (const manager of managers) manager.dispose();
await host.close();
process.exitCode = failures === 0 ? 0 : 1;
