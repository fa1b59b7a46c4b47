import { Eraser, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/shared/IconButton.tsx';
import { Segments } from '../../components/shared/Segments.tsx';
import { SelectField } from '../../components/shared/SelectField.tsx';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { FrameDetails } from './FrameDetails.tsx';
import { FrameList } from './FrameList.tsx';
import type { FramesBehaviour } from './useFramesBehaviour.ts';

/** Props of the tab of frames. */
export interface FramesTabProps {
  readonly frames: FramesBehaviour;
  /** Name of the file whose frames these are; null: they are live. */
  readonly fileName: string | null;
  readonly strings: DebugPanelStrings;
}

/** What came and went, with filters, a pause, and what the selected frame says. */
export function FramesTab({ fileName, frames, strings }: FramesTabProps): ReactNode {
  const { allCount, selected, shown } = frames;
  return (
    <div className="cs-frames" data-state={selected ? 'detailed' : 'list'}>
      <FrameTools frames={frames} isLive={fileName === null} strings={strings} />
      <p className="cs-frames__count cs-note">
        {fileName !== null && <strong>{strings.viewing(fileName)} · </strong>}
        <span>{strings.frameCount(shown.length, allCount)}</span>
        <output className="cs-frames__missed">
          {frames.isPaused && strings.missedWhilePaused(frames.missedCount)}
        </output>
      </p>
      {shown.length === 0 ? (
        <div className="cs-empty">
          <p className="cs-empty__text">{allCount === 0 ? strings.noFrames : strings.noMatch}</p>
        </div>
      ) : (
        <FrameList frames={shown} selected={selected} onSelect={frames.select} strings={strings} />
      )}
      {selected && (
        <FrameDetails frame={selected} onClose={() => frames.select(null)} strings={strings} />
      )}
    </div>
  );
}

interface FrameToolsProps {
  readonly frames: FramesBehaviour;
  readonly isLive: boolean;
  readonly strings: DebugPanelStrings;
}

/** Stands for all types in the select, which knows texts only; no type is called so. */
const ALL = '*';

function FrameTools({ frames, isLive, strings }: FrameToolsProps): ReactNode {
  const { filter, isPaused, setFilter, types } = frames;
  const PauseIcon = isPaused ? Play : Pause;
  return (
    <div className="cs-bar cs-frames__tools">
      <input
        type="search"
        className="cs-input cs-frames__search"
        aria-label={strings.search}
        placeholder={strings.search}
        value={filter.text}
        onChange={(event) => setFilter({ text: event.target.value })}
      />
      <SelectField
        label={strings.type}
        isLabelShown={false}
        className="cs-frames__types"
        value={filter.typeName ?? ALL}
        options={[
          { value: ALL, label: strings.allTypes },
          ...types.map((name) => ({ value: name, label: name === '' ? strings.untyped : name })),
        ]}
        onChange={(name) => setFilter({ typeName: name === ALL ? null : name })}
      />
      <Segments
        label={strings.direction}
        value={filter.direction}
        segments={[
          { value: 'both', label: strings.bothDirections },
          { value: 'recv', label: strings.incoming },
          { value: 'send', label: strings.outgoing },
        ]}
        onChange={(direction) => setFilter({ direction })}
      />
      {isLive && (
        <>
          <IconButton
            label={isPaused ? strings.resume : strings.pause}
            onClick={frames.togglePause}
            data-state={isPaused ? 'on' : 'off'}
          >
            <PauseIcon size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={strings.clear} onClick={frames.clear}>
            <Eraser size={15} aria-hidden="true" />
          </IconButton>
        </>
      )}
    </div>
  );
}
