import type { ReactNode } from 'react';

/** Props of words that come and go. */
export interface RoomForProps {
  readonly text: string;
  readonly isShown: boolean;
  /** Read out politely when it comes. @default false */
  readonly isAnnounced?: boolean | undefined;
}

/** Words that come and go, and whose room is there before they come: they move nothing. */
export function RoomFor({ text, isShown, isAnnounced = false }: RoomForProps): ReactNode {
  return (
    <span data-room={text} aria-live={isAnnounced ? 'polite' : undefined}>
      {isShown && text}
    </span>
  );
}
