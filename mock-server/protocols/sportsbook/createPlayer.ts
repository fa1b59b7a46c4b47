import type { Clock } from '../../../src/lib/clock.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';
import type { Rooms } from './createRooms.ts';
import type { Recording } from './recording.ts';

export interface PlayerOptions {
  readonly recording: Recording;
  /** 2 plays twice as fast as recorded. */
  readonly speed: number;
  /** Whether to begin again at the end. */
  readonly shouldLoop: boolean;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly rooms: Rooms;
}

/** Plays a recording to each client for itself. */
export interface Player {
  /** Starts from the beginning with the client's first subscription; later ones change nothing. */
  play(session: Session): void;
  forget(session: Session): void;
  stop(): void;
}

/** Creates a player; each client hears the recording from its start, whenever it came. */
export function createPlayer(options: PlayerOptions): Player {
  const { clock, recording, rooms, scheduler, shouldLoop, speed } = options;
  const stops = new Map<Session, () => void>();

  const isFor = (session: Session, channels: (typeof recording.frames)[number]['channels']) =>
    channels === null ||
    rooms.roomsOf(session).some((room) => channels.some((channel) => channel === room.type));

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
        if (isFor(session, frame.channels)) session.sendData(frame.toText(session.clientId));
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
