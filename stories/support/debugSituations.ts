import type { DebugPanelProps, DebugTab } from '../../src/devtools/index.ts';
import type { Inspection } from '../../src/store/inspection.ts';
import { EMPTY_STATS } from '../../src/store/managerStats.ts';
import { connectedState } from './connections.ts';
import type { StoryManagerOptions } from './createStoryManager.ts';

/** A panel to show among others. */
export interface DebugSituation {
  readonly name: string;
  readonly props: DebugPanelProps;
  readonly describe: () => StoryManagerOptions;
}

const FRAMES = [
  ['in', '{"type":"welcome","client_id":"c1","data":{"user_id":"ada"}}'],
  ['out', '{"type":"subscribe","subscription_type":"odds_updates","filters":{"sport":"NBA"}}'],
  ['in', '{"type":"subscription_confirmed","data":{"room_id":"odds_updates_sport:NBA"}}'],
  ['in', '{"type":"odds_update","data":{"game_id":"nba-1","moneyline":{"home":120,"away":-140}}}'],
  ['out', '{"type":"ping","timestamp":"2026-11-20T12:00:00Z"}'],
  ['in', '{"type":"pong","timestamp":"2026-11-20T12:00:00Z"}'],
] as const;

/** A session that was lost once, as `inspect` tells it to whoever comes. */
function* tellSession(now: number): Generator<Inspection> {
  const stamp = (agoMs: number) => ({ at: now - agoMs, link: '' });
  const base = { kind: 'transition', detail: '', reason: null, attempt: 0 } as const;
  const lost = { ...base, reason: 'link-lost', attempt: 1 } as const;
  yield { ...stamp(64_000), ...base, from: null, to: 'idle', event: null };
  yield { ...stamp(63_000), ...base, from: 'idle', to: 'authenticating', event: 'connect' };
  yield {
    ...stamp(63_000),
    ...base,
    from: 'authenticating',
    to: 'connecting',
    event: 'tokenReady',
  };
  yield { ...stamp(62_900), kind: 'dialled', socket: 1, url: 'wss://live.example/ws/v2/connect' };
  yield { ...stamp(62_700), ...base, from: 'connecting', to: 'handshaking', event: 'opened' };
  yield { ...stamp(62_700), kind: 'opened', socket: 1 };
  yield { ...stamp(62_500), ...base, from: 'handshaking', to: 'syncing', event: 'welcomed' };
  yield { ...stamp(62_300), ...base, from: 'syncing', to: 'live', event: 'settlement' };
  for (const [index, [direction, text]] of FRAMES.entries()) {
    yield { ...stamp(62_000 - index * 1_234), kind: 'frame', socket: 1, direction, text };
  }
  yield {
    ...stamp(20_000),
    ...lost,
    from: 'live',
    to: 'backoff',
    event: 'closed',
    detail: '1006 remote',
  };
  yield {
    ...stamp(19_000),
    ...lost,
    from: 'backoff',
    to: 'authenticating',
    event: 'timer',
    detail: 'retry',
  };
  yield {
    ...stamp(19_000),
    ...lost,
    from: 'authenticating',
    to: 'connecting',
    event: 'tokenReady',
  };
}

function describe(): StoryManagerOptions {
  const now = performance.timeOrigin + performance.now();
  return {
    state: {
      ...connectedState(),
      stats: {
        ...EMPTY_STATS,
        framesReceived: 12_480,
        itemsReceived: 48_211,
        rowsShown: 6_204,
        flushCount: 3_102,
        spilledFlushCount: 3,
        itemsDropped: 17,
        invalidCount: 2,
        recentInvalid: [
          {
            code: 'not-json',
            message: 'frame is not JSON',
            messageType: null,
            sample: '{"type":"odds_upd',
          },
        ],
        unknownTypes: { half_time_show: 4 },
      },
    },
    actions: {
      inspect(listener) {
        for (const inspection of tellSession(now)) listener(inspection);
        return () => undefined;
      },
    },
  };
}

const TABS: readonly DebugTab[] = [
  'timeline',
  'frames',
  'subscriptions',
  'flow',
  'link',
  'recording',
];

/** The panel closed, and open at each of its tabs. */
export const DEBUG_SITUATIONS: readonly DebugSituation[] = [
  { name: 'closed', props: {}, describe },
  ...TABS.map((tab) => ({
    name: tab,
    props: { defaultOpen: true, defaultTab: tab },
    describe,
  })),
];
