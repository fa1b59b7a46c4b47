import { useEffect, useState } from 'react';
import { addons } from 'storybook/preview-api';
import { parseRecording } from '../../src/protocols/recording/parseRecording.ts';
import { isRecordedFrame } from '../../src/protocols/recording/recording.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import type { Replay } from '../../src/store/createReplay.ts';
import { createReplay } from '../../src/store/createReplay.ts';
import type { RecordingTransport } from '../../src/transport/recordingTransport.ts';
import type { RecordingCommand, RecordingReport } from './recordingMessages.ts';
import { RECORDING_CHANNEL } from './recordingMessages.ts';

const REPORT_EVERY_MS = 500;

/** Does what Storybook's panel asks: records what comes, or plays a file. Returns the replay that runs in place of the world. */
export function useRecordingCommands(
  recorder: RecordingTransport,
  protocol: Protocol,
): Replay | null {
  const [replay, setReplay] = useState<Replay | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [file, setFile] = useState<string | null>(null);
  useEffect(() => {
    // Stories that run as tests have no panel to talk to.
    if (!addons.hasChannel()) return undefined;
    const channel = addons.getChannel();
    const report = () =>
      channel.emit(RECORDING_CHANNEL.report, toReport(recorder, { replay, problem, file }));
    const load = (text: string) => {
      const { problems, recording } = parseRecording(text);
      const isPlayable = recording.events.some(isRecordedFrame);
      setProblem(isPlayable ? null : (problems[0]?.message ?? 'There is no frame in this file.'));
      if (isPlayable) setReplay(createReplay(recording, { protocol, isLooping: true }));
    };
    const handle = (command: RecordingCommand) => {
      if (command.kind === 'record') {
        recorder.start();
        setFile(null);
      }
      if (command.kind === 'stop') {
        recorder.stop();
        setFile(recorder.toNdjson());
      }
      if (command.kind === 'live') setReplay(null);
      if (command.kind === 'load') load(command.text);
      report();
    };
    channel.on(RECORDING_CHANNEL.command, handle);
    report();
    const timer = setInterval(() => {
      if (recorder.isRecording) report();
    }, REPORT_EVERY_MS);
    return () => {
      channel.off(RECORDING_CHANNEL.command, handle);
      clearInterval(timer);
    };
  }, [recorder, replay, problem, file, protocol]);
  return replay;
}

interface Desk {
  readonly replay: Replay | null;
  readonly problem: string | null;
  readonly file: string | null;
}

function toReport({ isRecording, facts }: RecordingTransport, desk: Desk): RecordingReport {
  const { file, problem, replay } = desk;
  const mode = replay ? 'replay' : isRecording ? 'recording' : 'live';
  return { mode, frameCount: facts.frameCount, file, problem };
}
