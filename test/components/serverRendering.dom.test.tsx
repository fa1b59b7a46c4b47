import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import {
  BilliardsTable,
  CricketScorecard,
  Dashboard,
  DriveChart,
  FrameCanvas,
  LatencyChart,
  LiveUpdateIndicator,
  LiveUpdateNotifications,
  LostConnectionBanner,
  NotificationCenter,
  Scoreboard,
  WebSocketConnectionStatus,
  WebSocketSubscriptionManager,
} from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { connectedState, reconnectingState } from '../../stories/support/connections.ts';
import type { StoryManagerOptions } from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { STORY_MATCH_ID } from '../../stories/support/playCricketMatch.ts';
import { sampleTable } from '../../stories/support/sampleTable.ts';
import { CRICKET_MOMENTS, NFL_MOMENTS, STORY_GAME_ID } from '../../stories/support/sportSamples.ts';

afterEach(() => void vi.restoreAllMocks());

it.each<[string, StoryManagerOptions]>([
  ['never connected', {}],
  ['with a wait that ticks', { state: reconnectingState() }],
  [
    'with games under way',
    {
      state: connectedState(),
      items: {
        ...sampleTable(),
        nflGame: NFL_MOMENTS.thirdDown(),
        cricketMatch: CRICKET_MOMENTS.chase(),
      },
    },
  ],
])('[UI15] hydrates what the server rendered without a mismatch: %s', async (_name, options) => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const page = (
    <WebSocketProvider manager={createStoryManager(options)}>
      <LiveUpdateIndicator showDetails lastUpdate={{ type: 'goal', at: 0 }} />
      <LostConnectionBanner />
      <WebSocketConnectionStatus showDetails />
      <WebSocketSubscriptionManager />
      <Dashboard />
      <NotificationCenter />
      <LiveUpdateNotifications />
      <Scoreboard gameId={STORY_GAME_ID} />
      <DriveChart gameId={STORY_GAME_ID} />
      <CricketScorecard matchId={STORY_MATCH_ID} />
      <BilliardsTable />
      <FrameCanvas />
      <LatencyChart />
    </WebSocketProvider>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(page);
  const mismatches: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => mismatches.push(error) }),
  );
  expect(mismatches).toEqual([]);
  expect(complain).not.toHaveBeenCalled();
  act(() => root.unmount());
  container.remove();
});
