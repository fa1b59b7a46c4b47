import { useMemo, useState } from 'react';
import {
  formatRecording,
  isRecordedFrame,
  parseRecording,
  toReadableFrame,
} from '../../hooks/recordingFile.ts';
import type { InspectionResult } from '../../hooks/useInspection.ts';
import type { ParsedRecording, ReadableFrame, Recording } from '../../hooks/viewTypes.ts';
import { downloadText } from './downloadText.ts';

/** A file that was loaded. */
export interface LoadedRecording extends ParsedRecording {
  readonly name: string;
  readonly frames: readonly ReadableFrame[];
}

/** What was written out. */
export interface ExportedRecording {
  readonly frameCount: number;
  readonly durationMs: number;
}

/** Writing and reading recordings. */
export interface RecordingBehaviour {
  /** Null while what is live is shown. */
  readonly loaded: LoadedRecording | null;
  /** A file in which there was nothing to show. */
  readonly emptyFile: string | null;
  readonly exported: ExportedRecording | null;
  readonly exportFile: () => void;
  readonly loadFile: (file: File) => Promise<void>;
  readonly close: () => void;
}

/** Exports what the log holds, and reads files into the place of what is live. */
export function useRecordingBehaviour({ log }: InspectionResult): RecordingBehaviour {
  const [file, setFile] = useState<{ name: string; parsed: ParsedRecording } | null>(null);
  const [emptyFile, setEmptyFile] = useState<string | null>(null);
  const [exported, setExported] = useState<ExportedRecording | null>(null);
  const loaded = useMemo(() => file && toLoaded(file), [file]);

  return {
    loaded,
    emptyFile,
    exported,
    exportFile() {
      const recording = log.toRecording();
      downloadText(toFileName(recording), formatRecording(recording));
      const frameCount = recording.events.filter(isRecordedFrame).length;
      setExported({ frameCount, durationMs: recording.durationMs });
    },
    async loadFile(chosen) {
      const parsed = parseRecording(await readText(chosen));
      const isEmpty = parsed.recording.events.length === 0 && parsed.problemCount === 0;
      setEmptyFile(isEmpty ? chosen.name : null);
      setFile(isEmpty ? null : { name: chosen.name, parsed });
    },
    close() {
      setFile(null);
      setEmptyFile(null);
    },
  };
}

function toLoaded({
  name,
  parsed,
}: {
  readonly name: string;
  readonly parsed: ParsedRecording;
}): LoadedRecording {
  const frames = parsed.recording.events
    .filter(isRecordedFrame)
    .map((frame) => toReadableFrame(frame, frame.text));
  return { ...parsed, name, frames };
}

/** A file may be gone between being chosen and being read: that is an empty one. */
async function readText(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    return '';
  }
}

/** "courtside-20261120-105512.ndjson", by the time it began (UTC). */
function toFileName({ startedAt }: Recording): string {
  if (startedAt === null) return 'courtside.ndjson';
  const [date = '', time = ''] = new Date(startedAt).toISOString().split('T');
  return `courtside-${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.ndjson`;
}
