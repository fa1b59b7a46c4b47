import { describe, expect, it } from 'vitest';
import { decodeBalls, decodeMessage, invalidOf, refusalOf, tableItemsOf } from './events.ts';

const ball = { id: 'cue', position: { x: 10, y: 20, scale: [1, 1] } };

function decodeState(data: object) {
  const events = decodeMessage({ type: 'state', data: { balls: [], ...data } });
  const [item] = tableItemsOf(events);
  if (item?.type !== 'tableState') throw new Error('no state');
  return { item, invalid: invalidOf(events) };
}

describe('decoding a state', () => {
  it.each([
    [[960, 540], { x: 960, y: 540 }],
    [
      { x: 960, y: 540 },
      { x: 960, y: 540 },
    ],
    [
      { x: 960, y: 540, scale: null },
      { x: 960, y: 540 },
    ],
    [
      { x: 960, y: 540, scale: [1, 1] },
      { x: 960, y: 540 },
    ],
    [
      { x: 960, y: 540, scale: [2, 2] },
      { x: 1_920, y: 1_080 },
    ],
    [
      { x: 640, y: 360, scale: 3 },
      { x: 1_920, y: 1_080 },
    ],
    [
      { x: 1, y: 1, scale: [2, 3] },
      { x: 2, y: 3 },
    ],
  ])('[BI2] takes the place %j as %j', (position, point) => {
    const { balls, invalid } = decodeBalls({ id: 'a', position, velocity: position });
    expect(invalid).toEqual([]);
    expect(balls[0]?.position).toEqual(point);
    expect(balls[0]?.velocity).toEqual(point);
  });

  it.each([
    [[1]],
    [[1, 2, 3]],
    [['1', 2]],
    [{ x: 1 }],
    [{ x: 1, y: null }],
    [{ x: 1, y: 1, scale: 0 }],
    [{ x: 1, y: 1, scale: [-1, 1] }],
    [{ x: 1e300, y: 1 }],
    [null],
    ['1,2'],
  ])('[BI3] refuses a ball at %j and keeps the others', (position) => {
    const { balls, ballCount, invalid } = decodeBalls(
      ball,
      { id: '8', position },
      { ...ball, id: 9 },
    );
    expect(balls.map(({ id }) => id)).toEqual(['cue', '9']);
    expect(ballCount).toBe(3);
    expect(invalid).toHaveLength(1);
    expect(invalid[0]).toMatch(/^data\.balls\[1\]\.position/);
  });

  it('[BI1] reads a whole ball, cue and table', () => {
    const { item } = decodeState({
      timestamp: '2026-11-20T10:00:00+00:00',
      sequence: 118,
      ball_count: 1,
      balls: [
        {
          ...ball,
          velocity: [1, 2],
          radius: 36,
          mass: 0.17,
          spin: { x: 0, y: 1 },
          is_cue_ball: true,
          is_pocketed: true,
          number: null,
          confidence: 0.97,
          last_update: 1_795_168_800.1,
        },
      ],
      cue: {
        tip_position: [5, 6],
        angle: 12.5,
        elevation: 1,
        estimated_force: 0.4,
        impact_point: [7, 8],
      },
      table: {
        width: 3_840,
        height: 2_160,
        pocket_positions: [[0, 0], { x: 960, y: 0, scale: 2 }],
        playing_area_corners: null,
      },
    });
    expect(item).toEqual({
      type: 'tableState',
      tableId: 'table',
      stream: 'state',
      sequence: 118,
      sourceTime: '2026-11-20T10:00:00+00:00',
      ballCount: 1,
      balls: [
        {
          id: 'cue',
          position: { x: 10, y: 20 },
          velocity: { x: 1, y: 2 },
          radius: 36,
          mass: 0.17,
          spin: { x: 0, y: 1 },
          isCueBall: true,
          isPocketed: true,
          number: null,
          confidence: 0.97,
        },
      ],
      cue: {
        tip: { x: 5, y: 6 },
        angleDegrees: 12.5,
        elevationDegrees: 1,
        estimatedForce: 0.4,
        impactPoint: { x: 7, y: 8 },
        length: null,
        tipRadius: null,
        isVisible: true,
        confidence: null,
      },
      geometry: {
        width: 3_840,
        height: 2_160,
        pockets: [
          { x: 0, y: 0 },
          { x: 1_920, y: 0 },
        ],
        pocketRadius: null,
        cushionElasticity: null,
        surfaceFriction: null,
        surfaceSlope: null,
        cushionHeight: null,
        corners: null,
      },
    });
  });

  it('[BI3] refuses a broken cue and a broken table by themselves', () => {
    const { item, invalid } = decodeState({
      balls: [ball],
      cue: { angle: 1 },
      table: { width: 0, height: 1 },
    });
    expect(item.balls).toHaveLength(1);
    expect(item).toMatchObject({ cue: null, geometry: null });
    expect(invalid).toEqual([
      'data.cue.tip_position: expected tuple or object',
      expect.stringMatching(/^data\.table\.width: expected /),
    ]);
  });

  it('[BI3] reads 64 balls at most, and tells how many are left out', () => {
    const { balls, invalid } = decodeBalls(
      ...Array.from({ length: 1_000 }, (_, id) => ({ ...ball, id })),
    );
    expect(balls).toHaveLength(64);
    expect(invalid).toEqual(['data.balls: 936 more than the 64 that are read']);
  });

  it('[BI9] keeps of two balls with one id the one that was said last', () => {
    const { balls } = decodeBalls(ball, { ...ball, position: [1, 2] });
    expect(balls.map(({ position }) => position)).toEqual([{ x: 1, y: 2 }]);
  });

  it('[PR4] takes no ball whose id reaches a prototype', () => {
    const { balls } = decodeBalls({ ...ball, id: '__proto__' }, { ...ball, id: 'constructor' });
    expect(balls).toEqual([]);
  });

  it.each([[undefined], [null], [[]], [{}], [{ balls: {} }], [{ x: 1 }]])(
    '[BI1] refuses a state with data %j',
    (data) => {
      expect(refusalOf({ type: 'state', data })).toMatchObject({
        code: 'bad-shape',
        messageType: 'state',
      });
    },
  );

  it.each([
    [-1, null],
    [1.5, null],
    [null, null],
    [0, 0],
    [7, 7],
  ])('[BI11] takes the sequence %j as %j', (sequence, taken) => {
    expect(decodeState({ sequence }).item.sequence).toBe(taken);
  });
});
