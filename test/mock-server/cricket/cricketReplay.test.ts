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

/** Everything a spectator hears of a replay, who comes when `share` of it is over. */
async function listen(match: CricsheetMatch, share = 0) {
  const { engine, matchId, time, watch } = openStadium({ replay: match, speed: 1_000 });
  const first = await watch();
  const ball = 20;
  time.advance(match.innings.length * ball * 60 * share);
  const late = share === 0 ? first : await watch();
  for (let minute = 0; minute < 600 && !isOver(late.frames); minute += 1) time.advance(60_000);
  engine.stop();
  return { matchId, texts: late.texts, frames: late.frames };
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
      { numRuns: 150 },
    );
  });

  it('[CR53, CR57] so it does for a spectator who comes at any time', async () => {
    await fc.assert(
      fc.asyncProperty(
        cricsheetFile,
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        async (file, share) => {
          await expectSameTotals(JSON.stringify(file), share);
        },
      ),
      { numRuns: 100 },
    );
  });
});
