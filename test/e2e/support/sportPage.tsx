import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  WebSocketProvider,
  useConnectionStatus,
  useLiveGame,
  useLiveMatch,
  useTableState,
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
