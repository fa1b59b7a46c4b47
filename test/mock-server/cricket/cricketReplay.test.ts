import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CricsheetMatch } from '../../../mock-server/formats/cricsheet/cricsheetSchema.ts';
import { parseCricsheet } from '../../../mock-server/formats/cricsheet/parseCricsheet.ts';
import { cricsheetFile } from './support/cricsheetArbitrary.ts';
import { foldFrames, toSums } from './support/foldMatch.ts';
import { openStadium } from './support/spectator.ts';
import { sumCricsheet, type CricsheetFile } from './support/sumCricsheet.ts';

const OWN = new URL('../../fixtures/cricsheet/', import.meta.url);
const SHARED = new URL('../../../../shared/data/', import.meta.url);
const listMatches = (folder: URL) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

function parse(text: string): { match: CricsheetMatch; file: CricsheetFile } {
  const parsed = parseCricsheet(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return { match: parsed.value, file: JSON.parse(text) };
}

/** At this speed a ball takes a millisecond. */
const SPEED = 20_000;
const STEP_MS = 200;
const MAX_STEPS = 500;

/** Everything a spectator hears of a replay, who comes when about `share` of it is over. */
async function listen(match: CricsheetMatch, share = 0) {
  const { engine, matchId, time, watch } = openStadium({ replay: match, speed: SPEED });
  const first = await watch();
  const ballCount = match.innings
    .flatMap(({ overs = [] }) => overs)
    .reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  time.advance(ballCount * share);
  const listener = share === 0 ? first : await watch();
  for (let step = 0; step < MAX_STEPS && !isOver(listener.frames); step += 1) time.advance(STEP_MS);
  engine.stop();
  return { matchId, texts: listener.texts };
}

function isOver(frames: readonly { type: string }[]): boolean {
  return frames.some(({ type }) => type === 'MATCH_COMPLETE');
}

async function expectSameTotals(text: string, share = 0): Promise<void> {
  const { file, match } = parse(text);
  const { matchId, texts } = await listen(match, share);
  const model = foldFrames(matchId, texts);
  expect(model === null ? null : toSums(model)).toEqual(sumCricsheet(file));
}

describe('files', () => {
  it.each(listMatches(OWN))('[CR57] a replay of %s ends in what the file implies', async (name) => {
    const text = readFileSync(new URL(name, OWN), 'utf8');
    await expectSameTotals(text);
    await expectSameTotals(text, 0.4);
  });

  const shared = listMatches(SHARED).filter((name) => name.startsWith('cricsheet_'));
  it.skipIf(shared.length === 0)(
    '[CR57] so does a replay of each real match in ../shared/data (skipped where that is absent)',
    async () => {
      for (const name of shared) {
        const text = readFileSync(new URL(name, SHARED), 'utf8');
        await expectSameTotals(text);
        await expectSameTotals(text, 0.4);
      }
    },
  );
});

describe('any match', () => {
  it('[CR57] a replay ends in exactly what the deliveries of the file imply', async () => {
    await fc.assert(
      fc.asyncProperty(cricsheetFile, async (file) => {
        await expectSameTotals(JSON.stringify(file));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('[CR53, CR57] so it does for a spectator who comes at any time', async () => {
    await fc.assert(
      fc.asyncProperty(
        cricsheetFile,
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        async (file, share) => {
          await expectSameTotals(JSON.stringify(file), share);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('[CR57] an innings that play never reached is told, with its side', async () => {
    const text = readFileSync(new URL('tied_super_over.json', OWN), 'utf8');
    const { info, innings } = parse(text).file;
    const [opening, , leader] = innings;
    if (opening === undefined || leader === undefined)
      throw new Error('the fixture has four innings');
    await expectSameTotals(
      JSON.stringify({
        info: { ...info, outcome: { result: 'no result' } },
        innings: [opening, { team: leader.team, super_over: true, overs: [] }],
      }),
    );
  });
});
