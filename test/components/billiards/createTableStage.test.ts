import { describe, expect, it } from 'vitest';
import { createTableStage } from '../../../src/components/BilliardsTable/createTableStage.ts';
import { billiardsTableFold } from '../../../src/domain/billiards/billiardsTableFold.ts';
import { trajectoryFold } from '../../../src/domain/billiards/trajectories.ts';
import type { BilliardsBall } from '../../../src/hooks/viewTypes.ts';
import type { EntityItems } from '../../../src/protocols/entities.ts';
import { createKeyedTable } from '../../../src/store/createKeyedTable.ts';
import { ballAt } from './tables.ts';

const KEY = 'table';
const SOURCE = { tableId: KEY, sourceTime: null };
const REST = ballAt({ x: 500, y: 500 });
const ROLLING = { velocity: { x: 3_000, y: 0 } };
const options = {
  reportError(error: unknown) {
    throw error;
  },
};

/** A stage on tables that are filled by hand; states come every 33 ms. */
function createFilledStage() {
  const tables = createKeyedTable(billiardsTableFold, options);
  const predictions = createKeyedTable(trajectoryFold, options);
  let now = 0;
  let sequence = 0;
  const told: string[] = [];
  const feedOf = <Row>(table: {
    get: (key: string) => Row | undefined;
    subscribeKey: (key: string, listener: () => void) => () => void;
  }) => ({
    get: () => table.get(KEY),
    subscribe: (listener: () => void) => table.subscribeKey(KEY, listener),
  });
  const stage = createTableStage({
    tableFeed: feedOf(tables),
    trajectoryFeed: feedOf(predictions),
    readNow: () => now,
  });
  const show = (item: EntityItems['billiardsTable']) => {
    tables.receive(item, now);
    tables.flush();
  };
  return {
    stage,
    told,
    listen: () => stage.subscribe(() => told.push(`at ${now}`)),
    see: (...balls: readonly BilliardsBall[]) => {
      now += 33;
      sequence += 1;
      show({
        ...SOURCE,
        type: 'tableState',
        stream: 'state',
        sequence,
        balls,
        ballCount: balls.length,
        cue: null,
        geometry: null,
      });
    },
    perform: (fps: number) =>
      show({
        ...SOURCE,
        type: 'tablePerformance',
        stream: 'performance',
        sequence: null,
        performance: {
          fps,
          targetFps: null,
          isMeetingTarget: null,
          frameTimeMs: null,
          targetFrameTimeMs: null,
          overheadMs: null,
          cpuPercent: null,
          memoryMegabytes: null,
          status: null,
          bottlenecks: [],
          frameCount: null,
          totalFrameCount: null,
          uptimeMs: null,
        },
      }),
    predict: (confidence: number) => {
      sequence += 1;
      predictions.receive(
        { ...SOURCE, lines: [], collisions: [], confidence, calculationTimeMs: null, sequence },
        now,
      );
      predictions.flush();
    },
    loseLink: () => {
      tables.markStale();
      predictions.markStale();
      tables.flush();
      predictions.flush();
    },
    placeAt: (at: number) => stage.viewAt(at).balls[0]?.place,
    now: () => now,
  };
}

describe('what a stage tells', () => {
  it('[UI57] is that the table looks different: not a state that says the same, nor another stream', () => {
    const { listen, perform, see, told } = createFilledStage();
    see(REST);
    listen();
    told.length = 0;
    see(REST);
    perform(30);
    perform(29);
    expect(told).toEqual([]);
    see(ballAt({ x: 600, y: 500 }));
    expect(told).toEqual(['at 99']);
  });

  it('[UI57] leaves the facts that React renders the same while balls merely move', () => {
    const { listen, see, stage } = createFilledStage();
    see(ballAt({ x: 500, y: 500 }, ROLLING));
    listen();
    const facts = stage.getFacts();
    expect(facts.onTable).toHaveLength(1);
    see(ballAt({ x: 600, y: 500 }, { ...ROLLING, confidence: 0.4 }));
    expect(stage.getFacts()).toBe(facts);
    see(ballAt({ x: 600, y: 500 }, { isPocketed: true }));
    expect(stage.getFacts()).toMatchObject({ onTable: [], pocketed: [{ id: '1' }] });
  });

  it('[UI57] is nothing to those who left, and the newest to who comes back', () => {
    const { listen, see, stage, told } = createFilledStage();
    see(REST);
    listen()();
    told.length = 0;
    see(ballAt({ x: 600, y: 500 }));
    expect(told).toEqual([]);
    listen();
    expect(stage.viewAt(Infinity).balls[0]?.place).toEqual({ x: 600, y: 500 });
  });
});

describe('a stage’s balls', () => {
  it('[UI56] glide to where they were seen last, and stop there when the link is gone', () => {
    const { listen, loseLink, now, placeAt, see, stage } = createFilledStage();
    see(ballAt({ x: 500, y: 500 }, ROLLING));
    listen();
    see(ballAt({ x: 600, y: 500 }, ROLLING));
    see(ballAt({ x: 700, y: 500 }, ROLLING));
    expect(placeAt(now() + 10)?.x).toBeLessThan(700);
    expect(stage.isGlidingAt(now() + 10)).toBe(true);
    loseLink();
    expect(stage.isGlidingAt(now() + 10)).toBe(false);
    expect(placeAt(now() + 10)).toEqual({ x: 700, y: 500 });
  });
});

describe('a stage’s prediction', () => {
  it('[UI60] is shown until the shot is played, and does not come back when the balls lie still', () => {
    const { listen, predict, see, stage } = createFilledStage();
    const success = () => stage.getFacts().successPercent;
    see(REST);
    listen();
    predict(0.71);
    expect(success()).toBe(71);
    expect(stage.viewAt(0).prediction).not.toBeNull();
    see(ballAt({ x: 600, y: 500 }, ROLLING));
    expect(success()).toBeNull();
    const still = ballAt({ x: 650, y: 500 });
    see(still);
    see(still);
    expect(stage.viewAt(0).prediction).toBeNull();
    predict(0.5);
    expect(success()).toBe(50);
  });

  it('[UI60] is not shown once it is old', () => {
    const { listen, loseLink, predict, see, stage } = createFilledStage();
    see(REST);
    listen();
    predict(0.71);
    loseLink();
    expect(stage.viewAt(0).prediction).toBeNull();
  });
});
