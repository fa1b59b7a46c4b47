import {
  WebSocketProvider,
  createWebSocketManager,
  useOddsKeys,
  useWebSocketSubscription,
} from 'courtside';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { toGameId } from '../../../feed/toGameId.ts';
import type { PeerContext } from '../../../peer.ts';
import { Row } from '../../../peers/courtside-rows/Row.tsx';
import { readCount } from '../readCount.ts';

/** A component that renders costs React a look at each of its siblings, and no page has thousands of siblings. */
const GROUP_SIZE = 100;

function Follower({ gameId }: { readonly gameId: string }): ReactNode {
  useWebSocketSubscription('odds_updates', { gameId });
  return null;
}

const FollowerGroup = memo(function FollowerGroup({
  gameIds,
}: {
  readonly gameIds: readonly string[];
}): ReactNode {
  return gameIds.map((gameId) => <Follower key={gameId} gameId={gameId} />);
});

interface TableProps {
  readonly context: PeerContext;
  readonly isShown: boolean;
}

/** Wants everything; shows it once all subscriptions stand, because then the driver begins. */
function Table({ context, isShown }: TableProps): ReactNode {
  const { keys } = useOddsKeys();
  return isShown && keys.map((key) => <Row key={key} rowKey={key} context={context} />);
}

/** A table that follows everything beside as many hooks as the address says, each with a game of its own. */
export function startSubscriptions(context: PeerContext): void {
  const count = readCount('subscriptions');
  const gameIds = Array.from({ length: count }, (_, game) => toGameId(game));
  const groups = Array.from({ length: Math.ceil(count / GROUP_SIZE) }, (_, group) =>
    gameIds.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE),
  );
  const followers = groups.map((group) => <FollowerGroup key={group[0]} gameIds={group} />);
  const manager = createWebSocketManager({ baseUrl: new URL(context.url).origin });
  const root = createRoot(context.root);
  const render = (isShown: boolean) =>
    root.render(
      <WebSocketProvider manager={manager}>
        {followers}
        <Table context={context} isShown={isShown} />
      </WebSocketProvider>,
    );

  let confirmedCount = 0;
  manager.on('confirmed', () => {
    confirmedCount += 1;
    // One more: the table's own.
    if (confirmedCount === count + 1) render(true);
  });
  render(false);
}
