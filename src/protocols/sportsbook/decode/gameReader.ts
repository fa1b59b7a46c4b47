import type { GameItem } from '../../entities.ts';
import { wireLiveGame } from '../wire/oddsUpdate.ts';
import type { WireLiveGame } from '../wire/oddsUpdate.ts';
import { toPeriodText } from './periodText.ts';
import { createItemReader } from './itemReader.ts';
import type { BatchHead, ItemReader } from './itemReader.ts';
import { toName, toStamp } from '../../shownText.ts';

/** Running games. */
export const liveGameReader: ItemReader<WireLiveGame, GameItem> = createItemReader(
  wireLiveGame,
  (wire, head) => toGame(wire, head, toPeriodText(wire)),
);

/** Games that ended: their period is "Final", unless they say another ("Final/10"). */
export const resultReader: ItemReader<WireLiveGame, GameItem> = createItemReader(
  wireLiveGame,
  (wire, head) =>
    toGame(
      wire,
      head,
      typeof wire.period === 'string' ? (toName(wire.period) ?? 'Final') : 'Final',
    ),
);

function toGame(wire: WireLiveGame, head: BatchHead, period: string | null): GameItem {
  return {
    gameId: String(wire.game_id),
    sport: toName(wire.sport) ?? head.sport,
    period,
    homeScore: wire.score?.home ?? null,
    awayScore: wire.score?.away ?? null,
    sourceTime: toStamp(wire.updated_at) ?? head.sourceTime,
  };
}
