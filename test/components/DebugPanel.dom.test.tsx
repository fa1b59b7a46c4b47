import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameFilter } from '../../src/devtools/DebugPanel/filterFrames.ts';
import { ALL_FRAMES, filterFrames, listTypes } from '../../src/devtools/DebugPanel/filterFrames.ts';
import { DebugPanel } from '../../src/devtools/index.ts';
import type { DebugPanelProps } from '../../src/devtools/index.ts';
import { useWebSocketSubscription } from '../../src/hooks/useWebSocketSubscription.ts';
import { parseRecording } from '../../src/protocols/recording/parseRecording.ts';
import { toReadableFrame } from '../../src/protocols/recording/toReadableFrame.ts';
import { connectedState } from '../../stories/support/connections.ts';
import { SAMPLE_RECORDING } from '../../stories/support/sampleRecording.ts';
import { oddsOf } from '../support/sportsbookPeer.ts';
import { createTestWorld } from '../support/renderWithManager.tsx';
import { renderInSituation } from './renderInSituation.tsx';

// The panel's clock alone: user-event waits for real timeouts.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const user = userEvent.setup();

/** A quarter of a second passes on the page: the panel shows what there is. */
const tick = () => act(() => void vi.advanceTimersByTime(250));

/** A panel at a live connection in memory. */
function setUp(props: DebugPanelProps = {}, token?: string) {
  const world = createTestWorld(token === undefined ? {} : { token });
  world.renderUi(<DebugPanel defaultOpen {...props} />);
  world.advance(16);
  tick();
  return world;
}

const options = () => screen.queryAllByRole('option');
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

describe('the panel', () => {
  it('[UI103] looks at nothing until it is opened, and at nothing once it is closed', async () => {
    const inspect = vi.fn<() => () => void>(() => () => undefined);
    const stop = vi.fn<() => void>();
    inspect.mockReturnValue(stop);
    renderInSituation(<DebugPanel />, { actions: { inspect } });
    expect(screen.queryByRole('tab')).toBeNull();
    expect(inspect).not.toHaveBeenCalled();
    await press('Connection inspector');
    expect(screen.getByRole('tab', { name: 'Timeline' })).toBeVisible();
    expect(inspect.mock.calls.length - stop.mock.calls.length).toBe(1);
    const timerCount = vi.getTimerCount();
    await press('Connection inspector');
    expect(inspect.mock.calls.length - stop.mock.calls.length).toBe(0);
    expect(vi.getTimerCount()).toBe(timerCount - 1);
  });

  it('[UI115] is a region with a button that says whether it is open, docked as well', async () => {
    renderInSituation(<DebugPanel placement="bottom" />);
    const region = screen.getByRole('region', { name: 'Connection inspector' });
    expect(region).toHaveAttribute('data-placement', 'bottom');
    const bar = within(region).getByRole('button', { name: 'Connection inspector' });
    expect(bar).toHaveAttribute('aria-expanded', 'false');
    await user.tab();
    expect(bar).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(bar).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[UI112] renders four times a second at most, however much comes', () => {
    const recorded = vi.fn<() => string>(() => 'some');
    const world = setUp({ defaultTab: 'recording', strings: { recorded } });
    recorded.mockClear();
    for (let n = 0; n < 100; n += 1) {
      world.serverSays('ping');
      act(() => void vi.advanceTimersByTime(10));
    }
    // In a second four times; StrictMode renders twice.
    expect(recorded).toHaveBeenCalledTimes(8);
  });

  it('[UI103] says whatever its user wants it to say', () => {
    setUp({ strings: { title: 'Innenleben', timeline: 'Verlauf' }, classNames: { bar: 'mine' } });
    expect(screen.getByRole('region', { name: 'Innenleben' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Verlauf' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Innenleben' })).toHaveClass('mine');
  });
});

describe('the timeline', () => {
  it('[UI104] tells which states the machine went through, for how long, and why', () => {
    const world = setUp();
    world.advance(5_000);
    world.drop();
    tick();
    const [, ...rows] = screen.getAllByRole('row');
    expect(rows[0]?.textContent).toMatch(
      /^backoff.*closed 1006 remote · attempt 1 · The connection broke off\.$/,
    );
    expect(rows[1]?.textContent).toMatch(/^live5\.0 s.*settlement settled$/);
    expect(screen.getByRole('rowheader', { name: 'handshaking' })).toBeVisible();
  });

  it('[UI104] shows the state in the drawing', () => {
    const world = setUp();
    expect(screen.getAllByRole('img', { name: 'Connection machine, now live' })).not.toEqual([]);
    world.drop();
    tick();
    expect(screen.getAllByRole('img', { name: 'Connection machine, now backoff' })).not.toEqual([]);
  });

  it('[UI104] without a connection says where the machine stands', () => {
    renderInSituation(<DebugPanel defaultOpen />, { state: connectedState() });
    expect(screen.getByText('The machine has not moved yet.')).toBeVisible();
  });
});

describe('frames', () => {
  it('[UI105] are listed with direction, time, type and size', () => {
    const world = setUp({ defaultTab: 'frames' });
    world.serverSays('odds_update', oddsOf('g1'));
    world.serverSays('ping');
    tick();
    expect(options().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^In00:00\.0\d\dwelcome\d+ ch$/),
      expect.stringMatching(/^In00:00\.0\d\dodds_update\d+ ch$/),
      expect.stringMatching(/^In00:00\.0\d\dping\d+ ch$/),
      expect.stringMatching(/^Out00:00\.0\d\dpong\d+ ch$/),
    ]);
  });

  it('[UI105] are filtered by text, direction and type', async () => {
    const world = setUp({ defaultTab: 'frames' });
    for (const game of ['alpha', 'beta']) world.serverSays('odds_update', oddsOf(game));
    world.serverSays('ping');
    tick();
    expect(screen.getByText('5 frames')).toBeVisible();
    await press('Out');
    expect(options()).toHaveLength(1);
    await press('In');
    expect(screen.getByText('4 of 5 frames')).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'BETA"');
    expect(options()).toHaveLength(1);
    await user.clear(screen.getByRole('searchbox'));
    await press('All');
    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    expect(screen.getByText('No frame matches. Loosen the filter.')).toBeVisible();
  });

  it('[UI105] of one type, one direction and one text are what passes all three', () => {
    const frames = [
      ['recv', '{"type":"odds_update","data":"Alpha"}'],
      ['recv', '{"event_type":"odds_update","data":"beta"}'],
      ['send', '{"type":"subscribe","data":"alpha"}'],
      ['send', 'ping'],
      ['recv', '{"no":"type"}'],
    ].map(([type, text = '']) =>
      toReadableFrame({ atMs: 0, conn: '1', type: type === 'recv' ? 'recv' : 'send' }, text),
    );
    expect(listTypes(frames)).toEqual(['', 'odds_update', 'ping', 'subscribe']);
    expect(filterFrames(frames, ALL_FRAMES)).toBe(frames);
    const numbersOf = (filter: Partial<FrameFilter>) =>
      filterFrames(frames, { ...ALL_FRAMES, ...filter }).map((frame) => frames.indexOf(frame));
    expect(numbersOf({ typeName: 'odds_update' })).toEqual([0, 1]);
    expect(numbersOf({ typeName: '' })).toEqual([4]);
    expect(numbersOf({ text: 'ALPHA' })).toEqual([0, 2]);
    expect(numbersOf({ text: ' alpha ', direction: 'send' })).toEqual([2]);
    expect(numbersOf({ text: 'alpha', direction: 'recv', typeName: 'subscribe' })).toEqual([]);
  });

  it('[UI106] stand still while paused, and what comes meanwhile is counted', async () => {
    const world = setUp({ defaultTab: 'frames' });
    await press('Pause');
    for (let n = 0; n < 3; n += 1) world.serverSays('odds_update', oddsOf(`g${n}`));
    tick();
    expect(options()).toHaveLength(1);
    expect(screen.getByText('3 more since')).toBeVisible();
    await press('Resume');
    expect(options()).toHaveLength(4);
    expect(screen.queryByText(/more since/)).toBeNull();
  });

  it('[UI106] can be cleared, paused or not; the welcome stays, as a recording needs it', async () => {
    const world = setUp({ defaultTab: 'frames' });
    world.serverSays('ping');
    tick();
    await press('Clear');
    tick();
    expect(options()).toHaveLength(1);
    await press('Pause');
    await press('Clear');
    world.serverSays('ping');
    tick();
    expect(screen.getByText('2 more since')).toBeVisible();
  });

  it('[UI107] only those in or near sight are in the document, and keys reach all of them', async () => {
    const world = setUp({ defaultTab: 'frames' });
    for (let n = 0; n < 400; n += 1) world.serverSays('odds_update', oddsOf(`g${n}`));
    tick();
    expect(screen.getByText('401 frames')).toBeVisible();
    expect(options().length).toBeLessThan(60);
    act(() => screen.getByRole('listbox').focus());
    await user.keyboard('{Home}');
    const first = screen.getByRole('option', { selected: true });
    expect(first).toHaveAttribute('aria-posinset', '1');
    expect(first).toHaveAttribute('aria-setsize', '401');
    expect(screen.getByRole('listbox')).toHaveAttribute('aria-activedescendant', first.id);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '2');
  });

  it('[UI107] the selected one says what it says, as text, hidden characters as escapes', async () => {
    const world = setUp({ defaultTab: 'frames' });
    world.serverSays('system_alert', { title: '<b id="evil">x</b>', message: 'a\u202eb' });
    tick();
    await user.click(screen.getByRole('option', { name: /system_alert/ }));
    const details = screen.getByRole('region', { name: /system_alert/ });
    expect(details).toHaveTextContent('"title": "<b id=\\"evil\\">x</b>"');
    expect(details).toHaveTextContent('"message": "a\\u202eb"');
    expect(document.querySelector('#evil')).toBeNull();
    await press('Close details');
    expect(screen.queryByRole('region', { name: /system_alert/ })).toBeNull();
  });

  it('[UI107] show no token, however often the server quotes it', async () => {
    const world = setUp({ defaultTab: 'frames' }, 'plain-secret');
    world.serverSays('system_alert', {
      title: 'plain-secret',
      message: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
    });
    tick();
    await user.click(screen.getByRole('option', { name: /system_alert/ }));
    expect(screen.getByRole('region', { name: /system_alert/ })).toHaveTextContent('[redacted]');
    expect(document.body.textContent).not.toMatch(/plain-secret|eyJ/);
  });
});

/** Somebody who follows something. */
function Follower() {
  useWebSocketSubscription('odds_updates', { sport: 'NBA' });
  return null;
}

describe('subscriptions', () => {
  it('[UI108] are listed with state, age and room, wanted against confirmed', async () => {
    const world = createTestWorld();
    world.renderUi(
      <>
        <Follower />
        <DebugPanel defaultOpen defaultTab="subscriptions" />
      </>,
    );
    world.advance(16);
    tick();
    expect(screen.getByText('1 wanted, 1 confirmed')).toBeVisible();
    expect(screen.getByRole('row', { name: /odds_updates/ }).textContent).toMatch(
      /sport: NBA.*confirmed.*never.*1.*room of odds_updates/,
    );
  });

  it('[UI108] none is said to be none', () => {
    setUp({ defaultTab: 'subscriptions' });
    expect(screen.getByText('Nothing is subscribed to.')).toBeVisible();
  });
});

describe('flow', () => {
  const valueOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

  it('[UI109] tells how much comes and how much of it is shown, and what did not decode', async () => {
    const world = createTestWorld();
    world.renderUi(
      <>
        <Follower />
        <DebugPanel defaultOpen defaultTab="flow" />
      </>,
    );
    world.advance(16);
    act(() => {
      for (let n = 0; n < 6; n += 1) {
        world.network.lastPeer.sendText(
          JSON.stringify({
            type: 'odds_update',
            data: oddsOf('g1', { moneyline: { home: n, away: 1 } }),
          }),
        );
      }
      world.network.lastPeer.sendText('{"type":"odds_upd');
      world.network.lastPeer.sendText('{"type":"half_time_show"}');
    });
    world.advance(16);
    // A flush is counted at the end of its task.
    await act(() => Promise.resolve());
    world.advance(1_100);
    tick();
    expect(valueOf('Items received')).toBe('6');
    expect(Number(valueOf('Rows shown'))).toBeLessThan(6);
    expect(valueOf('Conflation')).toMatch(/^\d.* items per row$/);
    expect(valueOf('Invalid')).toBe('1');
    expect(screen.getByText('{"type":"odds_upd')).toBeVisible();
    expect(screen.getByText('half_time_show')).toBeVisible();
    expect(valueOf('Slowdown')).toBe('none');
  });
});

describe('recordings', () => {
  /** What the browser was given to save. */
  function catchDownload() {
    const files: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(class extends URL {}, {
        createObjectURL: (file: Blob) => {
          files.push(file);
          return 'blob:x';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    const names: string[] = [];
    const click = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function remember(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    return {
      files,
      names,
      restore() {
        vi.unstubAllGlobals();
        click.mockRestore();
      },
    };
  }

  it('[UI110] are written to a file without credentials, with how many frames and seconds', async () => {
    const world = setUp({ defaultTab: 'recording' }, 'plain-secret');
    world.serverSays('system_alert', { title: 'x', message: 'plain-secret' });
    world.advance(2_000);
    world.serverSays('ping');
    tick();
    const told = screen.getByText(/^\d frames over 2\.0 s$/).textContent;
    const download = catchDownload();
    await press('Export recording');
    download.restore();
    expect(screen.getByText(`Exported ${told}.`)).toBeVisible();
    expect(download.names[0]).toMatch(/^courtside-\d{8}-\d{6}\.ndjson$/);
    const text = (await download.files[0]?.text()) ?? '';
    expect(text).not.toContain('plain-secret');
    expect(parseRecording(text)).toMatchObject({
      problemCount: 0,
      recording: { durationMs: expect.closeTo(2_000, -2) },
    });
  });

  it('[UI111] are loaded in place of what is live, handed on, and put away again', async () => {
    vi.useRealTimers();
    const onReplay = vi.fn<() => void>();
    renderInSituation(<DebugPanel defaultOpen defaultTab="recording" onReplay={onReplay} />);
    const pick = userEvent.setup();
    await pick.upload(
      screen.getByLabelText('Load recording…'),
      new File([SAMPLE_RECORDING], 'a.ndjson'),
    );
    expect(await screen.findByText('a.ndjson: 5 frames over 2.5 s')).toBeVisible();
    await pick.click(screen.getByRole('button', { name: 'Replay' }));
    expect(onReplay).toHaveBeenCalledWith(expect.objectContaining({ durationMs: 2_500 }));
    await pick.click(screen.getByRole('tab', { name: 'Frames' }));
    expect(options()).toHaveLength(5);
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    await pick.click(screen.getByRole('tab', { name: 'Recording' }));
    await pick.click(screen.getByRole('button', { name: 'Back to live' }));
    await pick.click(screen.getByRole('tab', { name: 'Frames' }));
    expect(options()).toHaveLength(0);
  });

  it('[UI111] that are broken name the lines that could not be read, and show the others', async () => {
    vi.useRealTimers();
    renderInSituation(<DebugPanel defaultOpen defaultTab="recording" />);
    const text = `${SAMPLE_RECORDING}{oops\n`;
    await userEvent.upload(screen.getByLabelText('Load recording…'), new File([text], 'b.ndjson'));
    expect(await screen.findByText('Line 9: not JSON')).toBeVisible();
    expect(screen.getByText('1 line could not be read')).toBeVisible();
    expect(screen.getByText('b.ndjson: 5 frames over 2.5 s')).toBeVisible();
  });

  it('[UI111] that hold nothing say so', async () => {
    vi.useRealTimers();
    renderInSituation(<DebugPanel defaultOpen defaultTab="recording" />);
    await userEvent.upload(screen.getByLabelText('Load recording…'), new File([''], 'c.ndjson'));
    expect(await screen.findByText('c.ndjson holds no recording.')).toBeVisible();
  });
});

it('[UI103] keeps looking across a StrictMode remount, once', () => {
  const world = createTestWorld();
  world.renderUi(
    <StrictMode>
      <DebugPanel defaultOpen defaultTab="frames" />
    </StrictMode>,
  );
  world.advance(16);
  world.serverSays('ping');
  tick();
  expect(options()).toHaveLength(3);
});
