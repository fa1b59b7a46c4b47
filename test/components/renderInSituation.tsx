import type { RenderResult } from '@testing-library/react';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type {
  StoryManager,
  StoryManagerOptions,
} from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';

/** Renders in StrictMode with a manager that stands as `options` say. */
export function renderInSituation(
  children: ReactNode,
  options: StoryManagerOptions = {},
): RenderResult & { readonly manager: StoryManager } {
  const manager = createStoryManager(options);
  const result = render(
    <StrictMode>
      <WebSocketProvider manager={manager}>{children}</WebSocketProvider>
    </StrictMode>,
  );
  return { ...result, manager };
}
