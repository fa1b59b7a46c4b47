import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useReplay } from '../../src/hooks/useReplay.ts';
import type { ReplayResult } from '../../src/hooks/useReplay.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { parseRecording } from '../../src/protocols/recording/parseRecording.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { SAMPLE_RECORDING } from '../../stories/support/sampleRecording.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const { recording } = parseRecording(SAMPLE_RECORDING);

function Odds(): ReactNode {
  const { odds, status } = useWebSocketOdds();
  return <output>{`${status} ${odds.map(({ moneyline }) => moneyline?.home).join()}`}</output>;
}

function setUp() {
  const environment = createManualEnvironment();
  const shown: { replay: ReplayResult | null } = { replay: null };
  function Page(): ReactNode {
    const replay = useReplay(recording, { environment });
    shown.replay = replay;
    return (
      <WebSocketProvider manager={replay.manager}>
        <Odds />
      </WebSocketProvider>
    );
  }
  const { unmount } = render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
  /** The tick of the page that shows the position is a clock of its own. */
  const advance = (ms: number) =>
    act(() => {
      environment.advance(ms);
      vi.advanceTimersByTime(100);
    });
  const replay = () => {
    if (!shown.replay) throw new Error('nothing was rendered');
    return shown.replay;
  };
  return { environment, advance, replay, unmount };
}

const text = () => screen.getByRole('status').textContent;

it('[RE9] plays once everything is mounted, so that nothing is missed', () => {
  const { advance, replay } = setUp();
  advance(1_000);
  expect(text()).toBe('live 120');
  expect(replay()).toMatchObject({ positionMs: 1_000, isPlaying: true, durationMs: 2_500 });
  advance(3_000);
  expect(text()).toBe('live 125');
  expect(replay()).toMatchObject({ positionMs: 2_500, isPlaying: false });
});

it('[RE10] seeking back shows what was there, and what is mounted goes on following', async () => {
  const { advance, environment, replay } = setUp();
  advance(2_500);
  expect(text()).toBe('live 125');
  await act(() => replay().seek(1_500));
  act(() => environment.frame());
  expect(text()).toBe('live 120');
  act(() => replay().play());
  advance(2_000);
  expect(text()).toBe('live 125');
});

it('[RE9] owns no timer once it is unmounted', () => {
  const { advance, environment, unmount } = setUp();
  advance(500);
  unmount();
  expect(environment.timerCount).toBe(0);
});
