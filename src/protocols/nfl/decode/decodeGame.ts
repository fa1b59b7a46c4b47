import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { GameItem } from '../../entities.ts';
import { isRecord } from '../../isRecord.ts';
import type { ServerEvent } from '../../serverEvent.ts';
import type { NflGameItem, NflGameState, NflOccurrence } from '../nflItems.ts';
import type { NflGameEventType } from '../wire/eventTypes.ts';
import { nestedGameData, nflGameData } from '../wire/gameUpdate.ts';
import type { NflGameData } from '../wire/gameUpdate.ts';
import type { NflDecoder } from './messageDecoder.ts';
import { toInsight, toPlayRun, toScore, toScoringPlay } from './readPlays.ts';
import { toGameState } from './toGameState.ts';
import { toOccurrenceId } from './toOccurrenceId.ts';

const SPORT = 'NFL';
const QUARTERS = 4;

/** Any message about the state of a game: the state, then what happened to bring it about. */
export function toGameDecoder(eventType: NflGameEventType): NflDecoder {
  return ({ data }) => {
    const wire = readGame(data);
    if (!wire.ok) return wire;
    const state = toGameState(eventType, wire.value);
    const occurrences = toOccurrences(eventType, wire.value, state);
    const items: NflGameItem[] = [state, ...occurrences];
    return ok<readonly ServerEvent[]>([
      { kind: 'update', entity: 'nflGame', items },
      { kind: 'update', entity: 'game', items: [toScoreline(state)] },
      ...occurrences.map((occurrence) => ({ kind: 'occurrence', occurrence }) as const),
    ]);
  };
}

/** Data of a game message, taken out of the envelope that the live pipeline puts around it once more. */
function readGame(data: unknown) {
  if (isRecord(data) && data['type'] === 'game_update' && isRecord(data['data'])) {
    const nested = nestedGameData.safeParse(data);
    return nested.success ? ok(nested.data.data) : err(describeIssues(nested.error, 'data'));
  }
  const checked = nflGameData.safeParse(data);
  return checked.success ? ok(checked.data) : err(describeIssues(checked.error, 'data'));
}

function toOccurrences(
  eventType: NflGameEventType,
  wire: NflGameData,
  state: NflGameState,
): readonly NflOccurrence[] {
  const { gameId } = state;
  return [
    toScoreOf(eventType, wire, state),
    toTurningPoint(eventType, state),
    toPlayRun(state.lastPlay, gameId),
    toInsight(wire.insight, state),
  ].filter((occurrence) => occurrence !== null);
}

/** The play that scored; of a server that tells none, what its score update says. */
function toScoreOf(eventType: NflGameEventType, wire: NflGameData, state: NflGameState) {
  const { gameId, quarter, clock, homeScore, awayScore } = state;
  if (wire.scoring_play) return toScore(toScoringPlay(wire.scoring_play), gameId);
  if (eventType !== 'score_update' || homeScore === null || awayScore === null) return null;
  const unknown = { team: null, scoreType: null, description: null, points: null };
  return toScore({ ...unknown, quarter, clock, homeScore, awayScore }, gameId);
}

function toTurningPoint(eventType: NflGameEventType, state: NflGameState): NflOccurrence | null {
  const { gameId, homeTeam, awayTeam, homeScore, awayScore, quarter } = state;
  switch (eventType) {
    case 'game_started':
      return {
        type: 'gameStarted',
        id: toOccurrenceId(gameId, 'started'),
        gameId,
        homeTeam,
        awayTeam,
      };
    case 'game_ended':
      return {
        type: 'gameEnded',
        id: toOccurrenceId(gameId, 'ended'),
        gameId,
        homeScore,
        awayScore,
      };
    case 'quarter_change':
      return quarter === null
        ? null
        : {
            type: 'quarterChange',
            id: toOccurrenceId(gameId, 'quarter', quarter),
            gameId,
            quarter,
          };
    default:
      return null;
  }
}

/** The same as every sport tells it. */
function toScoreline(state: NflGameState): GameItem {
  const { gameId, homeScore, awayScore, sourceTime } = state;
  return { gameId, sport: SPORT, period: toPeriod(state), homeScore, awayScore, sourceTime };
}

function toPeriod({ phase, quarter }: NflGameState): string | null {
  if (phase === 'final') return 'Final';
  if (phase === 'halftime') return 'Halftime';
  if (phase === 'scheduled' || quarter === null || quarter < 1) return null;
  if (quarter <= QUARTERS) return `Q${quarter}`;
  return quarter === QUARTERS + 1 ? 'OT' : `${quarter - QUARTERS}OT`;
}
