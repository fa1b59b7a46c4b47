import type { EntityItems } from '../../src/protocols/entities.ts';
import { connectedState, failedState, reconnectingState } from './connections.ts';
import type { StoryManagerOptions } from './createStoryManager.ts';
import { CRICKET_MOMENTS, NFL_MOMENTS } from './sportSamples.ts';

const STALE_FOR_MS = 42_000;

/** A game at a moment, on a good link. */
export function nflAt(moment: keyof typeof NFL_MOMENTS): StoryManagerOptions {
  return { state: connectedState(), items: { nflGame: NFL_MOMENTS[moment]() } };
}

/** A match at a moment, on a good link. */
export function cricketAt(moment: keyof typeof CRICKET_MOMENTS): StoryManagerOptions {
  return { state: connectedState(), items: { cricketMatch: CRICKET_MOMENTS[moment]() } };
}

/** The link was lost 42 s ago. */
export function staleWith(items: StoryManagerOptions['items']): StoryManagerOptions {
  return {
    state: reconnectingState(),
    subscription: { phase: 'waiting' },
    items: items ?? {},
    ageMs: STALE_FOR_MS,
    isStale: true,
  };
}

/** Asked for, and nothing came yet. */
export function waiting(): StoryManagerOptions {
  return { state: connectedState(), subscription: { phase: 'requested' } };
}

/** The server says no. */
export function rejected(message: string): StoryManagerOptions {
  const error = { code: 'rejected', message, isRetryable: true } as const;
  return { state: connectedState(), subscription: { phase: 'rejected', error } };
}

/** Nobody works on a connection. */
export function withoutConnection(): StoryManagerOptions {
  return { state: failedState(), subscription: { phase: 'waiting' } };
}

/** Server text that would do harm as markup, and that is longer than anybody expects. */
export const HOSTILE_TEXT = '<img src=x onerror=alert(1)> Unpronounceable-and-unbreakable-name';

/** Plays whose text is hostile. */
export function withHostilePlay(
  items: readonly EntityItems['nflGame'][],
): readonly EntityItems['nflGame'][] {
  return items.map((item) => {
    if (item.type === 'play') return { ...item, description: HOSTILE_TEXT };
    return item.type === 'gameState' && item.lastPlay
      ? { ...item, lastPlay: { ...item.lastPlay, description: HOSTILE_TEXT } }
      : item;
  });
}
