/** What Storybook's panel asks of the story, and what the story tells the panel, over Storybook's channel. */
export const RECORDING_CHANNEL = {
  command: 'courtside/recording/command',
  report: 'courtside/recording/report',
} as const;

/** A wish of the panel. `report` asks how things stand. */
export type RecordingCommand =
  | { readonly kind: 'record' | 'stop' | 'live' | 'report' }
  | { readonly kind: 'load'; readonly text: string };

/** How things stand in the story. */
export interface RecordingReport {
  readonly mode: 'live' | 'recording' | 'replay';
  /** Frames that were written down, or are played. */
  readonly frameCount: number;
  /** The last recording as a file, until the next one begins. */
  readonly file: string | null;
  /** Why a file could not be played. */
  readonly problem: string | null;
}
