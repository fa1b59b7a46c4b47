import { Download, FolderOpen, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecordingFacts, Recording } from '../../hooks/viewTypes.ts';
import { Button } from '../../components/shared/Button.tsx';
import { FilePicker } from './FilePicker.tsx';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { formatDuration } from './formatTimes.ts';
import type { LoadedRecording, RecordingBehaviour } from './useRecordingBehaviour.ts';

/** Props of the tab of recordings. */
export interface RecordingTabProps {
  readonly facts: RecordingFacts;
  readonly recording: RecordingBehaviour;
  readonly onReplay: ((recording: Recording) => void) | undefined;
  readonly strings: DebugPanelStrings;
}

/** Writes what was seen into a file, and looks into files. */
export function RecordingTab(props: RecordingTabProps): ReactNode {
  const { facts, onReplay, recording, strings } = props;
  const { emptyFile, exported, loaded } = recording;
  return (
    <div className="cs-flow">
      <section className="cs-flow__part">
        <p className="cs-recording__facts">
          <strong>{strings.recorded(facts.frameCount, formatDuration(facts.durationMs))}</strong>
          {facts.missingCount > 0 && (
            <span className="cs-note"> · {strings.missing(facts.missingCount)}</span>
          )}
        </p>
        <p className="cs-note">{strings.redacted}</p>
        <div className="cs-recording__actions">
          <Button look="primary" onClick={recording.exportFile}>
            <Download size={14} aria-hidden="true" /> {strings.exportRecording}
          </Button>
          <FilePicker
            accept=".ndjson,.jsonl,application/x-ndjson"
            onPick={(file) => void recording.loadFile(file)}
          >
            <FolderOpen size={14} aria-hidden="true" /> {strings.loadRecording}
          </FilePicker>
        </div>
        <output className="cs-recording__said cs-note">
          {exported && strings.exported(exported.frameCount, formatDuration(exported.durationMs))}
          {emptyFile !== null && strings.emptyFile(emptyFile)}
        </output>
      </section>
      {loaded && (
        <LoadedFile
          loaded={loaded}
          onClose={recording.close}
          onReplay={onReplay}
          strings={strings}
        />
      )}
    </div>
  );
}

interface LoadedFileProps {
  readonly loaded: LoadedRecording;
  readonly onClose: () => void;
  readonly onReplay: ((recording: Recording) => void) | undefined;
  readonly strings: DebugPanelStrings;
}

function LoadedFile({ loaded, onClose, onReplay, strings }: LoadedFileProps): ReactNode {
  const { frames, name, problemCount, problems, recording } = loaded;
  return (
    <section className="cs-flow__part cs-recording__file" aria-label={strings.viewing(name)}>
      <p className="cs-recording__facts">
        <strong>{strings.loaded(name, frames.length, formatDuration(recording.durationMs))}</strong>
        {recording.missingCount > 0 && (
          <span className="cs-note"> · {strings.missing(recording.missingCount)}</span>
        )}
      </p>
      <p className="cs-note">{strings.loadedNote}</p>
      <div className="cs-recording__actions">
        {onReplay && (
          <Button onClick={() => onReplay(recording)}>
            <Play size={14} aria-hidden="true" /> {strings.replay}
          </Button>
        )}
        <Button onClick={onClose}>
          <X size={14} aria-hidden="true" /> {strings.closeRecording}
        </Button>
      </div>
      {problemCount > 0 && (
        <div className="cs-recording__problems">
          <p>{strings.unreadable(problemCount)}</p>
          <ul>
            {problems.map(({ line, message }) => (
              <li key={line}>{strings.problem(line, message)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
