import { Pause, Play, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { LiveUpdateIndicator, OddsTable } from '../../src/components/index.ts';
import { IconButton } from '../../src/components/shared/IconButton.tsx';
import { Segments } from '../../src/components/shared/Segments.tsx';
import { SwitchField } from '../../src/components/shared/SwitchField.tsx';
import type { ReplayResult } from '../../src/hooks/useReplay.ts';
import { useReplay } from '../../src/hooks/useReplay.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { Recording } from '../../src/protocols/recording/recording.ts';
import { recordWorld } from './recordWorld.ts';
import './replayStage.css';

const RECORDED_MS = 20_000;

/** A page that shows a recording in place of a server, with everything that a replay can be told. */
export function ReplayStage(): ReactNode {
  const [recording, setRecording] = useState<Recording | null>(null);
  useEffect(() => {
    let isGone = false;
    void recordWorld(RECORDED_MS).then((recorded) => !isGone && setRecording(recorded));
    return () => {
      isGone = true;
    };
  }, []);
  return recording && <Stage recording={recording} />;
}

function Stage({ recording }: { readonly recording: Recording }): ReactNode {
  const replay = useReplay(recording);
  return (
    <div className="cs-root replay">
      <Controls replay={replay} />
      <WebSocketProvider manager={replay.manager}>
        <LiveUpdateIndicator />
        <OddsTable />
      </WebSocketProvider>
    </div>
  );
}

function Controls({ replay }: { readonly replay: ReplayResult }): ReactNode {
  const { durationMs, isLooping, isPlaying, positionMs, speed } = replay;
  return (
    <div className="replay__controls">
      <IconButton
        label={isPlaying ? 'Pause' : 'Play'}
        onClick={isPlaying ? replay.pause : replay.play}
      >
        {isPlaying ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
      </IconButton>
      <IconButton label="Step" onClick={replay.step}>
        <StepForward size={16} aria-hidden="true" />
      </IconButton>
      <input
        type="range"
        className="replay__position"
        aria-label="Position"
        aria-valuetext={toText(positionMs)}
        min={0}
        max={durationMs}
        step={100}
        value={positionMs}
        onChange={(event) => void replay.seek(event.target.valueAsNumber)}
      />
      <span className="replay__time">
        {toText(positionMs)} / {toText(durationMs)}
      </span>
      <Segments
        label="Speed"
        value={String(speed)}
        segments={['0.5', '1', '4', '20'].map((value) => ({ value, label: `${value}×` }))}
        onChange={(value) => replay.setSpeed(Number(value))}
      />
      <SwitchField label="Loop" isOn={isLooping} onChange={replay.setLooping} />
    </div>
  );
}

function toText(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
