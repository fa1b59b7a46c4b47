import { toLabel } from '../../lib/toLabel.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ChannelDescription, Channels } from '../../hooks/viewTypes.ts';

/** A channel by name, with what people call it and what it may be narrowed by. */
export interface NamedChannel extends ChannelDescription {
  readonly name: string;
}

/** Channels to choose among: those of the protocol that the server offers, and what else it offers. */
export function useChannels(): readonly NamedChannel[] {
  const { channels = {} } = useWebSocketManager().protocol;
  const offered = useWebSocketStore((state) => state.session?.channels);
  const described = Object.keys(channels);
  // A server that names none offers, as far as anybody knows, what the protocol has.
  if (!offered || offered.length === 0) return described.map((name) => describe(name, channels));
  const known = described.filter((name) => offered.includes(name));
  const others = offered.filter((name) => !Object.hasOwn(channels, name));
  return [...known, ...others].map((name) => describe(name, channels));
}

/** A channel of the protocol, or one that only the server or somebody else's subscription names. */
export function describe(name: string, channels: Channels): NamedChannel {
  const channel = Object.hasOwn(channels, name) ? channels[name] : undefined;
  return { name, ...(channel ?? { label: toLabel(name), filterFields: {} }) };
}
