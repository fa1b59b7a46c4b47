import fc from 'fast-check';
import type { MachineEvent } from './machineEvent.ts';
import type { HostileWorld } from './createHostileWorld.ts';
import { SERVER_SCRIPTS, TOKEN_SOURCES } from './serverScripts.ts';

/** The world itself is the model: its invariants are checked at each step. */
export type WorldCommand = fc.Command<object, HostileWorld>;

const DURATIONS_MS = [0, 1, 30, 50, 300, 999, 1_000, 2_500, 10_000, 15_000, 31_000, 70_000];
const CLOSE_CODES = [1000, 1001, 1002, 1006, 1008, 1009, 1011, 1013, 4400, 4401, 4403, 4406, 4429];

/** Events that may come at any time, from any attempt, sense or no sense. */
const NONSENSE: readonly MachineEvent[] = [
  { type: 'tokenReady' },
  { type: 'tokenFailed', isDenied: true },
  { type: 'opened' },
  { type: 'welcomed', isDowngraded: false },
  { type: 'welcomed', isDowngraded: true },
  { type: 'inbound' },
  { type: 'pong' },
  { type: 'sendRefused' },
  { type: 'closed', close: { wasOpened: true, code: 1006, reason: '', cause: 'remote' } },
  { type: 'closed', close: { wasOpened: true, code: 4401, reason: '', cause: 'remote' } },
];

function command(name: string, run: (world: HostileWorld) => void): WorldCommand {
  return { check: () => true, run: (_model, world) => run(world), toString: () => name };
}

/** The user acts. */
export const USER_COMMANDS: Readonly<Record<string, WorldCommand>> = {
  connect: command('connect', (world) => {
    world.forgive();
    world.tell({ type: 'connect' });
  }),
  disconnect: command('disconnect', (world) => {
    world.tell({ type: 'disconnect' });
  }),
  retryNow: command('retryNow', (world) => {
    world.forgive();
    world.tell({ type: 'retryNow' });
  }),
  tokenReplaced: command('tokenReplaced', (world) => {
    world.replaceToken();
    world.tell({ type: 'tokenReplaced' });
  }),
};

/** The platform hints. */
export const HINT_COMMANDS: Readonly<Record<string, WorldCommand>> = {
  offline: command('offline', (world) => world.tell({ type: 'network', isOnline: false })),
  online: command('online', (world) => world.tell({ type: 'network', isOnline: true })),
  frozen: command('frozen', (world) => world.tell({ type: 'page', isFrozen: true })),
  resumed: command('resumed', (world) => world.tell({ type: 'page', isFrozen: false })),
};

const advance = fc
  .constantFrom(...DURATIONS_MS)
  .map((ms) => command(`advance ${ms}`, (world) => world.advance(ms)));

const setServer = fc.constantFrom(
  ...Object.entries(SERVER_SCRIPTS).map(([name, script]) =>
    command(`server ${name}`, (world) => world.setServer(script)),
  ),
);

const setSource = fc
  .constantFrom(...TOKEN_SOURCES)
  .map((name) => command(`tokens ${name}`, (world) => world.setSource(name)));

const setRandom = fc
  .constantFrom(0, 0.5, 0.999)
  .map((value) => command(`random ${value}`, (world) => world.setRandom(value)));

const endSocket = fc.constantFrom(...CLOSE_CODES).map((code) =>
  command(`close ${code}`, (world) => {
    const close = { wasOpened: true, code, reason: '', cause: 'remote' };
    world.say({ type: 'closed', close });
  }),
);

const lateEvent = fc
  .tuple(fc.constantFrom(...NONSENSE), fc.integer({ min: 1, max: 3 }))
  .map(([event, age]) =>
    command(`late ${event.type} by ${age}`, (world) => world.tell(event, world.generation - age)),
  );

/** What a server or a token source may say twice (a token that is waited for would be a first time). */
const repetition = fc
  .constantFrom<MachineEvent>(
    { type: 'tokenReady' },
    { type: 'opened' },
    { type: 'welcomed', isDowngraded: false },
    { type: 'pong' },
    { type: 'inbound' },
  )
  .map((event) =>
    command(`again ${event.type}`, (world) => {
      if (event.type !== 'tokenReady') world.say(event);
      else if (world.stateName !== 'authenticating') world.tell(event);
    }),
  );

const settlement = fc
  .boolean()
  .map((isSettled) =>
    command(`settlement ${isSettled}`, (world) => world.tell({ type: 'settlement', isSettled })),
  );

const frame = fc.constant(command('frame', (world) => world.frame()));

/** A story: mostly time passing under changing servers, with people, hints and nonsense in between. */
export const worldStories = fc.commands(
  [
    advance,
    advance,
    advance,
    setServer,
    setServer,
    setSource,
    setRandom,
    endSocket,
    lateEvent,
    repetition,
    settlement,
    frame,
    fc.constantFrom(...Object.values(USER_COMMANDS)),
    fc.constantFrom(...Object.values(HINT_COMMANDS)),
  ],
  { maxCommands: 60, size: 'max' },
);
