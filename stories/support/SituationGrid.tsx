import type { ReactNode } from 'react';
import { useState } from 'react';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { StoryManagerOptions } from './createStoryManager.ts';
import { createStoryManager } from './createStoryManager.ts';

/** A state to show among others. */
export interface NamedSituation {
  readonly name: string;
  readonly describe: () => StoryManagerOptions;
}

/** Props of a grid of states. */
export interface SituationGridProps {
  readonly situations: readonly NamedSituation[];
  /** Least width of a cell. @default '18rem' */
  readonly cellSize?: string;
  /** What is shown in each of them. */
  readonly children: ReactNode;
}

/** The same component in each of its states, side by side, for one look at all of them. */
export function SituationGrid({
  situations,
  cellSize = '18rem',
  children,
}: SituationGridProps): ReactNode {
  return (
    <div
      style={{
        display: 'grid',
        gap: '1.25rem',
        gridTemplateColumns: `repeat(auto-fill, minmax(min(${cellSize}, 100%), 1fr))`,
        alignItems: 'start',
      }}
    >
      {situations.map(({ name, describe }) => (
        <div key={name} className="cs-root" style={{ minInlineSize: 0 }}>
          <p style={{ margin: '0 0 0.375rem', fontSize: '0.6875rem', opacity: 0.75 }}>{name}</p>
          <Room describe={describe}>{children}</Room>
        </div>
      ))}
    </div>
  );
}

/** For grids: the same landmark many times is what they are for. */
export const MANY_OF_ONE = {
  a11y: {
    config: {
      rules: [
        { id: 'landmark-unique', enabled: false },
        { id: 'landmark-no-duplicate-banner', enabled: false },
      ],
    },
  },
};

function Room(props: {
  readonly describe: () => StoryManagerOptions;
  readonly children: ReactNode;
}): ReactNode {
  const [manager] = useState(() => createStoryManager(props.describe()));
  return <WebSocketProvider manager={manager}>{props.children}</WebSocketProvider>;
}
