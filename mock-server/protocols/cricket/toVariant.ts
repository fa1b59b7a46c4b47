import type { CricketBehaviour } from './cricketBehaviour.ts';
import type { CricketMessage } from './script/cricketScript.ts';
import { NESTED_MEMBERS, PLACEHOLDERS, SCHEMA_MEMBERS } from './variantMembers.ts';

type Members = Readonly<Record<string, unknown>>;

/** A message with the members a variant has, in its words. */
export interface VariantMessage {
  readonly type: CricketMessage['type'];
  readonly data: Members;
}

/** Rewrites a message as another of the original's sources would have it. */
export function toVariant(message: CricketMessage, behaviour: CricketBehaviour): VariantMessage {
  const { type } = message;
  const { enumCase, variant } = behaviour;
  const data = toState({ ...message.data }, message, behaviour);
  const varied = variant === 'design' ? data : toSchema(type, data);
  const built = variant === 'service' ? toService(type, varied) : varied;
  return { type, data: enumCase === null ? built : withCase(type, built, enumCase) };
}

/** The original compares with a status that never occurs, and so never finds an innings. */
function toState(data: Members, { type }: CricketMessage, { hasState }: CricketBehaviour): Members {
  if (hasState || type !== 'CONNECTION_ESTABLISHED') return data;
  return { ...data, current_innings: null, striker: null, non_striker: null, bowler: null };
}

/** Only what the validated schema has; there, a team is a kind of player. */
function toSchema(type: CricketMessage['type'], data: Members): Members {
  const members = SCHEMA_MEMBERS[type].map((name) => {
    const value = data[name];
    const nested = NESTED_MEMBERS[name];
    return [name, nested !== undefined && isMembers(value) ? pick(value, nested) : value];
  });
  const plain: Members = Object.fromEntries(members);
  switch (type) {
    case 'WICKET_FALLEN':
      return { ...plain, dismissal_type: toOldKind(plain['dismissal_type']) };
    case 'INNINGS_COMPLETE':
      return { ...plain, batting_team: toTeamAsPlayer(data['batting_team']) };
    case 'PLAYER_CHANGED': {
      const { batting_position = null, ...player_in } = toMembers(data['player_in']);
      return { ...plain, player_in, batting_position };
    }
    default:
      return plain;
  }
}

/** What the scoring service builds; it knows three events, and nobody's name. */
function toService(type: CricketMessage['type'], data: Members): Members {
  switch (type) {
    case 'BALL_BOWLED': {
      const { batsman_stats: _, bowler_stats: __, ...kept } = data;
      return withCase(
        type,
        withPlaceholders({ ...kept, ball_number: toFullNumber(data) }),
        'lower',
      );
    }
    case 'WICKET_FALLEN': {
      const { partnership: _, ...kept } = data;
      const { run_rate: __, ...innings_state } = toMembers(data['innings_state']);
      const batsman_out = { ...toMembers(data['batsman_out']), runs: 0, balls: 0 };
      return withCase(type, withPlaceholders({ ...kept, innings_state, batsman_out }), 'lower');
    }
    case 'OVER_COMPLETE':
      return withPlaceholders(data);
    default:
      return data;
  }
}

/** Within the match, 15.4, where others count within the over. */
function toFullNumber({ ball_number, over_number }: Members): number {
  return Number(`${Number(over_number) - 1}.${Number(ball_number)}`);
}

function withPlaceholders(data: Members): Members {
  const named = Object.entries(PLACEHOLDERS).flatMap(([name, player_name]) => {
    const player = data[name];
    return isMembers(player) ? [[name, { ...player, player_name }]] : [];
  });
  return { ...data, ...Object.fromEntries(named) };
}

function toOldKind(kind: unknown): unknown {
  return kind === 'CAUGHT_AND_BOWLED' ? 'CAUGHT' : kind;
}

function toTeamAsPlayer(team: unknown): Members {
  const { team_id, team_name } = toMembers(team);
  return { player_id: team_id, player_name: team_name };
}

/** Members whose values are words of a closed list. */
const WORDS: ReadonlySet<string> = new Set([
  'boundary_type',
  'change_type',
  'dismissal_type',
  'match_status',
  'milestone_type',
  'resolved_by',
  'status',
  'type',
]);

function withCase(type: CricketMessage['type'], data: Members, to: 'upper' | 'lower'): Members {
  const entries = Object.entries(data).map(([name, value]) => {
    if (isMembers(value)) return [name, withCase(type, value, to)];
    const isWord = WORDS.has(name) || (name === 'reason' && type === 'PLAYER_CHANGED');
    if (!isWord || typeof value !== 'string') return [name, value];
    // In capitals, the design document has another word for it.
    if (to === 'upper' && value === 'live') return [name, 'IN_PROGRESS'];
    return [name, to === 'upper' ? value.toUpperCase() : value.toLowerCase()];
  });
  return Object.fromEntries(entries);
}

function pick(value: Members, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function toMembers(value: unknown): Members {
  return isMembers(value) ? value : {};
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
