import type { MatchRecord } from '../../../worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../../worlds/cricket/nameUuid.ts';
import type { CricketEvent, CricketScript, MatchSnapshot, ScriptEvent } from './cricketScript.ts';
import type { InningsStage, Middle } from './inningsStage.ts';
import { toSnapshot, type MatchStatus } from './toSnapshot.ts';

/** Writes the events of a match down, each with its time and with how things stand then. */
export interface ScriptWriter {
  readonly record: MatchRecord;
  /** From the next event on, a spectator who joins is told this. */
  setPresent(status: MatchStatus, stage: InningsStage | null, middle: Middle | null): void;
  wait(durationMs: number): void;
  tell(event: CricketEvent): void;
  /** Writes only once, however often it is asked to. */
  tellOnce(key: string, event: CricketEvent): void;
  finish(matchId: string): CricketScript;
}

/** Opens a blank script. */
export function createScriptWriter(record: MatchRecord): ScriptWriter {
  const events: ScriptEvent[] = [];
  const toldKeys = new Set<string>();
  let atMs = 0;
  let present: MatchSnapshot | null = null;
  let opening: MatchSnapshot | null = null;

  const nothing = () => toSnapshot(record, 'scheduled', null);
  const tell = (event: CricketEvent) => {
    const named = withEventId(event, events.length);
    events.push({ atMs, event: named, snapshot: present ?? nothing() });
  };
  return {
    record,
    setPresent(status, stage, middle) {
      present = toSnapshot(record, status, stage === null ? null : { stage, middle });
      opening ??= present;
    },
    wait(durationMs) {
      atMs += durationMs;
    },
    tell,
    tellOnce(key, event) {
      if (toldKeys.has(key)) return;
      toldKeys.add(key);
      tell(event);
    },
    finish: (matchId) => ({ matchId, opening: opening ?? nothing(), events, durationMs: atMs }),
  };
}

/** Events that have no other id get one, so that who hears them twice can tell. */
function withEventId(event: CricketEvent, index: number): CricketEvent {
  switch (event.type) {
    case 'PLAYER_CHANGED':
      return { ...event, data: { event_id: toEventId(event.data, index), ...event.data } };
    case 'MILESTONE_ACHIEVED':
      return { ...event, data: { event_id: toEventId(event.data, index), ...event.data } };
    default:
      return event;
  }
}

function toEventId(about: { readonly innings_id?: unknown }, index: number): string {
  return nameUuid(`${String(about.innings_id)}/event/${index}`);
}
