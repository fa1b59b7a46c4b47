// "Streaming Updates", its second example: an entity adapter in the cache entry, upserted per message. The feed
// has no HTTP side, so the query starts from the adapter's empty state.
// https://redux-toolkit.js.org/rtk-query/usage/streaming-updates
import type { EntityState } from '@reduxjs/toolkit';
import { createEntityAdapter } from '@reduxjs/toolkit';
import { createApi, fakeBaseQuery } from '@reduxjs/toolkit/query/react';
import type { WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

/** Keeps the rows by key, in order of arrival. */
export const oddsAdapter = createEntityAdapter<WireOdds, string>({ selectId: toKey });

/** The API slice: one streamed query, by the feed's address. */
export const oddsApi = createApi({
  baseQuery: fakeBaseQuery(),
  endpoints: (build) => ({
    getOdds: build.query<EntityState<WireOdds, string>, string>({
      queryFn: () => ({ data: oddsAdapter.getInitialState() }),
      async onCacheEntryAdded(url, entry) {
        const socket = new WebSocket(url);
        try {
          // Microtasks here, so the socket cannot have opened yet.
          await entry.cacheDataLoaded;
          socket.addEventListener('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
          socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
            const message: WireMessage = JSON.parse(data);
            if (message.type !== 'odds_update') return;
            entry.updateCachedData((draft) => {
              oddsAdapter.upsertOne(draft, message.data);
            });
          });
        } catch {
          // The entry went before its data came: nothing to listen to.
        }
        await entry.cacheEntryRemoved;
        socket.close();
      },
    }),
  }),
});
