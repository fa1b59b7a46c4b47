/** Pure functions over the sports' read models that components are written against. */
export { readBallMark } from '../domain/cricket/ballMark.ts';
export { selectCurrentInnings } from '../domain/cricket/cricketMatch.ts';
export { runsAfter, toWorms } from '../domain/cricket/worm.ts';
export { toDriveChart } from '../domain/nfl/driveChart.ts';
export { toDriveOutcome } from '../domain/nfl/driveOutcome.ts';
export { toDownAndDistance, toFieldSpot } from '../domain/nfl/fieldSpot.ts';
export { toGameClock } from '../domain/nfl/toGameClock.ts';
export { sumExtras } from '../protocols/cricket/cricketFacts.ts';
export { formatOvers } from '../protocols/cricket/overs.ts';
