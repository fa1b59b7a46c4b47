// Pushed entities written to the cache, as the community page that TanStack's documentation links ("Using
// WebSockets with React Query"), with staleTime Infinity because the socket keeps them fresh. No HTTP behind
// it, so queries are disabled with skipToken.
// https://tkdodo.eu/blog/using-web-sockets-with-react-query · https://tanstack.com/query/latest/docs/framework/react/guides/disabling-queries
import {
  QueryClient,
  QueryClientProvider,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { memo, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { RowView } from '../../page/RowView.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

const LIST_KEY = ['odds', 'list'] as const;

function entityKey(rowKey: string): readonly string[] {
  return ['odds', 'detail', rowKey];
}

interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  const { data: item } = useQuery<WireOdds>({ queryKey: entityKey(rowKey), queryFn: skipToken });
  context.rowRendered();
  return item && <RowView rowKey={rowKey} cells={context.toCells(item)} />;
});

function useOddsSubscription(url: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const socket = openFeed(url, (item) => {
      const rowKey = toKey(item);
      const isNew = queryClient.getQueryData(entityKey(rowKey)) === undefined;
      queryClient.setQueryData(entityKey(rowKey), item);
      if (!isNew) return;
      queryClient.setQueryData<readonly string[]>(LIST_KEY, (before = []) => [...before, rowKey]);
    });
    return () => socket.close();
  }, [queryClient, url]);
}

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  useOddsSubscription(context.url);
  const { data: keys = [] } = useQuery<readonly string[]>({
    queryKey: LIST_KEY,
    queryFn: skipToken,
  });
  return keys.map((rowKey) => <Row key={rowKey} rowKey={rowKey} context={context} />);
}

/** TanStack Query with a query for each row. */
export const peer: Peer = {
  name: 'tanstack-query-entities',
  title: 'TanStack Query, a query per entity',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'setQueryData of one query per row, as in "Using WebSockets with React Query"; staleTime Infinity.',
  start(context) {
    const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    createRoot(context.root).render(
      <QueryClientProvider client={queryClient}>
        <Table context={context} />
      </QueryClientProvider>,
    );
  },
};
