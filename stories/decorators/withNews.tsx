import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Notice } from '../../src/domain/notifications/notification.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { StoryManagerOptions } from '../support/createStoryManager.ts';
import { createStoryManager } from '../support/createStoryManager.ts';

/** Puts the story into a fixed situation in which all of this happens once it is shown, as toasts tell only what is new. */
export function withNews(notices: readonly Notice[], options: StoryManagerOptions = {}): Decorator {
  return (Story, { id }) => (
    <NewsRoom key={id} notices={notices} options={options}>
      <Story />
    </NewsRoom>
  );
}

interface NewsRoomProps {
  readonly notices: readonly Notice[];
  readonly options: StoryManagerOptions;
  readonly children: ReactNode;
}

function NewsRoom({ notices, options, children }: NewsRoomProps): ReactNode {
  const [manager] = useState(() => createStoryManager(options));
  useEffect(() => {
    manager.clearNotifications();
    manager.file(...notices);
  }, [manager, notices]);
  return (
    <WebSocketProvider manager={manager}>
      <main style={{ minBlockSize: '100vh', padding: '1rem' }}>
        {children}
        <button type="button" className="cs-button" onClick={() => manager.file(...notices)}>
          Again
        </button>
      </main>
    </WebSocketProvider>
  );
}
