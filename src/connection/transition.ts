import { assertNever } from '../lib/assertNever.ts';
import type { ConnectionConfig } from './connectionConfig.ts';
import type { ConnectionEffect } from './connectionEffect.ts';
import type { ConnectionEvent } from './connectionEvent.ts';
import type { ConnectionMachine } from './connectionState.ts';
import { onNetwork, onPage } from './transitions/hintEvents.ts';
import { onInbound, onPong } from './transitions/livenessEvents.ts';
import {
  onClosed,
  onOpened,
  onSendRefused,
  onSettlement,
  onWelcomed,
} from './transitions/socketEvents.ts';
import { stay, type Context } from './transitions/step.ts';
import { onTimer } from './transitions/timerEvents.ts';
import { onTokenFailed, onTokenReady } from './transitions/tokenEvents.ts';
import { onConnect, onDisconnect, onRetryNow, onTokenReplaced } from './transitions/userEvents.ts';

/** A machine that was never asked to connect. */
export function createConnectionMachine(): ConnectionMachine {
  return { state: { name: 'idle', generation: 0, isClosedByUser: false }, lastAttemptAt: null };
}

/**
 * The machine after one event, and the effects to run, in order, once it is set. Pure and total: an event that means
 * nothing in a state returns the very same machine and no effects. It knows nothing of sockets, tokens or timers
 * but their names.
 */
export function transition(
  machine: ConnectionMachine,
  event: ConnectionEvent,
  config: ConnectionConfig,
): { readonly machine: ConnectionMachine; readonly effects: readonly ConnectionEffect[] } {
  const context: Context = { machine, at: event.at, random: event.random, config };
  // News of an attempt that was given up: its socket may go on talking after we closed it.
  if ('generation' in event && event.generation !== machine.state.generation) return stay(context);
  switch (event.type) {
    case 'connect':
      return onConnect(context);
    case 'disconnect':
      return onDisconnect(context);
    case 'retryNow':
      return onRetryNow(context);
    case 'tokenReplaced':
      return onTokenReplaced(context);
    case 'tokenReady':
      return onTokenReady(context);
    case 'tokenFailed':
      return onTokenFailed(context, event.isDenied);
    case 'opened':
      return onOpened(context);
    case 'closed':
      return onClosed(context, event.close);
    case 'welcomed':
      return onWelcomed(context, event.isDowngraded);
    case 'inbound':
      return onInbound(context);
    case 'pong':
      return onPong(context);
    case 'sendRefused':
      return onSendRefused(context);
    case 'settlement':
      return onSettlement(context, event.isSettled);
    case 'timer':
      return onTimer(context, event.timer, event.lastInboundAt);
    case 'network':
      return onNetwork(context, event.isOnline);
    case 'page':
      return onPage(context, event.isFrozen);
    default:
      return assertNever(event);
  }
}
