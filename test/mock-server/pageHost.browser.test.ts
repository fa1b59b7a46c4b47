import { expect, it } from 'vitest';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';

it('[MS13] in a real browser, odds move without a network', async () => {
  const host = createPageHost({ seed: 7, rate: 200 });
  const socket = new host.WebSocket('ws://mock/ws/v2/connect');
  const types: string[] = [];
  await new Promise<void>((resolve) => {
    socket.addEventListener('open', () => {
      socket.send('{"type":"subscribe","subscription_type":"odds_updates"}');
    });
    socket.addEventListener('message', (event) => {
      types.push(JSON.parse(event.data).type);
      if (types.length >= 20) resolve();
    });
  });
  const closed = new Promise<CloseEvent>((resolve) => {
    socket.addEventListener('close', resolve);
  });
  host.stop();
  const event = await closed;
  expect(event).toBeInstanceOf(CloseEvent);
  expect({ code: event.code, wasClean: event.wasClean }).toEqual({ code: 1012, wasClean: true });
  expect(types.slice(0, 4)).toEqual([
    'welcome',
    'subscription_confirmed',
    'odds_update',
    'odds_update',
  ]);
});
