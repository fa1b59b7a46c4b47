import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { StoryManagerOptions } from '../support/createStoryManager.ts';
import { createStoryManager } from '../support/createStoryManager.ts';

/**
 * Puts the story into a fixed situation. A function, not a value: instants such as the next retry have to be
 * worked out when the story is shown, not when its file is read.
 */
export function withManager(describe: () => StoryManagerOptions): Decorator {
  return (Story, { id }) => (
    <Situation key={id} describe={describe}>
      <Story />
    </Situation>
  );
}

interface SituationProps {
  readonly describe: () => StoryManagerOptions;
  readonly children: ReactNode;
}

function Situation({ describe, children }: SituationProps): ReactNode {
  const [manager] = useState(() => createStoryManager(describe()));
  return <WebSocketProvider manager={manager}>{children}</WebSocketProvider>;
}
