import type { Channels } from '../channels.ts';
import { CRICKET_CHANNEL } from './toMatchId.ts';

/** A match has a socket of its own, and the server takes no name that isn't a UUID. */
export const CRICKET_CHANNELS: Channels = {
  [CRICKET_CHANNEL]: {
    label: 'Live match',
    filterFields: {
      matchId: {
        kind: 'text',
        label: 'Match',
        isRequired: true,
        pattern: '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
        example: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      },
    },
  },
};
