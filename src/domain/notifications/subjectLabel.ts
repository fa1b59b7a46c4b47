import type { ServerEvent } from '../../protocols/serverEvent.ts';
import type { CricketItem } from '../../protocols/cricket/cricketItems.ts';
import type { NflGameItem } from '../../protocols/nfl/nflItems.ts';
import type { NotificationSubject } from './notification.ts';

/** Names of matches and games that an event tells: "Boston @ New York", "Gulls v Foxes"; none in most. */
export function toSubjectLabels(event: ServerEvent): readonly NotificationSubject[] {
  if (event.kind !== 'update') return NONE;
  if (event.entity === 'nflGame') return event.items.flatMap(toGameLabel);
  return event.entity === 'cricketMatch' ? event.items.flatMap(toMatchLabel) : NONE;
}

const NONE: readonly NotificationSubject[] = [];

function toGameLabel(item: NflGameItem): readonly NotificationSubject[] {
  if (!('homeTeam' in item)) return NONE;
  const { gameId, awayTeam, homeTeam } = item;
  return awayTeam === null || homeTeam === null
    ? NONE
    : [{ id: gameId, label: `${awayTeam} @ ${homeTeam}` }];
}

function toMatchLabel(item: CricketItem): readonly NotificationSubject[] {
  if (item.type !== 'matchState') return NONE;
  const [first, second] = item.teams.map(({ name }) => name);
  return first && second ? [{ id: item.matchId, label: `${first} v ${second}` }] : NONE;
}
