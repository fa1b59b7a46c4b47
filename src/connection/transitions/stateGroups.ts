import type { ConnectionState, Episode } from '../connectionState.ts';

/** States of one name or several. */
export type StateNamed<Name extends ConnectionState['name']> = Extract<
  ConnectionState,
  { readonly name: Name }
>;

/** A socket that the server has welcomed. */
export type WelcomedState = StateNamed<'syncing' | 'live' | 'suspect'>;

/** An attempt is under way, or has succeeded. */
export type ActiveState =
  StateNamed<'authenticating' | 'connecting' | 'handshaking'> | WelcomedState;

/** Narrows to the states in which the server's welcome has come. */
export function isWelcomed(state: ConnectionState): state is WelcomedState {
  return state.name === 'syncing' || state.name === 'live' || state.name === 'suspect';
}

/** Only the episode's fields: what one state hands to the next. */
export function toEpisode(episode: Episode): Episode {
  const { generation, attempt, lossReason, hasRejectedToken, outage } = episode;
  return { generation, attempt, lossReason, hasRejectedToken, outage };
}

/**
 * The episode of an attempt that is over, under a new generation: whatever its socket or token still has to say is
 * late from here on, and not only from the next attempt on.
 */
export function toEndedEpisode(episode: Episode): Episode {
  return { ...toEpisode(episode), generation: episode.generation + 1 };
}
