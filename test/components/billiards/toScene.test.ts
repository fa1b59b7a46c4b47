import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPockets } from '../../../src/components/BilliardsTable/furnitureMarks.ts';
import type { SceneMark } from '../../../src/components/BilliardsTable/scene.ts';
import type { Size } from '../../../src/components/BilliardsTable/tableFit.ts';
import {
  fitTable,
  toBed,
  toPicture,
  toShare,
} from '../../../src/components/BilliardsTable/tableFit.ts';
import { toScene } from '../../../src/components/BilliardsTable/toScene.ts';
import {
  anyBed,
  anyShare,
  anySize,
  ballAt,
  BED,
  geometryOf,
  LOOK,
  viewOf,
  within,
} from './tables.ts';

const ORIENTATIONS = ['auto', 'landscape', 'portrait'] as const;
const SIZE: Size = { width: 1_100, height: 600 };

const discs = (marks: readonly SceneMark[]) => marks.filter((mark) => mark.kind === 'disc');

function isInside(size: Size, { x, y, radius }: { x: number; y: number; radius: number }): boolean {
  const slack = 1e-6;
  return (
    x - radius >= -slack &&
    y - radius >= -slack &&
    x + radius <= size.width + slack &&
    y + radius <= size.height + slack
  );
}

describe('where things are drawn', () => {
  it('[UI55] draws every ball that is on the table wholly within the picture, in any size and orientation', () => {
    fc.assert(
      fc.property(
        anyBed,
        anySize,
        anyShare,
        fc.constantFrom(...ORIENTATIONS),
        (bed, size, share, orientation) => {
          const ball = ballAt(within(bed, share), { radius: null });
          const geometry = geometryOf(bed);
          const without = toScene(viewOf([], { geometry }), size, { ...LOOK, orientation });
          const scene = toScene(viewOf([ball], { geometry }), size, { ...LOOK, orientation });
          const drawn = discs(scene.marks.slice(without.marks.length));
          // The shadow lies a little lower than the ball, under it.
          const [, body] = drawn;
          expect(body && isInside(size, body)).toBe(true);
        },
      ),
    );
  });

  it('[UI55] keeps a ball that the camera sees beside the table in the picture', () => {
    fc.assert(
      fc.property(anySize, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (size, x, y) => {
        const scene = toScene(viewOf([ballAt({ x, y })]), size, LOOK);
        const bare = toScene(viewOf([]), size, LOOK).marks.length;
        const [, body] = discs(scene.marks.slice(bare));
        expect(body && isInside(size, body)).toBe(true);
      }),
    );
  });

  it('[UI55] keeps the shape of the cloth: what is twice as far on the table is twice as far in the picture', () => {
    fc.assert(
      fc.property(anyBed, anySize, anyShare, anyShare, (bed, size, one, other) => {
        const fit = fitTable(geometryOf(bed), size);
        const [from, to] = [within(bed, one), within(bed, other)];
        const [a, b] = [toPicture(fit, from), toPicture(fit, to)];
        const apart = Math.hypot(to.x - from.x, to.y - from.y);
        expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(apart * fit.scale, 6);
      }),
    );
  });

  it('[UI55] tells where on the cloth a place is drawn as it draws it', () => {
    fc.assert(
      fc.property(anyBed, anySize, anyShare, (bed, size, share) => {
        const fit = fitTable(geometryOf(bed), size);
        const place = within(bed, share);
        const drawn = toPicture(fit, place);
        const { x, y } = toShare(fit, place);
        expect(fit.cloth.x + x * fit.cloth.width).toBeCloseTo(drawn.x, 6);
        expect(fit.cloth.y + y * fit.cloth.height).toBeCloseTo(drawn.y, 6);
      }),
    );
  });

  it('[UI55] draws pockets where the camera sees them, and without it in the corners and in the middle of the long sides', () => {
    const seen = { ...geometryOf(BED), pockets: [{ x: 320, y: 280 }] };
    expect(toPockets({ bed: BED }, seen)).toEqual(seen.pockets);
    expect(toPockets({ bed: BED }, geometryOf(BED))).toEqual(
      expect.arrayContaining([
        { x: 320, y: 280 },
        { x: 1_920, y: 280 },
        { x: 3_520, y: 280 },
        { x: 320, y: 1_880 },
        { x: 1_920, y: 1_880 },
        { x: 3_520, y: 1_880 },
      ]),
    );
    const upright = { x: 0, y: 0, width: 100, height: 200 };
    expect(toPockets({ bed: upright }, null)).toContainEqual({ x: 0, y: 100 });
  });

  it.each([
    [
      { width: 1_100, height: 600 },
      { x: 50, y: 50 },
      { x: 1_050, y: 550 },
    ],
    // Turned clockwise: the upper left corner comes to lie at the upper right.
    [
      { width: 600, height: 1_100 },
      { x: 550, y: 50 },
      { x: 50, y: 1_050 },
    ],
  ])('[UI55, UI58] lays the corners of the cloth where they belong in %o', (size, first, last) => {
    const fit = fitTable(geometryOf(BED), size);
    const close = ({ x, y }: { x: number; y: number }) => [Math.round(x), Math.round(y)];
    expect(close(toPicture(fit, { x: 320, y: 280 }))).toEqual(close(first));
    expect(close(toPicture(fit, { x: 3_520, y: 1_880 }))).toEqual(close(last));
  });

  it('[UI55] takes a table whose geometry makes no sense, or that nothing is known of, as it usually is', () => {
    const usual = toBed(null);
    expect(usual.width / usual.height).toBe(2);
    const nonsense = { ...geometryOf({ ...BED, width: 0 }), width: 0, height: -1 };
    expect(toBed(nonsense)).toEqual(usual);
    expect(toBed({ ...geometryOf(BED), corners: null })).toMatchObject({ width: 3_840 });
  });

  it('[UI55] draws nothing where there is no room', () => {
    expect(toScene(viewOf([]), { width: 0, height: 300 }, LOOK).marks).toEqual([]);
  });
});

describe('orientation', () => {
  it('[UI58] lays the long side of the table along the long side of the picture, unless told otherwise', () => {
    fc.assert(
      fc.property(anyBed, anySize, (bed, size) => {
        const geometry = geometryOf(bed);
        const { cloth } = fitTable(geometry, size);
        const isUpright = size.height > size.width;
        const [long, short] = isUpright ? [cloth.height, cloth.width] : [cloth.width, cloth.height];
        expect(long).toBeGreaterThanOrEqual(short);
        const { cloth: upright } = fitTable(geometry, size, 'portrait');
        expect(upright.height).toBeGreaterThanOrEqual(upright.width);
        const { cloth: level } = fitTable(geometry, size, 'landscape');
        expect(level.width).toBeGreaterThanOrEqual(level.height);
      }),
    );
  });
});

describe('what is drawn', () => {
  const middle = { x: 1_920, y: 1_080 };
  const marksOf = (facts: Parameters<typeof ballAt>[1], look = LOOK) => {
    const bare = toScene(viewOf([]), SIZE, look).marks.length;
    return toScene(viewOf([ballAt(middle, facts)]), SIZE, look).marks.slice(bare);
  };
  const textsOf = (marks: readonly SceneMark[]) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

  it('[UI61] leaves pocketed balls off the cloth', () => {
    expect(marksOf({ isPocketed: true })).toEqual([]);
  });

  it('[UI55] paints numbers on solids and stripes, none on the cue ball, and a question mark where it could not be read', () => {
    expect(textsOf(marksOf({ number: 5 }))).toEqual(['5']);
    expect(marksOf({ number: 5 }).some(({ kind }) => kind === 'belt')).toBe(false);
    expect(textsOf(marksOf({ number: 13 }))).toEqual(['13']);
    expect(marksOf({ number: 13 }).some(({ kind }) => kind === 'belt')).toBe(true);
    expect(textsOf(marksOf({ number: null, isCueBall: true }))).toEqual([]);
    expect(textsOf(marksOf({ number: null }))).toEqual(['?']);
    expect(textsOf(marksOf({ number: 5 }, { ...LOOK, showNumbers: false }))).toEqual([]);
  });

  it('[UI55] paints no number that would be too small to read', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const { marks } = toScene(viewOf([ballAt(middle)]), size, LOOK);
        const sizes = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.sizePx] : []));
        expect(Math.min(Infinity, ...sizes)).toBeGreaterThan(7);
      }),
    );
  });

  it('[UI55] gives each of the fifteen balls a look of its own', () => {
    const looks = Array.from({ length: 15 }, (_, index) => {
      const marks = marksOf({ number: index + 1 }, { ...LOOK, showNumbers: false });
      return JSON.stringify(marks);
    });
    expect(new Set(looks).size).toBe(15);
  });

  it('[UI59] rings the chosen ball, and shows confidence as a part of a ring on request', () => {
    const rings = (marks: readonly SceneMark[]) =>
      marks.flatMap((mark) => (mark.kind === 'ring' ? [mark.share] : []));
    expect(rings(marksOf({}))).toEqual([1]);
    expect(rings(marksOf({}, { ...LOOK, selectedId: '1' }))).toEqual([1, 1]);
    expect(rings(marksOf({ confidence: 0.5 }, { ...LOOK, showConfidence: true }))).toEqual([
      1, 0.5,
    ]);
    expect(rings(marksOf({ confidence: null }, { ...LOOK, showConfidence: true }))).toEqual([1]);
  });

  it('[UI60] draws a predicted way, and a mark of its own for a ball, a cushion and a pocket', () => {
    const at = { timeMs: 0, ballId: null, otherBallId: null, angleDegrees: null, confidence: 0.5 };
    const line = { start: middle, end: { x: 400, y: 400 }, confidence: 0.5, ballId: 'cue' };
    const view = viewOf([ballAt(middle)], {
      prediction: {
        lines: [
          { ...line, type: 'primary' },
          { ...line, type: 'secondary' },
        ],
        collisions: (['ballBall', 'ballCushion', 'ballPocket', 'none'] as const).map((type) => ({
          ...at,
          type,
          position: { x: 500, y: 500 },
        })),
      },
    });
    const bare = toScene(viewOf([ballAt(middle)]), SIZE, LOOK).marks;
    const added = toScene(view, SIZE, LOOK).marks.filter(
      (mark) => !bare.some((other) => JSON.stringify(other) === JSON.stringify(mark)),
    );
    expect(added.map(({ kind }) => kind)).toEqual(['line', 'line', 'ring', 'disc', 'ring']);
    const dashes = added.flatMap((mark) => (mark.kind === 'line' ? [mark.dash.length] : []));
    expect(dashes).toEqual([0, 2]);
  });

  it('[UI55] draws the stick behind its tip, the tip alone without an angle, and none that is not seen', () => {
    const cue = {
      tip: middle,
      angleDegrees: 0,
      elevationDegrees: null,
      estimatedForce: null,
      impactPoint: null,
      length: 1_000,
      tipRadius: 8,
      isVisible: true,
      confidence: null,
    };
    const bare = toScene(viewOf([]), SIZE, LOOK).marks.length;
    const marks = toScene(viewOf([], { cue }), SIZE, LOOK).marks.slice(bare);
    const tip = toPicture(fitTable(geometryOf(BED), SIZE), middle);
    const ends = marks.flatMap((mark) => (mark.kind === 'line' ? [mark.to.x] : []));
    expect(ends).toHaveLength(3);
    expect(Math.max(...ends)).toBeLessThan(tip.x);
    expect(marks.at(-1)).toMatchObject({ kind: 'disc', ...tip });
    const pointless = toScene(viewOf([], { cue: { ...cue, angleDegrees: null } }), SIZE, LOOK);
    expect(pointless.marks).toHaveLength(bare + 1);
    const unseen = toScene(viewOf([], { cue: { ...cue, isVisible: false } }), SIZE, LOOK);
    expect(unseen.marks).toHaveLength(bare);
  });
});
