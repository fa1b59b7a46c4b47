import { Menu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from './classNames.ts';

/** One action. */
export interface MenuAction {
  /** Unique in its menu. */
  readonly name: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onSelect: () => void;
}

/** Props of a menu of actions. */
export interface ActionMenuProps {
  /** The button, with an accessible name; gets what opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly actions: readonly MenuAction[];
  readonly className?: string | undefined;
}

/** A button that opens a list of actions, which stay as and where they were when it opened. Keyboard, type-ahead, position and focus are Base UI's. */
export function ActionMenu({ trigger, actions, className }: ActionMenuProps): ReactNode {
  const [opened, setOpened] = useState(actions);
  return (
    <Menu.Root modal={false} onOpenChange={(isOpen) => isOpen && setOpened(actions)}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner
          // What it belongs to may move on; nothing moves under the hand.
          disableAnchorTracking
          className="cs-root cs-floating"
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          <Menu.Popup className={classNames('cs-popover cs-menu', className)}>
            {opened.map(({ name, label, icon, onSelect }) => (
              <Menu.Item key={name} className="cs-menu__item" onClick={onSelect}>
                <span className="cs-note cs-icon" aria-hidden="true">
                  {icon}
                </span>
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
