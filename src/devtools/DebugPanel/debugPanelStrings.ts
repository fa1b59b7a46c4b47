import type { ConnectionReason, Slowdown, SubscriptionPhase } from '../../hooks/viewTypes.ts';
import { REASON_TEXTS } from '../../hooks/reasonTexts.ts';

/** Words of `DebugPanel`. */
export interface DebugPanelStrings {
  readonly title: string;
  readonly tabs: string;
  readonly timeline: string;
  readonly frames: string;
  readonly subscriptions: string;
  readonly flow: string;
  readonly link: string;
  readonly recording: string;

  readonly messagesPerSecond: (count: number) => string;
  readonly reasons: Readonly<Record<ConnectionReason, string>>;

  readonly noTransitions: string;
  readonly state: string;
  readonly lasted: string;
  readonly because: string;
  readonly soFar: (duration: string) => string;
  readonly stoodAtStart: string;
  readonly attempt: (attempt: number) => string;
  readonly socket: (name: string) => string;

  readonly search: string;
  readonly direction: string;
  readonly bothDirections: string;
  readonly incoming: string;
  readonly outgoing: string;
  readonly type: string;
  readonly allTypes: string;
  readonly untyped: string;
  readonly pause: string;
  readonly resume: string;
  readonly clear: string;
  readonly frameList: string;
  readonly frameCount: (shown: number, all: number) => string;
  readonly missedWhilePaused: (count: number) => string;
  readonly noFrames: string;
  readonly noMatch: string;
  readonly details: string;
  readonly closeDetails: string;
  readonly chars: (count: number) => string;
  readonly several: (count: number) => string;
  readonly cutDetails: (count: number) => string;

  readonly channel: string;
  readonly filter: string;
  readonly phase: string;
  readonly lastData: string;
  readonly room: string;
  readonly wantedBy: string;
  readonly noSubscriptions: string;
  readonly wanted: (wanted: number, confirmed: number) => string;
  readonly phases: Readonly<Record<SubscriptionPhase, string>>;
  readonly lingering: string;
  readonly never: string;
  readonly everything: string;

  readonly lastMinute: string;
  readonly received: string;
  readonly perSecond: string;
  readonly flushes: string;
  readonly itemsReceived: string;
  readonly rowsShown: string;
  readonly conflation: string;
  readonly conflationNote: string;
  readonly spilled: string;
  readonly slowestFlush: string;
  readonly dropped: string;
  readonly invalid: string;
  readonly slowdown: string;
  readonly slowdowns: Readonly<Record<Slowdown, string>>;
  readonly unknownTypes: string;
  readonly noUnknownTypes: string;
  readonly invalidSamples: string;
  readonly noInvalid: string;

  readonly roundTrips: string;
  readonly fastest: string;
  readonly slowest: string;

  readonly recorded: (frames: number, seconds: string) => string;
  readonly missing: (count: number) => string;
  readonly redacted: string;
  readonly exportRecording: string;
  readonly exported: (frames: number, seconds: string) => string;
  readonly loadRecording: string;
  readonly loaded: (name: string, frames: number, seconds: string) => string;
  readonly loadedNote: string;
  readonly emptyFile: (name: string) => string;
  readonly unreadable: (count: number) => string;
  readonly problem: (line: number, message: string) => string;
  readonly closeRecording: string;
  readonly replay: string;
  readonly viewing: (name: string) => string;
  readonly noLiveTimeline: string;
}

const count = (value: number) => value.toLocaleString('en-US');
const plural = (value: number, one: string, many: string) =>
  `${count(value)} ${value === 1 ? one : many}`;

/** The English words. */
export const DEBUG_PANEL_STRINGS: DebugPanelStrings = {
  title: 'Connection inspector',
  tabs: 'What to inspect',
  timeline: 'Timeline',
  frames: 'Frames',
  subscriptions: 'Subscriptions',
  flow: 'Flow',
  link: 'Link',
  recording: 'Recording',

  messagesPerSecond: (value) => `${count(value)}/s`,
  reasons: REASON_TEXTS,

  noTransitions: 'The machine has not moved yet.',
  state: 'State',
  lasted: 'Lasted',
  because: 'Entered by',
  soFar: (duration) => `${duration} so far`,
  stoodAtStart: 'where it stood',
  attempt: (attempt) => `attempt ${attempt}`,
  socket: (name) => `socket ${name}`,

  search: 'Search in frames',
  direction: 'Direction',
  bothDirections: 'All',
  incoming: 'In',
  outgoing: 'Out',
  type: 'Type',
  allTypes: 'All types',
  untyped: 'no type',
  pause: 'Pause',
  resume: 'Resume',
  clear: 'Clear',
  frameList: 'Frames, oldest first',
  frameCount: (shown, all) =>
    shown === all ? plural(all, 'frame', 'frames') : `${count(shown)} of ${count(all)} frames`,
  missedWhilePaused: (value) => `${count(value)} more since`,
  noFrames: 'No frames yet. They appear as they come and go.',
  noMatch: 'No frame matches. Loosen the filter.',
  details: 'Selected frame',
  closeDetails: 'Close details',
  chars: (value) => (value < 1_000 ? `${value} ch` : `${(value / 1_000).toFixed(1)} kch`),
  several: (value) => `×${value}`,
  cutDetails: (value) => `${plural(value, 'character', 'characters')} more in the recording`,

  channel: 'Channel',
  filter: 'Filter',
  phase: 'State',
  lastData: 'Last data',
  room: 'Room',
  wantedBy: 'Wanted by',
  noSubscriptions: 'Nothing is subscribed to.',
  wanted: (wanted, confirmed) => `${wanted} wanted, ${confirmed} confirmed`,
  phases: {
    waiting: 'waiting for a link',
    requested: 'requested',
    confirmed: 'confirmed',
    receiving: 'receiving',
    stale: 'silent',
    unconfirmed: 'unconfirmed',
    rejected: 'rejected',
  },
  lingering: 'let go',
  never: 'never',
  everything: 'everything',

  lastMinute: 'Frames received, second by second, the last minute',
  received: 'Frames in',
  perSecond: 'per second',
  flushes: 'Flushes',
  itemsReceived: 'Items received',
  rowsShown: 'Rows shown',
  conflation: 'Conflation',
  conflationNote: 'items per row',
  spilled: 'Spilled flushes',
  slowestFlush: 'Slowest flush',
  dropped: 'Items nobody wants',
  invalid: 'Invalid',
  slowdown: 'Slowdown',
  slowdowns: { none: 'none', hidden: 'page hidden', late: 'flushes late' },
  unknownTypes: 'Unknown message types',
  noUnknownTypes: 'None: every message was understood.',
  invalidSamples: 'What did not decode, newest first',
  noInvalid: 'Nothing: everything decoded.',

  roundTrips: 'Round trips',
  fastest: 'Fastest',
  slowest: 'Slowest',

  recorded: (frames, seconds) => `${plural(frames, 'frame', 'frames')} over ${seconds}`,
  missing: (value) => `${plural(value, 'older event is', 'older events are')} no longer held`,
  redacted: 'Credentials are left out. Player names and prices are not: look before you share it.',
  exportRecording: 'Export recording',
  exported: (frames, seconds) => `Exported ${plural(frames, 'frame', 'frames')} over ${seconds}.`,
  loadRecording: 'Load recording…',
  loaded: (name, frames, seconds) =>
    `${name}: ${plural(frames, 'frame', 'frames')} over ${seconds}`,
  loadedNote: 'The Frames tab shows this file. What is live goes on meanwhile.',
  emptyFile: (name) => `${name} holds no recording.`,
  unreadable: (value) => `${plural(value, 'line', 'lines')} could not be read`,
  problem: (line, message) => `Line ${line}: ${message}`,
  closeRecording: 'Back to live',
  replay: 'Replay',
  viewing: (name) => `Viewing ${name}`,
  noLiveTimeline: 'A recording holds what was on the wire, not the states of the machine.',
};
