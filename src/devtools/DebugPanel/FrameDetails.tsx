import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { ReadableFrame } from '../../hooks/viewTypes.ts';
import { IconButton } from '../../components/shared/IconButton.tsx';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { formatFrameText } from './formatFrameText.ts';
import { formatRecordingTime } from './formatTimes.ts';

/** Props of the selected frame. */
export interface FrameDetailsProps {
  readonly frame: ReadableFrame;
  readonly onClose: () => void;
  readonly strings: DebugPanelStrings;
}

/** What a frame says, a line for each member. Hidden characters are shown as escapes: it is a stranger's text. */
export function FrameDetails({ frame, onClose, strings }: FrameDetailsProps): ReactNode {
  const titleId = useId();
  const { cutCount, text } = formatFrameText(frame.text);
  return (
    <section className="cs-frames__details" aria-labelledby={titleId}>
      <header className="cs-frames__details-head">
        <h3 className="cs-frames__details-title" id={titleId}>
          <span className="cs-visually-hidden">{strings.details}: </span>
          {frame.typeName === '' ? strings.untyped : frame.typeName}
        </h3>
        <span className="cs-note">{formatRecordingTime(frame.atMs)}</span>
        <IconButton label={strings.closeDetails} onClick={onClose}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre className="cs-frames__text" tabIndex={0} aria-labelledby={titleId}>
        {text}
      </pre>
      {cutCount > 0 && <p className="cs-frames__cut cs-note">{strings.cutDetails(cutCount)}</p>}
    </section>
  );
}
