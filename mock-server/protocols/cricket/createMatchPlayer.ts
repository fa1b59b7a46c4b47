import type { Clock, EpochMs } from '../../../src/lib/clock.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';
import type { BehaviourSwitch, CricketBehaviour } from './cricketBehaviour.ts';
import type { CricketScript, MatchSnapshot, CricketMessage } from './script/cricketScript.ts';
import { toCricketFrame } from './toCricketFrame.ts';
import { toVariant } from './toVariant.ts';

export interface MatchPlayerOptions {
  /** The script of a round, from 0; null ends the play with the round before. */
  readonly toScript: (round: number) => CricketScript | null;
  /** 2 plays twice as fast as the script says. */
  readonly speed: number;
  readonly behaviour: BehaviourSwitch;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/** Plays a match to a room of spectators. */
export interface MatchPlayer {
  /**
   * Lets a spectator in; the first one starts the match. They are told how things stand and, so that their sums
   * are exact, everything that happened before, in order.
   */
  join(session: Session): void;
  leave(session: Session): void;
  readonly spectatorCount: number;
  stop(): void;
}

/** One who watches, and how far they are. */
interface Spectator {
  /** How many of the told frames they were sent. */
  cursor: number;
  /** How many more frames go before the snapshot; null once that was sent. */
  framesBeforeSnapshot: number | null;
  /** Ends the wait for the next portion of the past. */
  stopCatchUp: (() => void) | null;
}

/** Who comes late to a long match is not sent megabytes at once, which looks like a slow consumer. */
const PORTION_FRAMES = 64;
const PORTION_PAUSE_MS = 20;
/** How long a final score stands before the next round, at speed 1. */
const ROUND_PAUSE_MS = 60_000;

/** Creates a player that waits for its first spectator. */
export function createMatchPlayer(options: MatchPlayerOptions): MatchPlayer {
  const { behaviour, clock, scheduler, speed, toScript } = options;
  const spectators = new Map<Session, Spectator>();
  const toText = (message: CricketMessage) =>
    toStampedText(message, behaviour.current, clock.now());
  let round = 0;
  let script: CricketScript | null = null;
  let startedAt: EpochMs = 0;
  let told: string[] = [];
  let stopTimer: (() => void) | null = null;

  const toSnapshot = (): MatchSnapshot | null =>
    script === null ? null : (script.events[told.length - 1]?.snapshot ?? script.opening);
  const sendSnapshot = (session: Session, spectator: Spectator) => {
    spectator.framesBeforeSnapshot = null;
    const data = toSnapshot();
    if (data !== null) session.sendControl(toText({ type: 'CONNECTION_ESTABLISHED', data }));
  };
  const catchUp = (session: Session, spectator: Spectator) => {
    spectator.stopCatchUp = null;
    const end = Math.min(told.length, spectator.cursor + PORTION_FRAMES);
    for (const frame of told.slice(spectator.cursor, end)) {
      if (spectator.framesBeforeSnapshot === 0) sendSnapshot(session, spectator);
      if (spectator.framesBeforeSnapshot !== null) spectator.framesBeforeSnapshot -= 1;
      session.sendData(frame);
    }
    spectator.cursor = end;
    const isDone = end === told.length;
    const isOver = isDone && told.length === script?.events.length;
    const isDue = spectator.framesBeforeSnapshot === 0 || isOver;
    if (isDue && spectator.framesBeforeSnapshot !== null) sendSnapshot(session, spectator);
    // Who read too slowly is gone by now.
    if (isDone || !spectators.has(session)) return;
    spectator.stopCatchUp = scheduler.after(PORTION_PAUSE_MS, () => catchUp(session, spectator));
  };
  const tellAll = () => {
    for (const [session, spectator] of Array.from(spectators)) {
      if (spectator.stopCatchUp === null) catchUp(session, spectator);
    }
  };
  const isAnybodyBehind = () =>
    Array.from(spectators.values()).some(({ stopCatchUp }) => stopCatchUp !== null);

  const step = () => {
    if (script === null) return;
    const playedMs = (clock.now() - startedAt) * speed;
    let next = script.events[told.length];
    while (next !== undefined && next.atMs <= playedMs) {
      told.push(toText(next.event));
      next = script.events[told.length];
    }
    tellAll();
    if (next !== undefined) waitUntil(next.atMs, step);
    else waitUntil(script.durationMs + ROUND_PAUSE_MS, startNextRound);
  };
  const waitUntil = (atMs: number, task: () => void) => {
    stopTimer = scheduler.after(Math.max(0, startedAt + atMs / speed - clock.now()), task);
  };
  const startNextRound = () => {
    if (isAnybodyBehind()) {
      stopTimer = scheduler.after(PORTION_PAUSE_MS, startNextRound);
      return;
    }
    const next = toScript(round + 1);
    if (next === null) return;
    round += 1;
    start(next);
    for (const [session, spectator] of spectators) {
      spectator.cursor = 0;
      sendSnapshot(session, spectator);
    }
    step();
  };
  const start = (next: CricketScript) => {
    script = next;
    startedAt = clock.now();
    told = [];
  };

  return {
    join(session) {
      const isFirst = script === null;
      if (isFirst) {
        const first = toScript(round);
        if (first !== null) start(first);
      }
      const { eventsBeforeSnapshot, hasHistory } = behaviour.current;
      const spectator: Spectator = {
        cursor: hasHistory ? 0 : told.length,
        framesBeforeSnapshot: eventsBeforeSnapshot,
        stopCatchUp: null,
      };
      spectators.set(session, spectator);
      if (spectator.framesBeforeSnapshot === 0) sendSnapshot(session, spectator);
      if (isFirst) step();
      else catchUp(session, spectator);
    },
    leave(session) {
      spectators.get(session)?.stopCatchUp?.();
      spectators.delete(session);
    },
    get spectatorCount() {
      return spectators.size;
    },
    stop() {
      stopTimer?.();
      for (const { stopCatchUp } of spectators.values()) stopCatchUp?.();
    },
  };
}

function toStampedText(message: CricketMessage, behaviour: CricketBehaviour, at: EpochMs): string {
  return toCricketFrame(toVariant(message, behaviour), at);
}
