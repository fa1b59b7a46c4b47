// The streamed query of oddsApi.ts; rows read it with the adapter's selectors over the cached result, as Redux
// Essentials does ("Normalizing the cache" and "Reading results with selectors").
// https://redux-toolkit.js.org/rtk-query/usage/streaming-updates · https://redux.js.org/tutorials/essentials/part-8-rtk-query-advanced
import { configureStore, createSelector } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider, useSelector } from 'react-redux';
import { RowView } from '../../page/RowView.tsx';
import type { Peer, PeerContext } from '../../peer.ts';
import { oddsAdapter, oddsApi } from './oddsApi.ts';

const store = configureStore({
  reducer: { [oddsApi.reducerPath]: oddsApi.reducer },
  middleware: (getDefaultMiddleware) => getDefaultMiddleware().concat(oddsApi.middleware),
});

type RootState = ReturnType<typeof store.getState>;

const emptyState = oddsAdapter.getInitialState();

/** The adapter's selectors over one feed's cache entry. */
function createOddsSelectors(url: string) {
  const selectData = createSelector(oddsApi.endpoints.getOdds.select(url), (result) => result.data);
  return oddsAdapter.getSelectors((state: RootState) => selectData(state) ?? emptyState);
}

type OddsSelectors = ReturnType<typeof createOddsSelectors>;

interface RowProps {
  readonly rowKey: string;
  readonly selectors: OddsSelectors;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, selectors, context }: RowProps): ReactNode {
  const item = useSelector((state: RootState) => selectors.selectById(state, rowKey));
  context.rowRendered();
  return item && <RowView rowKey={rowKey} cells={context.toCells(item)} />;
});

interface TableProps {
  readonly selectors: OddsSelectors;
  readonly context: PeerContext;
}

const { useGetOddsQuery } = oddsApi;

function Table({ selectors, context }: TableProps): ReactNode {
  // Keeps the subscription alive; the rows read by themselves, so nothing of the result is taken here.
  useGetOddsQuery(context.url, { selectFromResult: () => ({}) });
  const keys = useSelector(selectors.selectIds);
  return keys.map((key) => <Row key={key} rowKey={key} selectors={selectors} context={context} />);
}

/** RTK Query's streaming updates with an entity adapter. */
export const peer: Peer = {
  name: 'rtk-query',
  title: 'RTK Query streaming updates',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'onCacheEntryAdded and an entity adapter as in "Streaming Updates"; rows with selectById.',
  start(context) {
    const selectors = createOddsSelectors(context.url);
    createRoot(context.root).render(
      <Provider store={store}>
        <Table selectors={selectors} context={context} />
      </Provider>,
    );
  },
};
