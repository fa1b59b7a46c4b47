import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  WebSocketProvider,
  useConnectionStatus,
  useLiveGame,
  useLiveMatch,
  useTableState,
  useVideoFrames,
  useWebSocketAnalytics,
  useWebSocketOdds,
} from '../../../src/index.ts';
import { billiards, createNfl, cricket, sportsbook } from '../../../src/protocols/index.ts';

const query = new URLSearchParams(location.search);
const id = query.get('id') ?? '';

/** What a person would read: how the connection stands, and something of the data that moves. */
function Report({ data }: { readonly data: unknown }): ReactNode {
  const { status, reason } = useConnectionStatus();
  const { stats } = useWebSocketAnalytics();
  const report = {
    status,
    reason,
    data,
    received: stats.itemsReceived,
    invalid: stats.invalidCount,
  };
  return <output>{JSON.stringify(report)}</output>;
}

/** Animation frames so far, and how many of them came more than 50 ms after the last; brought up to date twice a second. */
function useFrameCount(): { readonly total: number; readonly late: number } {
  const [counted, setCounted] = useState({ total: 0, late: 0 });
  useEffect(() => {
    let total = 0;
    let late = 0;
    let lastAt = Infinity;
    const count = (at: number) => {
      total += 1;
      if (at - lastAt > 50) late += 1;
      lastAt = at;
      handle = requestAnimationFrame(count);
    };
    let handle = requestAnimationFrame(count);
    const ticker = setInterval(() => setCounted({ total, late }), 500);
    return () => {
      cancelAnimationFrame(handle);
      clearInterval(ticker);
    };
  }, []);
  return counted;
}

const VIEWS: Readonly<Record<string, () => ReactNode>> = {
  sportsbook: function Sportsbook() {
    const { odds, status } = useWebSocketOdds();
    return (
      <Report
        data={{
          status,
          rows: odds.length,
          changes: odds.reduce((sum, { version }) => sum + version, 0),
        }}
      />
    );
  },
  nfl: function Nfl() {
    const { game, status } = useLiveGame(id);
    return <Report data={{ status, changes: game?.version ?? 0 }} />;
  },
  cricket: function Cricket() {
    const { match, status } = useLiveMatch(id);
    return <Report data={{ status, changes: match?.version ?? 0 }} />;
  },
  video: function Video() {
    const { canvasRef, counts, status } = useVideoFrames();
    const { table } = useTableState();
    const frames = useFrameCount();
    const data = { status, changes: counts.painted, counts, tableVersion: table?.version, frames };
    return (
      <>
        <canvas ref={canvasRef} />
        <Report data={data} />
      </>
    );
  },
  billiards: function Billiards() {
    const { table, status } = useTableState();
    return <Report data={{ status, changes: table?.version ?? 0 }} />;
  },
};
const PROTOCOLS = {
  sportsbook,
  nfl: createNfl(),
  nflGames: createNfl({ path: '/ws/games' }),
  cricket,
  billiards,
  video: billiards,
};

const name = query.get('protocol') ?? 'sportsbook';
const View = VIEWS[name.replace('nflGames', 'nfl')];
const protocol = Object.entries(PROTOCOLS).find(([key]) => key === name)?.[1];
const root = document.querySelector('main');
if (View && protocol && root) {
  createRoot(root).render(
    <WebSocketProvider
      baseUrl={query.get('server') ?? ''}
      protocol={protocol}
      token={query.get('token')}
      probeEveryMs={Number(query.get('probe') ?? 15_000)}
      probeTimeoutMs={Number(query.get('probe') ?? 10_000)}
    >
      <View />
    </WebSocketProvider>,
  );
}
