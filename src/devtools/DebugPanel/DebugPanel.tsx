import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { Recording } from '../../hooks/viewTypes.ts';
import { classNames } from '../../components/shared/classNames.ts';
import type { Stylable, Translatable } from '../../components/shared/componentProps.ts';
import { toStrings } from '../../components/shared/componentProps.ts';
import { StatusShape } from '../../components/shared/StatusShape.tsx';
import { TabPanels } from '../../components/shared/TabPanels.tsx';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { DEBUG_PANEL_STRINGS } from './debugPanelStrings.ts';
import { FlowTab } from './FlowTab.tsx';
import { FramesTab } from './FramesTab.tsx';
import { LinkTab } from './LinkTab.tsx';
import { RecordingTab } from './RecordingTab.tsx';
import { SubscriptionsTab } from './SubscriptionsTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import type { DebugPanelBehaviour } from './useDebugPanelBehaviour.ts';
import { useDebugPanelBehaviour } from './useDebugPanelBehaviour.ts';

/** What the panel can show. */
export type DebugTab = 'timeline' | 'frames' | 'subscriptions' | 'flow' | 'link' | 'recording';

/** Props of `DebugPanel`. */
export interface DebugPanelProps extends Stylable<'bar' | 'body'>, Translatable<DebugPanelStrings> {
  /** @default false: a bar, which looks at nothing */
  readonly defaultOpen?: boolean | undefined;
  /** At the bottom of the window, over the page but not in its way; or in the flow. @default 'inline' */
  readonly placement?: 'inline' | 'bottom' | undefined;
  /** @default 'timeline' */
  readonly defaultTab?: DebugTab | undefined;
  /** Offers to replay a recording that was loaded. @default no such button */
  readonly onReplay?: ((recording: Recording) => void) | undefined;
  /** Shown in the Link tab above its numbers. @default LatencyChart */
  readonly linkChart?: ReactNode;
}

/**
 * Looks inside the connection: the machine's states, frames, subscriptions, what goes through, and recordings to keep or
 * to look into. It looks while it is open, and shows four times a second at most, so that what it looks at is not slowed
 * down. For developers; no credential is shown.
 */
export function DebugPanel(props: DebugPanelProps): ReactNode {
  const { className, classNames: parts, defaultOpen = false, placement = 'inline' } = props;
  const strings = toStrings(DEBUG_PANEL_STRINGS, props.strings);
  const bodyId = useId();
  const panel = useDebugPanelBehaviour(defaultOpen);
  const status = useWebSocketStore((state) => state.connection.status);
  const { isOpen, toggle } = panel;
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <section
      className={classNames('cs-root cs-debug', className)}
      aria-label={strings.title}
      data-placement={placement}
      data-state={isOpen ? 'open' : 'closed'}
    >
      <button
        type="button"
        className={classNames('cs-debug__bar', parts?.bar)}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={toggle}
      >
        <StatusShape status={status} />
        <span className="cs-debug__title">{strings.title}</span>
        <Chevron size={15} aria-hidden="true" />
      </button>
      <div id={bodyId} className={classNames('cs-debug__body', parts?.body)} hidden={!isOpen}>
        {isOpen && (
          <TabPanels
            className="cs-debug__tabs"
            doPanelsScroll
            label={strings.tabs}
            initial={props.defaultTab}
            panels={toPanels(props, panel, strings)}
          />
        )}
      </div>
    </section>
  );
}

function toPanels(
  { linkChart, onReplay }: DebugPanelProps,
  { frames, inspection, recording }: DebugPanelBehaviour,
  strings: DebugPanelStrings,
): readonly { readonly name: DebugTab; readonly label: string; readonly children: ReactNode }[] {
  const { facts } = inspection.log;
  const fileName = recording.loaded?.name ?? null;
  return [
    {
      name: 'timeline',
      label: strings.timeline,
      children: <TimelineTab inspection={inspection} strings={strings} />,
    },
    {
      name: 'frames',
      label: strings.frames,
      children: <FramesTab frames={frames} fileName={fileName} strings={strings} />,
    },
    {
      name: 'subscriptions',
      label: strings.subscriptions,
      children: <SubscriptionsTab strings={strings} />,
    },
    {
      name: 'flow',
      label: strings.flow,
      children: <FlowTab inspection={inspection} strings={strings} />,
    },
    {
      name: 'link',
      label: strings.link,
      children: <LinkTab chart={linkChart} strings={strings} />,
    },
    {
      name: 'recording',
      label: strings.recording,
      children: (
        <RecordingTab facts={facts} recording={recording} onReplay={onReplay} strings={strings} />
      ),
    },
  ];
}
