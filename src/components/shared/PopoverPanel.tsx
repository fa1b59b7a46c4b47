import { Popover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './classNames.ts';

/** Props of a panel that opens from a button. */
export interface PopoverPanelProps {
  /** The button, with an accessible name; gets what opens the panel. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** Names the panel for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** @default uncontrolled */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Which edge of the button it lines up with. @default 'end' */
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string | undefined;
}

/**
 * A panel that floats beside its button: stays in the window, closes by Escape and by a press outside, and gives the focus
 * back. A press on a toast is none outside: it has nothing to do with the panel. The behaviour is Base UI's.
 */
export function PopoverPanel(props: PopoverPanelProps): ReactNode {
  const { trigger, label, children, open, onOpenChange, align = 'end', className } = props;
  return (
    <Popover.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(isOpen, details) => {
        if (isOpen || !isForToast(details)) onOpenChange?.(isOpen);
        else details.cancel();
      }}
    >
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner
          className="cs-root cs-floating"
          align={align}
          sideOffset={8}
          collisionPadding={8}
        >
          <Popover.Popup className={classNames('cs-popover', className)} aria-label={label}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** A press on a toast, or the focus that goes there with it. */
function isForToast({ reason, event }: Popover.Root.ChangeEventDetails): boolean {
  if (reason === 'outside-press') return isInToast(event.target);
  return reason === 'focus-out' && 'relatedTarget' in event && isInToast(event.relatedTarget);
}

function isInToast(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.cs-toasts') !== null;
}
