import { describe, expect, it, vi } from 'vitest';
import type { NotifyRule } from '../../src/domain/notifications/news.ts';
import type { ServerEvent } from '../../src/protocols/serverEvent.ts';
import type { WebSocketManagerOptions } from '../../src/store/webSocketManager.ts';
import { createMemorySettings } from '../../src/store/notificationSettingsStore.ts';
import { createConnectedManager, createTestManager } from '../support/createTestManager.ts';
import { score } from '../support/notices.ts';
import { createPlainProtocol, frameOf, WELCOME } from '../support/roomProtocol.ts';
import { say } from '../support/sportsbookPeer.ts';

type Options = Partial<WebSocketManagerOptions>;

function arbitrage(id: string, profit = 2) {
  return {
    id,
    game_id: 'g1',
    sport: 'NBA',
    game: 'A @ B',
    profit_percentage: profit,
  };
}

/** A sportsbook whose opportunities somebody follows. */
function setUp(options: Options = {}) {
  const parts = createConnectedManager(options);
  const { environment, manager, network } = parts;
  manager.subscribe('arbitrage');
  environment.advance(100);
  return {
    ...parts,
    list: () => manager.store.getState().notifications,
    titles: () => manager.store.getState().notifications.map(({ title }) => title),
    offer: (...items: readonly object[]) => {
      say(network.lastPeer, 'arbitrage_alert', items);
      environment.frame();
    },
  };
}

/** A server that says what it is told to, event by event. */
function setUpPlain(options: Options = {}) {
  const parts = createTestManager({ protocol: createPlainProtocol(), ...options });
  const { environment, manager, network } = parts;
  network.onDial = (peer) => {
    peer.accept();
    peer.sendText(frameOf(WELCOME));
  };
  void manager.connect();
  environment.advance(100);
  return {
    ...parts,
    list: () => manager.store.getState().notifications,
    tell: (...events: readonly ServerEvent[]) => {
      network.lastPeer.sendText(frameOf(...events));
      environment.frame();
    },
  };
}

const lines = {
  type: 'lines',
  gameId: 'g1',
  sportsbook: null,
  homeTeam: 'BUF',
  awayTeam: 'KC',
  spread: null,
  moneylineHome: null,
  moneylineAway: null,
  total: null,
} as const;

describe('what happens', () => {
  it('[NT11] tells a new opportunity once, and those of one frame as one change and one entry', () => {
    const { offer, list, manager } = setUp();
    const changes = vi.fn<() => void>();
    manager.store.subscribe((state, previous) => {
      if (state.notifications !== previous.notifications) changes();
    });
    offer(arbitrage('a', 3.5), arbitrage('b', 2));
    expect(changes).toHaveBeenCalledOnce();
    offer(arbitrage('a', 3.5), arbitrage('b', 2.1));
    expect(changes).toHaveBeenCalledOnce();
    expect(list()).toMatchObject([{ kind: 'arbitrage', count: 2 }]);
  });

  it('[NT11] tells of no opportunity that nobody follows', () => {
    const { environment, manager, network } = createConnectedManager();
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'arbitrage_alert', [arbitrage('a')]);
    environment.frame();
    expect(manager.store.getState().notifications).toEqual([]);
  });

  it('[NT3] does not tell again what was dismissed', () => {
    const { offer, list, manager } = setUp();
    offer(arbitrage('a'));
    manager.clearNotifications();
    offer(arbitrage('a', 2.5));
    expect(list()).toEqual([]);
  });

  it('[NT8] tells the score of a game under its name, once for all copies', () => {
    const { tell, list } = setUpPlain();
    tell({ kind: 'update', entity: 'nflGame', items: [lines] });
    const happened = { kind: 'occurrence', occurrence: score() } as const;
    tell(happened, happened);
    tell(happened);
    expect(list()).toMatchObject([
      { kind: 'score', subject: { id: 'g1', label: 'KC @ BUF' }, count: 1 },
    ]);
  });

  it('[NT11] writes the state once a frame, however much happens', () => {
    const { tell, list, manager } = setUpPlain();
    const changes = vi.fn<() => void>();
    manager.store.subscribe((state, previous) => {
      if (state.notifications !== previous.notifications) changes();
    });
    tell(
      ...Array.from({ length: 30 }, (_, at) => ({
        kind: 'occurrence' as const,
        occurrence: score({ id: `score ${at}`, awayScore: at }),
      })),
    );
    expect(changes).toHaveBeenCalledOnce();
    expect(list()).toMatchObject([{ count: 30, message: expect.stringContaining('29–0') }]);
  });
});

describe('the rule of the user', () => {
  it('[NT9] may veto, change, and add', () => {
    const seen: string[] = [];
    const notify: NotifyRule = (news, usual) => {
      seen.push(news.type);
      if (news.type !== 'arbitrage') return usual;
      if (news.id === 'none') return null;
      return { kind: 'game', title: `Mine: ${usual?.title}` };
    };
    const { offer, titles } = setUp({ notify });
    offer(arbitrage('none'), arbitrage('a', 2));
    expect(titles()).toEqual(['Mine: Arbitrage 2.00 %']);
    expect(seen).toEqual(['arbitrage', 'arbitrage']);
  });

  it('[NT9] that throws is reported, and the usual is told', () => {
    const { offer, titles, environment } = setUp({
      notify() {
        throw new Error('a mistake');
      },
    });
    offer(arbitrage('a', 2));
    expect(titles()).toEqual(['Arbitrage 2.00 %']);
    expect(environment.errors).toHaveLength(1);
  });

  it('[NT9] may be false: then nothing that happens is told, but the connection is', () => {
    const { offer, titles, network } = setUp({ notify: false });
    offer(arbitrage('a'));
    expect(titles()).toEqual([]);
    network.lastPeer.drop();
    expect(titles()).toEqual(['Connection lost']);
  });

  it('[NT9, ST9] writes no credential into a notice', () => {
    const { offer, titles } = setUp({
      token: 'abc-secret',
      notify: () => ({ kind: 'game', title: 'token=abc-secret', message: 'abc-secret' }),
    });
    offer(arbitrage('a'));
    expect(titles()[0]).not.toContain('abc-secret');
  });

  it('[NT9, ST9] writes no credential into the prices of a notice', () => {
    const { offer, list } = setUp({
      token: 'abc-secret',
      notify: (_news, usual) =>
        usual && {
          ...usual,
          legs: [{ bet: 'abc-secret', sportsbook: 'abc-secret', odds: 120, stake: null }],
        },
    });
    offer(arbitrage('a'));
    expect(JSON.stringify(list())).not.toContain('abc-secret');
    expect(list()).toMatchObject([{ legs: [{ odds: 120 }] }]);
  });
});

describe('the connection', () => {
  it('[NT4] is told as restored in place of lost, for ten seconds', () => {
    const { environment, network, list } = setUp();
    network.lastPeer.drop();
    expect(list()).toMatchObject([{ title: 'Connection lost', action: 'retry', isSticky: true }]);
    environment.advance(3_000);
    expect(list()).toMatchObject([{ title: 'Connection restored', isSticky: false, action: null }]);
    environment.advance(10_000);
    expect(list()).toEqual([]);
  });

  it('[NT4] restored says nothing where the loss was dismissed, and nothing at the first connection', () => {
    const { environment, network, list, manager } = setUp();
    expect(list()).toEqual([]);
    network.lastPeer.drop();
    manager.clearNotifications();
    environment.advance(3_000);
    expect(list()).toEqual([]);
  });

  it('[NT4] takes "restored" back at once when it is lost again, and owns no timer for it then', () => {
    const { environment, network, titles, manager } = setUp();
    network.lastPeer.drop();
    environment.advance(3_000);
    network.lastPeer.drop();
    expect(titles()).toEqual(['Connection lost']);
    environment.advance(3_000);
    manager.dispose();
    expect(titles()).toEqual([]);
    expect(environment.timerCount).toBe(0);
  });

  it('[NT10] acknowledgements are never notices: subscribing, leaving and coming back tell nothing', () => {
    const { environment, list, manager } = setUp();
    const handle = manager.subscribe('predictions');
    environment.advance(100);
    handle.unsubscribe();
    environment.advance(5_000);
    manager.reconnect();
    environment.advance(1_000);
    expect(list()).toEqual([]);
  });
});

describe('the inbox', () => {
  it('[NT5] puts back what was removed, exactly, once', () => {
    const { offer, list, manager, environment } = setUp();
    offer(arbitrage('a'));
    environment.advance(20_000);
    offer(arbitrage('b'));
    environment.advance(20_000);
    offer(arbitrage('c'));
    const before = list();
    const undo = manager.inbox.remove([before[1]?.id ?? '']);
    expect(list()).toHaveLength(2);
    undo();
    expect(list()).toBe(before);
    undo();
    const undoAll = manager.inbox.remove(null);
    environment.advance(20_000);
    offer(arbitrage('d'));
    undoAll();
    expect(list().slice(1)).toEqual(before);
  });

  it('[NT5] does not put back what was said of a connection that is otherwise by now', () => {
    const { environment, list, manager, network } = setUp();
    network.lastPeer.drop();
    const undo = manager.inbox.remove(null);
    environment.advance(3_000);
    undo();
    expect(list()).toEqual([]);
  });

  it('marks as read and as unread', () => {
    const { offer, list, manager } = setUp();
    offer(arbitrage('a'));
    manager.inbox.mark([list()[0]?.id ?? ''], true);
    expect(list()).toMatchObject([{ isRead: true }]);
    manager.inbox.mark(null, false);
    expect(list()).toMatchObject([{ isRead: false }]);
  });

  it('[NT6, NT7] files what comes in quiet hours by the clock of the user, but for what needs somebody', () => {
    const notificationSettings = createMemorySettings();
    // The clock of the test begins at midnight.
    notificationSettings.setState({ quietHours: { from: 0, to: 60 } });
    const { offer, list, network } = setUp({ notificationSettings });
    offer(arbitrage('a'));
    network.lastPeer.drop();
    expect(list().map(({ kind, isQuiet }) => [kind, isQuiet])).toEqual([
      ['connection', false],
      ['arbitrage', true],
    ]);
  });
});
