import { describe, expect, it } from 'vitest';
import { copyRecord } from '../../../src/protocols/copyRecord.ts';
import { decodeMessage, invalidOf, refusalOf, tableItemsOf, trajectoriesOf } from './events.ts';

const image = 'aGVsbG8=';
const picture = { image, width: 1_280, height: 720, format: 'PNG', sequence: 3 };

describe('decoding a trajectory', () => {
  it('[BI2] reads lines and collisions, in pixels of the 4K space', () => {
    const [item] = trajectoriesOf(
      decodeMessage({
        type: 'trajectory',
        data: {
          lines: [
            { start: [1, 2], end: { x: 3, y: 4, scale: 2 }, type: 'primary', ball_id: 'cue' },
            { start: [1, 2], end: [3, 4], type: 'sideways', confidence: 0.5 },
          ],
          collisions: [
            {
              time: 0.4,
              position: [5, 6],
              type: 'ball_ball',
              ball_id: '8',
              ball1_id: 'cue',
              ball2_id: 8,
            },
            { x: 7, y: 8, type: 'ball_pocket', ball_id: 3 },
          ],
          confidence: 0.9,
          calculation_time_ms: 3.2,
          sequence: 4,
        },
      }),
    );
    expect(item).toEqual({
      tableId: 'table',
      lines: [
        {
          start: { x: 1, y: 2 },
          end: { x: 6, y: 8 },
          type: 'primary',
          confidence: null,
          ballId: 'cue',
        },
        {
          start: { x: 1, y: 2 },
          end: { x: 3, y: 4 },
          type: 'unknown',
          confidence: 0.5,
          ballId: null,
        },
      ],
      collisions: [
        {
          type: 'ballBall',
          position: { x: 5, y: 6 },
          timeMs: 400,
          ballId: 'cue',
          otherBallId: '8',
          angleDegrees: null,
          confidence: null,
        },
        {
          type: 'ballPocket',
          position: { x: 7, y: 8 },
          timeMs: null,
          ballId: '3',
          otherBallId: null,
          angleDegrees: null,
          confidence: null,
        },
      ],
      confidence: 0.9,
      calculationTimeMs: 3.2,
      sequence: 4,
      sourceTime: null,
    });
  });

  it('[BI3] refuses a broken line by itself, and passes over a collision without a place', () => {
    const events = decodeMessage({
      type: 'trajectory',
      data: {
        lines: [{ start: [1, 2] }, { start: [1, 2], end: [3, 4] }],
        collisions: [{ time: 1 }],
      },
    });
    expect(trajectoriesOf(events)[0]).toMatchObject({
      lines: [{ start: { x: 1, y: 2 } }],
      collisions: [],
    });
    expect(invalidOf(events)).toHaveLength(1);
  });
});

describe('decoding an alert', () => {
  const alert = {
    level: 'critical',
    message: 'Lamp out',
    code: 'LAMP',
    details: { lamp: 2 },
    sequence: 5,
  };

  it('[BI7] tells model, listeners and people', () => {
    const events = decodeMessage({ type: 'alert', data: alert });
    const said = { ...alert, sourceTime: null };
    expect(events).toEqual([
      {
        kind: 'update',
        entity: 'billiardsTable',
        items: [
          {
            type: 'tableAlert',
            tableId: 'table',
            stream: 'alert',
            sequence: 5,
            sourceTime: null,
            alert: said,
          },
        ],
      },
      {
        kind: 'occurrence',
        channel: 'alert',
        occurrence: { ...said, type: 'alert', tableId: 'table' },
      },
      {
        kind: 'notice',
        channel: 'alert',
        severity: 'error',
        title: 'Table alert LAMP',
        message: 'Lamp out',
        isSticky: true,
      },
    ]);
  });

  it.each([
    ['info', 'info', 'info'],
    ['WARNING', 'warning', 'warning'],
    ['error', 'error', 'error'],
    ['critical', 'critical', 'error'],
    ['banana', 'info', 'info'],
    [null, 'info', 'info'],
  ])('[BI7] takes the level %j as %j, told as %j', (level, taken, severity) => {
    const [, occurrence, notice] = decodeMessage({ type: 'alert', data: { ...alert, level } });
    expect(occurrence).toMatchObject({ occurrence: { level: taken } });
    expect(notice).toMatchObject({ severity, isSticky: taken === 'critical' });
  });

  it('[BI5] belongs to no channel if it was meant for this client alone', () => {
    const events = decodeMessage({ type: 'alert', data: { ...alert, sequence: undefined } });
    for (const event of events.slice(1)) expect(event).not.toHaveProperty('channel');
  });

  it('[PR6, PR8] is safe to show: no hidden characters, no tokens, no endless details', () => {
    let details: object = {};
    for (let depth = 0; depth < 50; depth += 1) details = { details };
    const [, occurrence] = decodeMessage({
      type: 'alert',
      data: { message: 'a\u202Eb\nc token=abc', code: '\u0000X', details, level: 'info' },
    });
    expect(occurrence).toMatchObject({
      occurrence: {
        message: 'ab c token=[redacted]',
        code: 'X',
        details: copyRecord({ ...details }),
      },
    });
  });
});

describe('decoding what concerns the table', () => {
  it('[BI12] reads a section of the configuration', () => {
    const data = {
      section: 'vision.detection',
      config: { fps: 30 },
      change_summary: 'fps',
      sequence: 1,
    };
    expect(tableItemsOf(decodeMessage({ type: 'config', data }))).toEqual([
      {
        type: 'tableConfig',
        tableId: 'table',
        stream: 'config',
        sequence: 1,
        sourceTime: null,
        section: 'vision.detection',
        values: { fps: 30 },
        changeSummary: 'fps',
      },
    ]);
    expect(refusalOf({ type: 'config', data: { ...data, section: '__proto__' } }).message).toBe(
      'data.section: expected a name',
    );
  });

  it('[BI11] reads performance, which has no sequence', () => {
    const data = {
      fps: 29.8,
      target_fps: 15,
      meeting_target: true,
      status: 'good',
      bottlenecks: [{ stage: 'detect', avg_time_ms: 12 }],
      uptime_seconds: 2,
    };
    expect(tableItemsOf(decodeMessage({ type: 'performance', data }))).toMatchObject([
      {
        type: 'tablePerformance',
        sequence: null,
        performance: {
          fps: 29.8,
          targetFps: 15,
          isMeetingTarget: true,
          status: 'good',
          bottlenecks: [{ stage: 'detect', averageMs: 12 }],
          uptimeMs: 2_000,
          cpuPercent: null,
        },
      },
    ]);
  });
});

describe('decoding a picture', () => {
  it('[BI13] gives the picture to whoever paints, and to the model only that it came', () => {
    expect(decodeMessage({ type: 'frame', data: { ...picture, compressed: true } })).toEqual([
      {
        kind: 'update',
        entity: 'billiardsTable',
        items: [
          { type: 'tableFrame', tableId: 'table', stream: 'frame', sequence: 3, sourceTime: null },
        ],
      },
      {
        kind: 'frame',
        frame: {
          sequence: 3,
          width: 1_280,
          height: 720,
          mimeType: 'image/png',
          base64: image,
          isDeflated: true,
        },
      },
    ]);
  });

  it.each([
    [{ format: 'svg+xml' }],
    [{ format: 'svg' }],
    [{ image: '' }],
    [{ image: '<script>' }],
    [{ image: 'aGV sbG8=' }],
    [{ width: 0 }],
    [{ width: 8_193 }],
    [{ height: 1.5 }],
    [{ image: undefined }],
  ])('[BI13] refuses one with %j', (change) => {
    expect(refusalOf({ type: 'frame', data: { ...picture, ...change } }).code).toBe('bad-shape');
  });
});
