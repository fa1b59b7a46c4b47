import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

/** One tab and what it shows. */
export interface TabPanel {
  /** Unique among the tabs. */
  readonly name: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** Props of panels of which one shows. */
export interface TabPanelsProps {
  /** Names the row of tabs for screen readers. */
  readonly label: string;
  readonly panels: readonly TabPanel[];
  /** Name of the tab that shows at first. @default the first */
  readonly initial?: string | undefined;
  /** Panels that scroll are stops for the Tab key, or nobody could scroll them without a mouse. @default false */
  readonly doPanelsScroll?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Tabs over their panels; only the shown panel is in the document. */
export function TabPanels(props: TabPanelsProps): ReactNode {
  const { label, panels, initial, doPanelsScroll = false, className } = props;
  return (
    <Tabs.Root
      className={classNames('cs-tabs', className)}
      defaultValue={initial ?? panels[0]?.name ?? null}
    >
      <Tabs.List className="cs-tabs__list" aria-label={label} activateOnFocus>
        {panels.map((panel) => (
          <Tabs.Tab key={panel.name} value={panel.name} className="cs-tabs__tab">
            {panel.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map((panel) => (
        // Otherwise no stop of its own: what is in it can be reached, and focusing it would scroll the page.
        <Tabs.Panel
          key={panel.name}
          value={panel.name}
          className="cs-tabs__panel"
          tabIndex={doPanelsScroll ? 0 : -1}
        >
          {panel.children}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
