import { describe, expect, it, vi } from 'vitest';
import { createDemoSession } from '../../demo/session/createDemoSession.ts';

/** A server that gives tokens, numbered, until it is told otherwise. */
function createServer() {
  let count = 0;
  const answer = { text: (): string => JSON.stringify({ token: `fresh-${(count += 1)}` }) };
  const ask = vi.fn<typeof fetch>(async () => new Response(answer.text()));
  return { ask, answer };
}

describe('the session of the demo', () => {
  it('begins with the token of the page, and gives guests none', async () => {
    const { ask } = createServer();
    const session = createDemoSession({ baseUrl: 'ws://mock.test', servedToken: 'served', ask });
    expect(await session.token()).toBe('served');
    expect(await session.guestToken()).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks the mock server once for a fresh token when somebody signs in, and gives it to all', async () => {
    const { ask } = createServer();
    const session = createDemoSession({ baseUrl: 'ws://mock.test/base', servedToken: 'old', ask });
    const told = vi.fn<() => void>();
    const stop = session.onSignIn(told);
    session.signIn();
    expect(told).toHaveBeenCalledOnce();
    expect(await Promise.all([session.token(), session.guestToken()])).toEqual([
      'fresh-1',
      'fresh-1',
    ]);
    const [url, options] = ask.mock.calls[0] ?? [];
    expect([url, options?.method]).toEqual(['http://mock.test/mock/token', 'POST']);
    session.signIn();
    expect(await session.token()).toBe('fresh-2');
    stop();
    session.signIn();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('asks again after a server that gave none', async () => {
    const { ask, answer } = createServer();
    const session = createDemoSession({ baseUrl: 'wss://mock.test', ask });
    const good = answer.text;
    answer.text = () => '{"error":"not here"}';
    await expect(session.token()).rejects.toThrow('https://mock.test/mock/token gave no token');
    answer.text = good;
    expect(await session.token()).toBe('fresh-1');
  });
});
