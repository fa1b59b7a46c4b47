import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Recording } from '../protocols/recording/recording.ts';
import type { Replay, ReplayOptions, ReplayState } from '../store/createReplay.ts';
import { createReplay } from '../store/createReplay.ts';
import { createTicker } from './createTicker.ts';

const TICK_MS = 100;

/** Where a replay stands, and what it can be told. */
export interface ReplayResult extends ReplayState, Omit<Replay, 'store'> {}

/** Options of `useReplay`. */
export interface UseReplayOptions extends ReplayOptions {
  /** Plays once everything is mounted. @default true */
  readonly autoPlay?: boolean | undefined;
}

/**
 * Replays a recording through the real decoder, machine and tables; put its `manager` into a `WebSocketProvider`. Recording and
 * options are read when it mounts: use a `key` for another one.
 *
 * @example
 * const { manager, positionMs, durationMs, play, pause, seek } = useReplay(recording);
 * return <WebSocketProvider manager={manager}>…</WebSocketProvider>;
 */
export function useReplay(recording: Recording, options: UseReplayOptions = {}): ReplayResult {
  const { autoPlay = true } = options;
  const [{ replay, ticker }] = useState(() => {
    const created = createReplay(recording, options);
    return { replay: created, ticker: createTicker(TICK_MS, () => created.positionMs) };
  });
  const state = useStore(replay.store);
  const position = useSyncExternalStore(ticker.subscribe, ticker.getNow, getNothing);
  useEffect(() => {
    if (autoPlay) replay.play();
    // What pauses owns nothing: no timer, no listener.
    return () => replay.pause();
  }, [replay, autoPlay]);
  const { pause, play, seek, setLooping, setSpeed, step } = replay;
  return {
    ...state,
    positionMs: position ?? 0,
    pause,
    play,
    seek,
    setLooping,
    setSpeed,
    step,
  };
}

const getNothing = () => null;
