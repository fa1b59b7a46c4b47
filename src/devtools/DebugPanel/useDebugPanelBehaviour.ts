import { useState } from 'react';
import type { InspectionResult } from '../../hooks/useInspection.ts';
import { useInspection } from '../../hooks/useInspection.ts';
import type { FramesBehaviour } from './useFramesBehaviour.ts';
import { useFramesBehaviour } from './useFramesBehaviour.ts';
import type { RecordingBehaviour } from './useRecordingBehaviour.ts';
import { useRecordingBehaviour } from './useRecordingBehaviour.ts';

/** What the tabs show, and what they remember while another one shows. */
export interface DebugPanelBehaviour {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly inspection: InspectionResult;
  readonly recording: RecordingBehaviour;
  readonly frames: FramesBehaviour;
}

/** The panel looks while it is open, and only then. */
export function useDebugPanelBehaviour(defaultOpen: boolean): DebugPanelBehaviour {
  const [isOpen, setOpen] = useState(defaultOpen);
  const inspection = useInspection(isOpen);
  const recording = useRecordingBehaviour(inspection);
  const frames = useFramesBehaviour(inspection, recording.loaded);
  return {
    isOpen,
    toggle: () => setOpen((wasOpen) => !wasOpen),
    inspection,
    recording,
    frames,
  };
}
