import type { ReactNode } from 'react';
import type { InspectionResult } from '../../hooks/useInspection.ts';
import { ConnectionMachineDiagram } from '../ConnectionMachineDiagram/ConnectionMachineDiagram.tsx';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { toWaysTaken } from './toTimelineRows.ts';

/** Props of the tab of the machine's states. */
export interface TimelineTabProps {
  readonly inspection: InspectionResult;
  readonly strings: DebugPanelStrings;
}

/** The machine's drawing, and the states it went through with how long each lasted, newest first. */
export function TimelineTab({ inspection, strings }: TimelineTabProps): ReactNode {
  const timeline = inspection.log.timeline();
  const newest = timeline.at(-1);
  if (!newest) {
    return (
      <div className="cs-empty">
        <p className="cs-empty__text">{strings.noTransitions}</p>
      </div>
    );
  }
  return (
    <div className="cs-timeline">
      <ConnectionMachineDiagram
        className="cs-timeline__drawing"
        current={newest.to}
        recent={toWaysTaken(timeline, newest.link)}
      />
      <TimelineTable timeline={timeline} strings={strings} />
    </div>
  );
}
