/** Recordings as files, for components to write and read. */
export { formatRecording } from '../protocols/recording/formatRecording.ts';
export { parseRecording } from '../protocols/recording/parseRecording.ts';
export { isRecordedFrame } from '../protocols/recording/recording.ts';
export { toReadableFrame } from '../protocols/recording/toReadableFrame.ts';
