import type { Clock } from '../../../src/lib/clock.ts';
import type { Admission, HandshakeRequest } from '../../engine/connection.ts';
import type { ProtocolServer } from '../../engine/protocolServer.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';
import { DEFAULT_JWT_SECRET, verifyToken } from '../../engine/verifyToken.ts';
import type { CricsheetMatch } from '../../formats/cricsheet/cricsheetSchema.ts';
import { toMatchRecord } from '../../formats/cricsheet/toMatchRecord.ts';
import { nameUuid } from '../../worlds/cricket/nameUuid.ts';
import { simulateMatch } from '../../worlds/cricket/simulateMatch.ts';
import { createMatchPlayer, type MatchPlayer } from './createMatchPlayer.ts';
import {
  createBehaviourSwitch,
  type BehaviourSwitch,
  type CricketBehaviour,
} from './cricketBehaviour.ts';
import { isCricketPath, toMatchId } from './matchPath.ts';
import { PACE, type CricketScript } from './script/cricketScript.ts';
import { toCricketScript } from './script/toCricketScript.ts';
import { toCricketFrame } from './toCricketFrame.ts';

export interface CricketServerOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** The same seed, the same matches. @default 1 */
  readonly seed?: number;
  /** Secret of the spectators' HS256 tokens. @default DEFAULT_JWT_SECRET, fit for development only */
  readonly jwtSecret?: string;
  /** A match to play instead of the world's. */
  readonly replay?: CricsheetMatch;
  /** Of the replay: at 1, a ball every 20 s. @default 1 */
  readonly speed?: number;
  /** Time between two balls of the world; everything else keeps its proportion. @default 2_000 */
  readonly ballMs?: number;
  /** Overs of an innings of the world. @default 20 */
  readonly oversPerInnings?: number;
  /** Deviations from the documents. @default none */
  readonly behaviour?: Partial<CricketBehaviour>;
}

/** The server's side of the cricket protocol. */
export interface CricketServer extends ProtocolServer {
  /** The replayed match; of the world, a match to begin with: there, every UUID is one. */
  readonly matchId: string;
  /** Deviations from the documents, switchable at any time. */
  readonly behaviour: BehaviourSwitch;
}

/** Never a match, so that anybody can see what becomes of a spectator of none. */
export const UNKNOWN_MATCH_ID = '00000000-0000-0000-0000-000000000000';

/** More matches than this that nobody watches are forgotten, oldest first. */
const MAX_UNWATCHED = 16;

/**
 * Creates the cricket server: a room for each match, entered with a token, left by the text `close`. Matches begin
 * with their first spectator; those of the world begin anew after their end.
 */
export function createCricketServer(options: CricketServerOptions): CricketServer {
  const { clock } = options;
  const behaviour = createBehaviourSwitch(options.behaviour);
  const matches = createMatches(options);
  const players = new Map<string, MatchPlayer>();
  const rooms = new Map<Session, { readonly matchId: string; readonly player: MatchPlayer }>();

  const openRoom = (matchId: string): MatchPlayer => {
    const player =
      players.get(matchId) ??
      createMatchPlayer({
        toScript: (round) => matches.toScript(matchId, round),
        speed: matches.speed,
        behaviour,
        clock,
        scheduler: options.scheduler,
      });
    players.set(matchId, player);
    return player;
  };
  const forgetOldRooms = () => {
    const unwatched = Array.from(players).filter(([, player]) => player.spectatorCount === 0);
    for (const [matchId, player] of unwatched.slice(0, -MAX_UNWATCHED)) {
      player.stop();
      players.delete(matchId);
    }
  };
  const failAndDie = (session: Session) => {
    const data = { error_code: 'INTERNAL_ERROR', message: ERROR_TEXT };
    session.sendControl(toCricketFrame({ type: 'ERROR', data }, clock.now()));
    session.forget('has no match');
  };

  return {
    name: 'cricket',
    matchId: matches.firstId,
    behaviour,
    ownsPath: isCricketPath,
    admit: (request) => admitSpectator(request, options.jwtSecret ?? DEFAULT_JWT_SECRET),
    handlers: {
      handleOpen(session) {
        const matchId = toMatchId(session.request.path);
        if (matchId === null || behaviour.current.isBroken || !matches.has(matchId)) {
          failAndDie(session);
          return;
        }
        const player = openRoom(matchId);
        rooms.set(session, { matchId, player });
        player.join(session);
      },
      handleText(session, text) {
        // Exact, lower case; whatever else is said, JSON included, the original ignores.
        if (text === 'ping') {
          session.lastHeartbeatAt = clock.now();
          session.sendControl('pong');
        }
        if (text === 'close') session.forget('said close');
      },
      handleGone(session) {
        const room = rooms.get(session);
        if (room === undefined) return;
        rooms.delete(session);
        room.player.leave(session);
        // The one that was just left is the youngest of those that nobody watches.
        players.delete(room.matchId);
        players.set(room.matchId, room.player);
        forgetOldRooms();
      },
    },
    stop() {
      for (const player of players.values()) player.stop();
    },
  };
}

const ERROR_TEXT = 'An error occurred. Connection will be closed.';

async function admitSpectator(request: HandshakeRequest, secret: string): Promise<Admission> {
  const refused = { kind: 'refused', httpStatus: 403 } as const;
  const token = request.query.get('token') ?? '';
  if (toMatchId(request.path) === null || token === '') return refused;
  const identity = await verifyToken(token, secret, {
    clockToleranceS: 0,
    toUserId: ({ sub }) => (sub === '' ? null : sub),
  });
  // A `sub` that is a number is no good either: PyJWT refuses it.
  if (identity === null || typeof identity.userId !== 'string') return refused;
  return { kind: 'accepted', request, identity };
}

/** Which matches there are, and how they go. */
interface Matches {
  readonly firstId: string;
  readonly speed: number;
  has(matchId: string): boolean;
  toScript(matchId: string, round: number): CricketScript | null;
}

function createMatches(options: CricketServerOptions): Matches {
  const { ballMs = 2_000, oversPerInnings = 20, replay, seed = 1, speed = 1 } = options;
  if (replay !== undefined) {
    const record = toMatchRecord(replay);
    return {
      firstId: record.id,
      speed,
      has: (matchId) => matchId === record.id,
      toScript: (_matchId, round) => (round === 0 ? toCricketScript(record) : null),
    };
  }
  return {
    firstId: nameUuid(`world/${seed}`),
    speed: PACE.ballMs / ballMs,
    has: (matchId) => matchId !== UNKNOWN_MATCH_ID,
    toScript: (matchId, round) =>
      toCricketScript(simulateMatch({ seed, matchId, round, oversPerInnings }), round),
  };
}
