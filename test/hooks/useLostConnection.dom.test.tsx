import { act, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LossState } from '../../src/hooks/lossState.ts';
import { toLossState } from '../../src/hooks/lossState.ts';
import type { LostConnectionOptions } from '../../src/hooks/useLostConnection.ts';
import { useLostConnection } from '../../src/hooks/useLostConnection.ts';
import type { ConnectionStatus } from '../../src/hooks/viewTypes.ts';
import {
  closedState,
  connectedState,
  connectingState,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  staleState,
  unreachableState,
} from '../../stories/support/connections.ts';
import { renderInSituation } from '../components/renderInSituation.tsx';

function Probe(options: LostConnectionOptions) {
  const { state } = useLostConnection(options);
  return <p data-testid="state">{state}</p>;
}

const told = () => screen.getByTestId('state').textContent;
const advance = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(options: LostConnectionOptions = {}, state = connectedState()) {
  const { manager } = renderInSituation(<Probe {...options} />, { state });
  return (next: typeof state) => act(() => manager.setState(next));
}

describe('useLostConnection', () => {
  it('[UI91] tells a loss once it lasted graceMs, and nothing of a blip', () => {
    const onChange = vi.fn<(state: LossState) => void>();
    const become = setUp({ graceMs: 3_000, onChange });
    become(reconnectingState());
    advance(2_999);
    expect(told()).toBe('none');
    become(connectedState());
    advance(10_000);
    expect(onChange).not.toHaveBeenCalled();
    become(offlineState());
    advance(3_000);
    expect(told()).toBe('lost');
    expect(onChange.mock.calls).toEqual([['lost']]);
  });

  it('[UI91] tells at once that somebody is needed', () => {
    const become = setUp();
    become(failedState());
    expect(told()).toBe('failed');
    become(needsAuthState());
    expect(told()).toBe('failed');
  });

  it('[UI91] tells at once that it is back, for restoredForMs, each once', () => {
    const onChange = vi.fn<(state: LossState) => void>();
    const become = setUp({ restoredForMs: 2_000, onChange });
    become(reconnectingState());
    advance(1_000);
    become(connectedState());
    expect(told()).toBe('restored');
    advance(1_999);
    expect(told()).toBe('restored');
    advance(1);
    expect(told()).toBe('none');
    expect(onChange.mock.calls).toEqual([['lost'], ['restored'], ['none']]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[UI91] does not call restored what never was, however late that is known', () => {
    const become = setUp({}, unreachableState());
    expect(told()).toBe('lost');
    const { stats, ...fresh } = connectedState();
    become(fresh);
    expect(told()).toBe('none');
    // The counters come once a second.
    become({ ...fresh, ...(stats && { stats }) });
    expect(told()).toBe('none');
  });

  it('[UI91] goes on being lost while somebody tries by hand', () => {
    const become = setUp({}, { ...connectedState(), ...failedState() });
    become(connectingState());
    expect(told()).toBe('lost');
    become(connectedState());
    expect(told()).toBe('restored');
  });

  it('[UI91] says nothing of a link that is being probed, nor of one closed on request', () => {
    const become = setUp();
    become(staleState());
    advance(10_000);
    expect(told()).toBe('none');
    become(closedState());
    expect(told()).toBe('none');
  });
});

const STATUSES: readonly ConnectionStatus[] = [
  'idle',
  'connecting',
  'connected',
  'stale',
  'reconnecting',
  'offline',
  'needs-auth',
  'failed',
  'closed',
];

it('[UI91] is restored only after it was lost or failed, and saying a status twice changes nothing', () => {
  const statuses = fc.array(fc.constantFrom(...STATUSES), { maxLength: 30 });
  fc.assert(
    fc.property(statuses, (course) => {
      let state: LossState = 'none';
      for (const status of course) {
        const next = toLossState(state, status);
        expect(next === 'restored' && state === 'none').toBe(false);
        expect(toLossState(next, status)).toBe(next);
        state = next;
      }
    }),
  );
});
