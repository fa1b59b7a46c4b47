import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../src/components/index.ts';
import '../src/styles/styles.css';
import { WebSocketProvider, createNotificationSettings, persistOddsFormat } from '../src/index.ts';
import './demo.css';
import { findServer } from './findServer.ts';
import { findSilence } from './findSilence.ts';
import { findToken } from './findToken.ts';
import './panels/panels.css';
import { createSportPanels } from './panels/sportPanels.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');

const baseUrl = findServer(document, window.location);
// What a reader mutes, and how they like prices written, outlives the page.
const notificationSettings = createNotificationSettings({ persistKey: 'courtside.notifications' });
persistOddsFormat();
// Prices that move many times a second and stop are told of before a probe can fail.
const oddsSilenceMs = findSilence(document);
const panels = createSportPanels({ baseUrl, token: findToken(document) });

createRoot(root).render(
  <StrictMode>
    <WebSocketProvider
      baseUrl={baseUrl}
      notificationSettings={notificationSettings}
      silentAfterMs={oddsSilenceMs === undefined ? {} : { odds_updates: oddsSilenceMs }}
    >
      <Dashboard panels={panels} headerEnd={<ThemeToggle />} />
    </WebSocketProvider>
  </StrictMode>,
);
