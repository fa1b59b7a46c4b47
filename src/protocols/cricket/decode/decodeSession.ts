import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import { sanitizeText } from '../../sanitizeText.ts';
import { toName, toSentence } from '../../shownText.ts';
import { toBalls } from '../overs.ts';
import { connectionEstablishedData } from '../wire/connectionEstablished.ts';
import type { ConnectionEstablishedData } from '../wire/connectionEstablished.ts';
import { errorData } from '../wire/serverMessage.ts';
import { defineDecoder } from './defineDecoder.ts';
import type { CricketDecoder } from './defineDecoder.ts';
import { toHead, toStatedBatter, toStatedBowler, toState } from './figures.ts';
import { named, toId, toTeam } from './parties.ts';
import { toStatus } from './words.ts';

const MAX_SESSION_ID_CHARS = 128;
const MAX_TEAMS = 4;

const decodeSnapshot = defineDecoder(connectionEstablishedData, (data, about, ballsPerOver) => {
  const innings = data.current_innings;
  const perOver = data.balls_per_over ?? ballsPerOver;
  return {
    ...about,
    type: 'matchState',
    matchCode: toName(data.match_code),
    status: toStatus(data.match_status),
    teams: (data.teams ?? []).slice(0, MAX_TEAMS).flatMap((team) => toTeam(team) ?? []),
    ballsPerOver: data.balls_per_over ?? null,
    innings: innings ? toInnings(innings) : null,
    state: toState(innings, perOver),
    striker: toStatedBatter(data.striker),
    nonStriker: toStatedBatter(data.non_striker),
    bowler: toStatedBowler(data.bowler, perOver),
  };
});

/** `CONNECTION_ESTABLISHED`: the welcome, which may come late, and the snapshot. The token was checked before it. */
export const decodeWelcome: CricketDecoder = (message, context) => {
  const decoded = decodeSnapshot(message, context);
  if (!decoded.ok) return decoded;
  const sessionId = sanitizeText(context.matchId, MAX_SESSION_ID_CHARS);
  return ok([
    {
      kind: 'ready',
      sessionId,
      userId: null,
      isAuthenticated: true,
      channels: ['match'],
      capabilities: [],
    },
    ...decoded.value,
  ]);
};

/** `ERROR`: nothing comes after it, though the socket may stay open. */
export const decodeError: CricketDecoder = (message) => {
  const checked = errorData.safeParse(message['data'] ?? {});
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const { message: text, error_code: code } = checked.data;
  const reason = toSentence(text) ?? toSentence(code);
  return ok([
    { kind: 'error', message: reason ?? 'The server reported an error without a reason' },
  ]);
};

function toInnings(data: NonNullable<ConnectionEstablishedData['current_innings']>) {
  const head = toHead(data);
  const { balls_limit: limit } = data;
  return {
    ...head,
    inningsId: toId(data.innings_id),
    battingTeam: head.battingTeam ?? named(data.batting_team_id, data.batting_team_name),
    bowlingTeam: head.bowlingTeam ?? named(data.bowling_team_id, data.bowling_team_name),
    ballsLimit: typeof limit === 'number' ? toBalls(limit) : null,
  };
}
