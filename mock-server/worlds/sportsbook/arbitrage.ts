import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import { toDecimalOdds } from './americanOdds.ts';
import type { Game } from './game.ts';
import type { Line } from './line.ts';

/** Two prices of different books that together can't lose. */
export interface Opportunity {
  /** Stays the same while the opportunity lasts. */
  readonly id: string;
  readonly game: Game;
  readonly homeBook: string;
  readonly awayBook: string;
  readonly homeOdds: number;
  readonly awayOdds: number;
  readonly homeStake: number;
  readonly awayStake: number;
  readonly profitPercent: number;
  readonly guaranteedProfit: number;
  readonly expiresAt: EpochMs;
}

/** Finds opportunities and remembers their ids. */
export interface ArbitrageFinder {
  /** Best first. */
  find(nowAt: EpochMs): readonly Opportunity[];
}

const TOTAL_STAKE = 1_000;
const MIN_PROFIT_PERCENT = 0.2;
/** More than this is no bet that a book would honour, but a price it has not moved yet after a score. */
const MAX_PROFIT_PERCENT = 10;
const MAX_SHOWN = 10;

/**
 * Creates a finder over the lines of all games, grouped by game. With `lastsMs`, an opportunity is good for that long
 * after each look that finds it; without, for some minutes from the first, as the original says.
 */
export function createArbitrageFinder(
  linesByGame: readonly (readonly Line[])[],
  random: SeededRandom,
  lastsMs: number | null = null,
): ArbitrageFinder {
  let known = new Map<string, Pick<Opportunity, 'id' | 'expiresAt'>>();
  let foundCount = 0;

  const remember = (key: string, nowAt: EpochMs) => {
    const before = known.get(key);
    const lasting = before !== undefined && before.expiresAt > nowAt ? before : null;
    if (lasting !== null && lastsMs === null) return lasting;
    if (lasting === null) foundCount += 1;
    const id = lasting?.id ?? `arb_${String(foundCount).padStart(3, '0')}`;
    return { id, expiresAt: nowAt + (lastsMs ?? random.int(2, 45) * 60_000) };
  };

  return {
    find(nowAt) {
      const lasting = new Map<string, Pick<Opportunity, 'id' | 'expiresAt'>>();
      const found: Opportunity[] = [];
      for (const lines of linesByGame) {
        const best = bestPair(lines);
        if (best === null) continue;
        const key = `${best.home.game.id} ${best.home.sportsbook} ${best.away.sportsbook}`;
        const memory = remember(key, nowAt);
        lasting.set(key, memory);
        found.push({ ...memory, ...toStakes(best) });
      }
      known = lasting;
      return found
        .toSorted((left, right) => right.profitPercent - left.profitPercent)
        .slice(0, MAX_SHOWN);
    },
  };
}

interface Pair {
  readonly home: Line;
  readonly away: Line;
  readonly profitPercent: number;
}

/** The most profitable of the pairs that can be believed: one book that lags behind hides none of the others. */
function bestPair(lines: readonly Line[]): Pair | null {
  const pairs = lines.flatMap((home) => lines.map((away) => toPair(home, away)));
  return pairs
    .filter(isBelievable)
    .reduce<Pair | null>(
      (best, pair) => (best === null || pair.profitPercent > best.profitPercent ? pair : best),
      null,
    );
}

function toPair(home: Line, away: Line): Pair {
  const cost = 1 / toDecimalOdds(home.moneyline.home) + 1 / toDecimalOdds(away.moneyline.away);
  return { home, away, profitPercent: Math.round((1 / cost - 1) * 10_000) / 100 };
}

function isBelievable({ home, away, profitPercent }: Pair): boolean {
  if (home.sportsbook === away.sportsbook) return false;
  return profitPercent >= MIN_PROFIT_PERCENT && profitPercent <= MAX_PROFIT_PERCENT;
}

function toStakes({ home, away, profitPercent }: Pair) {
  const homeShare = 1 / toDecimalOdds(home.moneyline.home);
  const awayShare = 1 / toDecimalOdds(away.moneyline.away);
  const homeStake = Math.round((TOTAL_STAKE * homeShare) / (homeShare + awayShare));
  const awayStake = TOTAL_STAKE - homeStake;
  const worst = Math.min(homeStake / homeShare, awayStake / awayShare);
  return {
    game: home.game,
    homeBook: home.sportsbook,
    awayBook: away.sportsbook,
    homeOdds: home.moneyline.home,
    awayOdds: away.moneyline.away,
    homeStake,
    awayStake,
    profitPercent,
    guaranteedProfit: Math.round((worst - TOTAL_STAKE) * 100) / 100,
  };
}
