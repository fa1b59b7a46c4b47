import type { ChannelDescription } from '../channels.ts';
import type { BilliardsStream } from './wire/streams.ts';

/** The streams of the table; the server ignores filters, so there are none. */
export const BILLIARDS_CHANNELS: Readonly<Record<BilliardsStream, ChannelDescription>> = {
  state: { label: 'Balls and cue', filterFields: {} },
  trajectory: { label: 'Trajectories', filterFields: {} },
  frame: { label: 'Video', filterFields: {} },
  alert: { label: 'Alerts', filterFields: {} },
  config: { label: 'Settings of the table', filterFields: {} },
  performance: { label: 'Performance', filterFields: {} },
};
