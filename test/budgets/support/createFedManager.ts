import { createConnectedManager } from '../../support/createTestManager.ts';
import { ROW_COUNT, toBatch, toMessages } from './oddsFeed.ts';

/** How the messages of one animation frame come. */
export type Form = 'singly' | 'batched';

/** A connected manager that wants all odds and shows every row of the feed, and what brings it more. */
export function createFedManager() {
  const parts = createConnectedManager();
  const { environment, manager, network } = parts;
  manager.subscribe('odds_updates');
  network.flush();

  /** Hands messages over as the socket would, without a flush. */
  const receive = (messages: readonly string[], form: Form = 'singly') => {
    if (form === 'batched') network.lastPeer.sendText(toBatch(messages));
    else for (const message of messages) network.lastPeer.sendText(message);
  };
  receive(toMessages(0, ROW_COUNT));
  environment.frame();
  return { ...parts, receive };
}
