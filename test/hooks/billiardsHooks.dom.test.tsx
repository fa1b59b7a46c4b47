import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useTableState } from '../../src/hooks/useTableState.ts';
import { useTrajectories } from '../../src/hooks/useTrajectories.ts';
import { billiards } from '../../src/protocols/billiards/billiards.ts';
import { clientMessage } from '../../src/protocols/billiards/wire/clientMessages.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';

/** A world whose server speaks billiards and confirms every stream. */
function createBilliardsWorld() {
  const world = createTestWorld({ protocol: billiards });
  const say = (type: string, data: object) =>
    world.network.lastPeer.sendText(JSON.stringify({ type, data, timestamp: 't', sequence: 0 }));
  const wanted = new Set<string>();
  world.network.onDial = (peer) => {
    wanted.clear();
    peer.accept();
    say('connection', { client_id: 'c1', status: 'connected' });
    peer.onText = (text) => {
      const message = clientMessage.parse(JSON.parse(text));
      if (message.type === 'ping') say('pong', { quality_score: 1 });
      if (message.type !== 'subscribe' && message.type !== 'unsubscribe') return;
      for (const stream of message.data.streams) {
        if (message.type === 'subscribe') wanted.add(stream);
        else wanted.delete(stream);
      }
      say(`${message.type}d`, { streams: message.data.streams, all_subscriptions: [...wanted] });
    };
  };
  const tell = (type: string, data: object) => {
    act(() => say(type, data));
    world.advance(20);
  };
  return { ...world, tell, wanted };
}

const stateAt = (sequence: number, x: number) => ({
  balls: [{ id: 'cue', position: [x, 0] }],
  sequence,
});
const lines = [{ start: [0, 0], end: [1, 1], type: 'primary' }];

const read = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? 'null');

describe('useTableState', () => {
  function Table() {
    const [enabled, setEnabled] = useState(true);
    const { table, status, isStale } = useTableState({ enabled });
    const x = table?.balls['cue']?.position.x;
    return (
      <>
        <output>{JSON.stringify({ x, fps: table?.performance?.fps, status, isStale })}</output>
        <button onClick={() => setEnabled(false)}>Off</button>
      </>
    );
  }

  it('[HK14] follows balls, configuration, alerts and performance, and gives them all up', () => {
    const { advance, renderUi, tell, wanted } = createBilliardsWorld();
    renderUi(<Table />);
    advance(100);
    expect(wanted).toEqual(new Set(['state', 'config', 'alert', 'performance']));
    tell('state', stateAt(1, 5));
    tell('performance', { fps: 30 });
    expect(read()).toEqual({ x: 5, fps: 30, status: 'live', isStale: false });
    act(() => screen.getByRole('button').click());
    advance(5_000);
    expect(wanted.size).toBe(0);
    expect(read()).toMatchObject({ status: 'disabled' });
  });

  it('[HK22] is stale 5 s after the last state, though performance goes on, and live with the next', () => {
    const { advance, renderUi, tell } = createBilliardsWorld();
    renderUi(<Table />);
    advance(100);
    tell('state', stateAt(1, 5));
    for (let second = 0; second < 4; second += 1) {
      advance(1_000);
      tell('performance', { fps: second });
    }
    expect(read()).toMatchObject({ x: 5, status: 'live', isStale: false });
    advance(1_000);
    tell('performance', { fps: 60 });
    expect(read()).toEqual({ x: 5, fps: 60, status: 'stale', isStale: true });
    tell('state', stateAt(2, 9));
    expect(read()).toMatchObject({ x: 9, status: 'live', isStale: false });
  });

  it('[HK14] keeps the balls where they were when the link is gone, and says so', () => {
    const { advance, drop, renderUi, tell } = createBilliardsWorld();
    renderUi(<Table />);
    advance(100);
    tell('state', stateAt(1, 5));
    drop();
    expect(read()).toMatchObject({ x: 5, status: 'stale', isStale: true });
  });
});

describe('useTrajectories', () => {
  function Ways() {
    const { trajectory, status, isStale } = useTrajectories();
    return <output>{JSON.stringify({ lines: trajectory?.lines.length, status, isStale })}</output>;
  }

  it('[HK14] shows the newest prediction alone, and nothing of the table’s states', () => {
    const { advance, renderUi, tell, wanted } = createBilliardsWorld();
    renderUi(<Ways />);
    advance(100);
    expect(wanted).toEqual(new Set(['trajectory']));
    tell('state', stateAt(1, 5));
    expect(read()).toEqual({ status: 'live', isStale: false });
    tell('trajectory', { lines: [...lines, ...lines], sequence: 1 });
    expect(read()).toMatchObject({ lines: 2, status: 'live' });
    tell('trajectory', { lines, sequence: 2 });
    expect(read()).toMatchObject({ lines: 1, status: 'live', isStale: false });
  });

  it('[HK14] keeps a prediction when the link is gone, and says that it is old', () => {
    const { advance, drop, renderUi, tell } = createBilliardsWorld();
    renderUi(<Ways />);
    advance(100);
    tell('trajectory', { lines, sequence: 1 });
    drop();
    expect(read()).toMatchObject({ lines: 1, status: 'stale', isStale: true });
  });
});
