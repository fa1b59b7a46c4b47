import type { CricketMatch } from '../../../../src/domain/cricket/cricketMatch.ts';
import { cricketMatchFold } from '../../../../src/domain/cricket/cricketMatchFold.ts';
import { createCricket } from '../../../../src/protocols/cricket/cricket.ts';
import type { CricketItem } from '../../../../src/protocols/cricket/cricketItems.ts';
import type { CricsheetSums } from './sumCricsheet.ts';

/** What a client knows of a match once it heard these frames. */
export function foldFrames(matchId: string, texts: readonly string[]): CricketMatch | null {
  const { split } = createCricket();
  const bound = split?.({ channel: 'match', filter: { matchId } }).protocol;
  if (bound === undefined) throw new Error('cricket has a protocol for each match');
  let match: CricketMatch | null = null;
  for (const text of texts) {
    const decoded = bound.decode(text);
    if (!decoded.ok) throw new Error(`${decoded.error.message}: ${text.slice(0, 300)}`);
    for (const event of decoded.value) {
      if (event.kind === 'unknown') throw new Error(`unknown: ${event.type}`);
      if (event.kind !== 'update' || event.entity !== 'cricketMatch') continue;
      for (const item of event.items) match = fold(match, item);
    }
  }
  return match;
}

function fold(match: CricketMatch | null, item: CricketItem): CricketMatch {
  return match === null ? cricketMatchFold.begin(item) : cricketMatchFold.merge(match, item);
}

/** A client's match, in the terms of `sumCricsheet`. */
export function toSums(match: CricketMatch): CricsheetSums {
  return {
    innings: match.innings.map((innings) => ({
      team: innings.battingTeam?.name ?? '',
      isSuperOver: innings.isSuperOver,
      isDeclared: innings.isDeclared,
      isForfeited: innings.isForfeited,
      runs: innings.runs,
      wickets: innings.wickets,
      balls: innings.balls,
      extras: { ...innings.extras },
      penaltyRuns: { ...innings.penaltyRuns },
      batters: Object.fromEntries(
        innings.batters.map(({ balls, player, runs }) => [player.name ?? '', { runs, balls }]),
      ),
      bowlers: Object.fromEntries(
        innings.bowlers.map(({ balls, player, runs, wickets }) => [
          player.name ?? '',
          { balls, runs, wickets },
        ]),
      ),
    })),
    result: toResult(match),
  };
}

function toResult({ result }: CricketMatch): CricsheetSums['result'] {
  return {
    kind: result?.kind ?? 'unknown',
    winner: result?.winner?.name ?? null,
    value: result?.margin?.value ?? null,
    method: result?.method ?? null,
  };
}
