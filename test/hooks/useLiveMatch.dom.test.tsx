import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { selectCurrentInnings } from '../../src/domain/cricket/cricketMatch.ts';
import { useConnectionStatus } from '../../src/hooks/useConnectionStatus.ts';
import { useLiveMatch } from '../../src/hooks/useLiveMatch.ts';
import { cricket } from '../../src/protocols/cricket/cricket.ts';
import type { MemoryPeer } from '../../src/transport/memoryPeer.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';

const ONE = 'ee987c72-fca0-4ebd-a825-687cf51627e4';
const OTHER = '7d0dbc26-f12f-49b7-971a-88e386ceec8f';

/** A world whose server speaks the protocol of cricket, a socket for each match; it says nothing by itself. */
function createCricketWorld() {
  const world = createTestWorld({ protocol: cricket, token: 'good' });
  world.network.onDial = (peer) => peer.accept();
  const socketsOf = (matchId: string): readonly MemoryPeer[] =>
    world.network.peers.filter(({ url }) => url.includes(`/matches/${matchId}/live`));
  const tell = (matchId: string, type: string, data: Readonly<Record<string, unknown>>) => {
    const frame = JSON.stringify({ type, data, timestamp: '2026-11-20T10:00:00Z' });
    act(() => socketsOf(matchId).at(-1)?.sendText(frame));
    world.advance(20);
  };
  const snapshot = (matchId: string) =>
    tell(matchId, 'CONNECTION_ESTABLISHED', { match_id: matchId, match_status: 'live' });
  const drop = (matchId: string) => {
    act(() => socketsOf(matchId).at(-1)?.drop());
    world.advance(20);
  };
  return { ...world, drop, snapshot, socketsOf, tell };
}

const ball = (ballId: string, runs: number) => ({
  ball_id: ballId,
  innings_id: 'i1',
  innings_number: 1,
  over_number: 1,
  ball_number: 1,
  runs_scored: runs,
});

function Match({ matchId }: { matchId: string }) {
  const { match, status, isStale } = useLiveMatch(matchId);
  const runs = match ? (selectCurrentInnings(match)?.runs ?? null) : undefined;
  const shown = { runs, phase: match?.status, status, isStale };
  return <output aria-label={matchId}>{JSON.stringify(shown)}</output>;
}

function Link() {
  return <output aria-label="link">{useConnectionStatus().status}</output>;
}

const textOf = (name: string) => screen.getByRole('status', { name }).textContent ?? '';
const read = (matchId: string): unknown => JSON.parse(textOf(matchId));

describe('useLiveMatch', () => {
  it('[HK21] follows two matches over two sockets, each alone', () => {
    const { advance, renderUi, snapshot, socketsOf, tell, network } = createCricketWorld();
    const both = (
      <>
        <Match matchId={ONE} />
        <Match matchId={OTHER} />
      </>
    );
    const view = renderUi(both);
    advance(100);
    expect([socketsOf(ONE).length, socketsOf(OTHER).length]).toEqual([1, 1]);
    snapshot(ONE);
    snapshot(OTHER);
    tell(ONE, 'BALL_BOWLED', ball('b1', 4));
    expect(read(ONE)).toMatchObject({ runs: 4, status: 'live' });
    expect(read(OTHER)).toMatchObject({ runs: null, status: 'live' });
    view.unmount();
    advance(10_000);
    expect(network.openCount).toBe(0);
  });

  it('[HK21] one socket serves all who follow the same match', () => {
    const { advance, network, renderUi, snapshot } = createCricketWorld();
    function Twice() {
      const { match } = useLiveMatch(ONE);
      return (
        <>
          <i data-testid="second">{match?.status}</i>
          <Match matchId={ONE} />
        </>
      );
    }
    renderUi(<Twice />);
    advance(100);
    snapshot(ONE);
    expect(network.peers).toHaveLength(1);
    expect(screen.getByTestId('second')).toHaveTextContent('live');
    expect(read(ONE)).toMatchObject({ phase: 'live' });
  });

  it('[HK14, HK21] a lost match is stale and keeps its score, the other one stays live; the status is the worst', () => {
    const { advance, drop, renderUi, snapshot, tell } = createCricketWorld();
    renderUi(
      <>
        <Match matchId={ONE} />
        <Match matchId={OTHER} />
        <Link />
      </>,
    );
    advance(100);
    snapshot(ONE);
    snapshot(OTHER);
    tell(ONE, 'BALL_BOWLED', ball('b1', 6));
    expect(textOf('link')).toBe('connected');
    drop(ONE);
    expect(read(ONE)).toMatchObject({ runs: 6, status: 'stale', isStale: true });
    expect(read(OTHER)).toMatchObject({ status: 'live', isStale: false });
    expect(textOf('link')).toBe('reconnecting');
    advance(5_000);
    snapshot(ONE);
    expect(read(ONE)).toMatchObject({ runs: 6, status: 'live', isStale: false });
    expect(textOf('link')).toBe('connected');
  });

  it('[HK21] what happens before the snapshot counts', () => {
    const { advance, renderUi, snapshot, tell } = createCricketWorld();
    renderUi(<Match matchId={ONE} />);
    advance(100);
    expect(read(ONE)).not.toHaveProperty('runs');
    tell(ONE, 'BALL_BOWLED', ball('b1', 2));
    expect(read(ONE)).toMatchObject({ runs: 2, status: 'live' });
    snapshot(ONE);
    tell(ONE, 'BALL_BOWLED', ball('b2', 1));
    expect(read(ONE)).toMatchObject({ runs: 3, phase: 'live', status: 'live' });
  });
});
