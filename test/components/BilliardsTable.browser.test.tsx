import { Profiler } from 'react';
import { flushSync } from 'react-dom';
import type { MockInstance } from 'vitest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import type { BilliardsTableProps } from '../../src/components/index.ts';
import { BilliardsTable } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { BilliardsBall } from '../../src/hooks/viewTypes.ts';
import type { TableGeometry } from '../../src/protocols/billiards/billiardsItems.ts';
import { TABLE_ID } from '../../src/protocols/billiards/billiardsItems.ts';
import '../../src/styles/styles.css';
import { connectedState } from '../../stories/support/connections.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { ballAt, BED, geometryOf } from './billiards/tables.ts';

const FAST = { velocity: { x: 2_000, y: 0 } };
const RED = ballAt({ x: 1_000, y: 1_080 }, { id: '3', number: 3, ...FAST });

let sequence = 0;
/** Each painting begins with it. */
let painted: MockInstance<CanvasRenderingContext2D['clearRect']>;

/** A state comes, as with a frame of the manager. */
function see(
  manager: StoryManager,
  balls: readonly BilliardsBall[],
  geometry: TableGeometry | null = geometryOf(BED),
): void {
  sequence += 1;
  const item = {
    type: 'tableState',
    tableId: TABLE_ID,
    stream: 'state',
    sequence,
    sourceTime: null,
    balls,
    ballCount: balls.length,
    cue: null,
    geometry,
  } as const;
  flushSync(() => {
    manager.tables.billiardsTable?.receive(item, Date.now());
    manager.tables.billiardsTable?.flush();
  });
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function showTable(
  props: BilliardsTableProps = {},
  place: { width: number; height?: number } = { width: 880 },
) {
  const manager = createStoryManager({ state: connectedState() });
  let commits = 0;
  const { unmount } = await render(
    <div
      style={{
        display: 'grid',
        inlineSize: place.width,
        ...(place.height === undefined ? {} : { blockSize: place.height }),
      }}
      data-testid="place"
    >
      <WebSocketProvider manager={manager} autoConnect={false}>
        <Profiler id="table" onRender={() => (commits += 1)}>
          <BilliardsTable {...props} />
        </Profiler>
      </WebSocketProvider>
    </div>,
  );
  see(manager, [RED]);
  await frames(4);
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('there is no canvas');
  return { manager, canvas, unmount, countCommits: () => commits };
}

/** The colour in the middle of what is drawn at a share of the canvas. */
function colourAt(canvas: HTMLCanvasElement, x: number, y: number): readonly number[] {
  const context = canvas.getContext('2d');
  const pixel = context?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data ?? [];
  return Array.from(pixel.slice(0, 3));
}

/** Whether a red ball is drawn around a share of the canvas. */
function isRedAround(canvas: HTMLCanvasElement, x: number, y: number): boolean {
  // Beside the number's white disc.
  const aside = 6.3 / canvas.getBoundingClientRect().width;
  return [-aside, aside].some((step) => {
    const [red = 0, green = 0, blue = 0] = colourAt(canvas, x + step, y);
    return red > 150 && green < 110 && blue < 110;
  });
}

beforeEach(async () => {
  await page.viewport(1_280, 900);
  painted = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
});
afterEach(() => void vi.restoreAllMocks());

describe('painting', () => {
  it('[UI57] happens only when the table looks different', async () => {
    const { manager } = await showTable();
    await frames(10);
    painted.mockClear();
    await frames(20);
    expect(painted.mock.calls.length).toBe(0);
    // The same once more, in new objects.
    see(manager, [{ ...RED, position: { ...RED.position } }]);
    await frames(10);
    expect(painted.mock.calls.length).toBe(0);
    see(manager, [{ ...RED, confidence: 0.5 }]);
    await frames(10);
    expect(painted.mock.calls.length).toBe(1);
  });

  it('[UI57] goes on while balls are on their way, once a frame and sixty times a second at most, and then ends', async () => {
    const { manager, countCommits } = await showTable();
    painted.mockClear();
    const commits = countCommits();
    const startedAt = performance.now();
    let frameCount = 0;
    for (let step = 1; step <= 20; step += 1) {
      see(manager, [{ ...RED, position: { x: 1_000 + step * 60, y: 1_080 } }]);
      await frames(2);
      frameCount += 2;
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    expect(painted.mock.calls.length).toBeGreaterThan(20);
    expect(painted.mock.calls.length).toBeLessThanOrEqual(frameCount);
    expect(painted.mock.calls.length / seconds).toBeLessThanOrEqual(62);
    expect(countCommits()).toBe(commits);
    await frames(20);
    painted.mockClear();
    await frames(20);
    expect(painted.mock.calls.length).toBe(0);
  });

  it('[UI57] commits nothing while balls move, and something when one is pocketed', async () => {
    const { manager, countCommits } = await showTable();
    const commits = countCommits();
    see(manager, [{ ...RED, position: { x: 1_060, y: 1_080 } }]);
    await frames(5);
    expect(countCommits()).toBe(commits);
    see(manager, [{ ...RED, isPocketed: true }]);
    await frames(2);
    expect(countCommits()).toBeGreaterThan(commits);
  });

  it('[UI56] shows states as they come, without a way between, to who wants less motion', async () => {
    const matches = (query: string) => query.includes('reduced-motion');
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      Object.assign(new EventTarget(), {
        media: query,
        matches: matches(query),
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    );
    const { manager } = await showTable();
    for (const x of [1_060, 1_120, 1_180]) {
      painted.mockClear();
      see(manager, [{ ...RED, position: { x, y: 1_080 } }]);
      await frames(6);
      expect(painted.mock.calls.length).toBe(1);
    }
  });

  it('[UI57] ends when the table is gone', async () => {
    const { manager, unmount } = await showTable();
    await unmount();
    painted.mockClear();
    see(manager, [{ ...RED, position: { x: 1_060, y: 1_080 } }]);
    await frames(5);
    expect(painted.mock.calls.length).toBe(0);
  });
});

describe('the picture', () => {
  it('[UI55] shows a ball where it is, and cloth beside it', async () => {
    const { canvas } = await showTable();
    // The cloth is 1 / 22 in from the left and 1 / 12 from the top.
    const x = 1 / 22 + ((1_000 - BED.x) / BED.width) * (20 / 22);
    expect(isRedAround(canvas, x, 0.5)).toBe(true);
    const [red = 0, green = 0, blue = 0] = colourAt(canvas, 0.8, 0.5);
    expect(green).toBeGreaterThan(red);
    expect(green).toBeGreaterThan(blue);
  });

  it('[UI56] shows a rolling ball where it was seen last, and not beyond', async () => {
    const { manager, canvas } = await showTable();
    const shareOf = (x: number) => 1 / 22 + ((x - BED.x) / BED.width) * (20 / 22);
    for (const x of [1_060, 1_120, 1_180]) {
      see(manager, [{ ...RED, position: { x, y: 1_080 } }]);
      await frames(2);
    }
    await frames(10);
    expect(isRedAround(canvas, shareOf(1_180), 0.5)).toBe(true);
    expect(isRedAround(canvas, shareOf(1_300), 0.5)).toBe(false);
  });

  it('[UI58] is as sharp as the screen, and follows the size of its place', async () => {
    const { canvas } = await showTable();
    const ratio = window.devicePixelRatio;
    const box = canvas.getBoundingClientRect();
    expect(box.width / box.height).toBeCloseTo(22 / 12, 1);
    expect(canvas.width).toBe(Math.round(box.width * ratio));
    const place = document.querySelector<HTMLElement>('[data-testid="place"]');
    if (!place) throw new Error('there is no place');
    place.style.inlineSize = '440px';
    await frames(4);
    expect(canvas.getBoundingClientRect().width).toBe(440);
    expect(canvas.width).toBe(Math.round(440 * ratio));
  });

  it('[UI58] is drawn with twice the pixels on a screen with twice as many', async () => {
    vi.spyOn(window, 'devicePixelRatio', 'get').mockReturnValue(2);
    const { canvas } = await showTable();
    expect(canvas.width).toBe(2 * 880);
    const x = 1 / 22 + ((1_000 - BED.x) / BED.width) * (20 / 22);
    expect(isRedAround(canvas, x, 0.5)).toBe(true);
  });

  it('[UI58] stands upright where its place is higher than wide', async () => {
    const { canvas } = await showTable({}, { width: 400, height: 860 });
    const { width, height } = canvas.getBoundingClientRect();
    expect(height).toBeGreaterThan(width);
    // Turned clockwise, what was left is up.
    const down = (1_000 - BED.x) / BED.width;
    const tableHeight = Math.min(height, (width * 22) / 12);
    const top = (height - tableHeight) / 2;
    const y = (top + tableHeight * (1 / 22 + down * (20 / 22))) / height;
    expect(isRedAround(canvas, 0.5, y)).toBe(true);
  });

  it('[UI59] lets a press choose a ball, and a press on the cloth none', async () => {
    const { canvas } = await showTable();
    const { width, height } = canvas.getBoundingClientRect();
    const x = (1 / 22 + ((1_000 - BED.x) / BED.width) * (20 / 22)) * width;
    await page.elementLocator(canvas).click({ position: { x, y: height / 2 } });
    await expect.element(page.getByRole('option', { selected: true })).toBeInTheDocument();
    await expect.element(page.getByText(/^Ball 3, solid · /)).toBeVisible();
    await page.elementLocator(canvas).click({ position: { x: width * 0.8, y: height / 2 } });
    await expect.element(page.getByText(/^Choose a ball/)).toBeVisible();
  });
});

it('[UI2] moves nothing when the first state comes, a ball falls, or the table becomes stale', async () => {
  const manager = createStoryManager({ state: connectedState() });
  await render(
    <div style={{ inlineSize: 880 }}>
      <WebSocketProvider manager={manager} autoConnect={false}>
        <BilliardsTable />
      </WebSocketProvider>
    </div>,
  );
  const boxes = () =>
    Array.from(document.querySelectorAll('.cs-billiards, .cs-billiards > :not(output)'), (part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    });
  const before = boxes();
  see(manager, [RED]);
  expect(boxes()).toEqual(before);
  see(manager, [{ ...RED, isPocketed: true }]);
  expect(boxes()).toEqual(before);
  flushSync(() => {
    manager.tables.billiardsTable?.markStale();
    manager.tables.billiardsTable?.flush();
  });
  expect(boxes()).toEqual(before);
});
