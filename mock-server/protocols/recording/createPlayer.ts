import type { Clock } from '../../../src/lib/clock.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';
import type { RecordedFrame, Recording } from './recordedSession.ts';

export interface PlayerOptions {
  readonly recording: Recording;
  /** 2 plays twice as fast as recorded. @default 1 */
  readonly speed?: number | undefined;
  /** Whether to begin again at the end. @default true */
  readonly shouldLoop?: boolean | undefined;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Whether a client follows what a frame tells, at the moment it is told. */
  readonly isFor: (session: Session, frame: RecordedFrame) => boolean;
}

/** Plays a recording to each client for itself. */
export interface Player {
  /** Starts from the beginning; further calls change nothing. */
  play(session: Session): void;
  forget(session: Session): void;
  stop(): void;
}

/** Creates a player; each client hears the recording from its start, whenever it came. */
export function createPlayer(options: PlayerOptions): Player {
  const { clock, isFor, recording, scheduler, shouldLoop = true, speed = 1 } = options;
  const stops = new Map<Session, () => void>();

  const playRound = (session: Session, startAt: number) => {
    let index = 0;
    const wait = (untilMs: number, next: () => void) => {
      const delayMs = Math.max(0, startAt + untilMs / speed - clock.now());
      stops.set(session, scheduler.after(delayMs, next));
    };
    const step = () => {
      const frame = recording.frames[index];
      if (frame === undefined) {
        if (!shouldLoop) return;
        wait(recording.durationMs, () => {
          playRound(session, startAt + recording.durationMs / speed);
        });
        return;
      }
      wait(frame.atMs, () => {
        index += 1;
        if (isFor(session, frame)) session.sendData(frame.toText(session.clientId));
        step();
      });
    };
    step();
  };

  const forget = (session: Session) => {
    stops.get(session)?.();
    stops.delete(session);
  };

  return {
    play(session) {
      if (!stops.has(session)) playRound(session, clock.now());
    },
    forget,
    stop() {
      for (const session of Array.from(stops.keys())) forget(session);
    },
  };
}
