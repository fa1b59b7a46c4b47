import { toLabel } from '../lib/toLabel.ts';
import type { ChannelDescription, Channels } from './channels.ts';
import type { ChannelEntities } from './createChannelMatcher.ts';
import type { ChannelDefinition } from './protocolDefinition.ts';
import { toFilterFields } from './toFilterFields.ts';

/** The channels of a definition as forms show them: those described first, in their order, then what else is carried. */
export function describeChannels(
  carries: ChannelEntities,
  described: Readonly<Record<string, ChannelDefinition>>,
): Channels {
  const names = new Set([...Object.keys(described), ...Object.keys(carries)]);
  return Object.fromEntries(
    Array.from(names, (name): [string, ChannelDescription] => {
      const { label = toLabel(name), filter } = described[name] ?? {};
      return [name, { label, filterFields: filter ? toFilterFields(filter) : {} }];
    }),
  );
}
