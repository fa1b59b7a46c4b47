import type { ChangeEvent, ReactNode } from 'react';
// By its whole name: Storybook compiles its own part of the page the older way, where tags become calls of `React`.
import * as React from 'react';
import { AddonPanel, Button } from 'storybook/internal/components';
import { STORY_RENDERED } from 'storybook/internal/core-events';
import { useChannel } from 'storybook/manager-api';
import { downloadText } from '../src/devtools/DebugPanel/downloadText.ts';
import type { RecordingCommand, RecordingReport } from '../stories/live/recordingMessages.ts';
import { RECORDING_CHANNEL } from '../stories/live/recordingMessages.ts';

/** Nothing is known before the story has told; stories of fixed situations never do. */
const NOTHING: RecordingReport | null = null;

/** Records what a live story receives, saves it as a file, and plays such a file in place of the world. */
export function RecordingPanel({ isShown }: { readonly isShown: boolean }): ReactNode {
  const [report, setReport] = React.useState<RecordingReport | null>(NOTHING);
  const emit = useChannel({
    [RECORDING_CHANNEL.report]: setReport,
    [STORY_RENDERED]: () => {
      setReport(NOTHING);
      emit(RECORDING_CHANNEL.command, { kind: 'report' } satisfies RecordingCommand);
    },
  });
  const send = (command: RecordingCommand) => emit(RECORDING_CHANNEL.command, command);
  return (
    <AddonPanel active={isShown}>
      <div style={{ display: 'grid', gap: '0.75rem', padding: '1rem', justifyItems: 'start' }}>
        {report ? (
          <Controls report={report} send={send} />
        ) : (
          <p>
            This story holds still: there is nothing to record. Live stories can be recorded and
            replayed.
          </p>
        )}
      </div>
    </AddonPanel>
  );
}

interface ControlsProps {
  readonly report: RecordingReport;
  readonly send: (command: RecordingCommand) => void;
}

function Controls({ report, send }: ControlsProps): ReactNode {
  const { file, frameCount, mode, problem } = report;
  const load = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = currentTarget.files?.[0];
    if (chosen) send({ kind: 'load', text: await chosen.text() });
  };
  return (
    <>
      <output>{describe(report)}</output>
      {mode === 'live' && <Button onClick={() => send({ kind: 'record' })}>Record</Button>}
      {mode === 'recording' && (
        <Button onClick={() => send({ kind: 'stop' })}>Stop after {frameCount} frames</Button>
      )}
      {mode === 'replay' && <Button onClick={() => send({ kind: 'live' })}>Back to live</Button>}
      {file !== null && (
        <Button onClick={() => downloadText('recording.ndjson', file)}>Save the recording</Button>
      )}
      <label>
        Play a recording{' '}
        <input type="file" accept=".ndjson" onChange={(event) => void load(event)} />
      </label>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}

function describe({ frameCount, mode }: RecordingReport): string {
  if (mode === 'recording') return `Recording: ${frameCount} frames`;
  if (mode === 'replay') return 'Playing a recording, over and over';
  return 'Live';
}
