import type { WireMessage, WireOdds } from '../peer.ts';
import { SUBSCRIBE } from '../peer.ts';

/** Opens a plain WebSocket to the feed, for peers that bring none of their own, and calls back with each item. */
export function openFeed(url: string, handleItem: (item: WireOdds) => void): WebSocket {
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message: WireMessage = JSON.parse(data);
    if (message.type === 'odds_update') handleItem(message.data);
  });
  return socket;
}
