// One query holds all rows, each row takes its part with `select` in a stable function, as "Render
// Optimizations" shows. Rows are kept by key: `find` in an array, as many examples have it, would cost more.
// https://tanstack.com/query/latest/docs/framework/react/guides/render-optimizations#select
// https://tkdodo.eu/blog/using-web-sockets-with-react-query
import {
  QueryClient,
  QueryClientProvider,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { memo, useCallback, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { RowView } from '../../page/RowView.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

type Items = Readonly<Record<string, WireOdds>>;

const QUERY_KEY = ['odds'] as const;

function useOdds<Selected>(select: (items: Items) => Selected): Selected | undefined {
  return useQuery<Items, Error, Selected>({ queryKey: QUERY_KEY, queryFn: skipToken, select }).data;
}

interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  const item = useOdds(useCallback((items: Items) => items[rowKey], [rowKey]));
  context.rowRendered();
  return item && <RowView rowKey={rowKey} cells={context.toCells(item)} />;
});

function useOddsSubscription(url: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const socket = openFeed(url, (item) => {
      queryClient.setQueryData<Items>(QUERY_KEY, (before) => ({ ...before, [toKey(item)]: item }));
    });
    return () => socket.close();
  }, [queryClient, url]);
}

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  useOddsSubscription(context.url);
  const keys = useOdds(Object.keys);
  return keys?.map((rowKey) => <Row key={rowKey} rowKey={rowKey} context={context} />);
}

/** TanStack Query with one query of all rows, of which each row selects its own. */
export const peer: Peer = {
  name: 'tanstack-query-list',
  title: 'TanStack Query, one list + select',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'One query of all rows, setQueryData per message, rows with a stable select; staleTime Infinity.',
  start(context) {
    const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    createRoot(context.root).render(
      <QueryClientProvider client={queryClient}>
        <Table context={context} />
      </QueryClientProvider>,
    );
  },
};
