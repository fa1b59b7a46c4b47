import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/styles/styles.css';
import { WebSocketProvider, createNotificationSettings, persistOddsFormat } from '../src/index.ts';
import './demo.css';
import { DemoDashboard } from './DemoDashboard.tsx';
import { findServer } from './findServer.ts';
import { findSilence } from './findSilence.ts';
import { findToken } from './findToken.ts';
import './panels/panels.css';
import { createDemoSession } from './session/createDemoSession.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');

const baseUrl = findServer(document, window.location);
// What a reader mutes, and how they like prices written, outlives the page.
const notificationSettings = createNotificationSettings({ persistKey: 'courtside.notifications' });
persistOddsFormat();
// Prices that move many times a second and stop are told of before a probe can fail.
const oddsSilenceMs = findSilence(document);
const session = createDemoSession({ baseUrl, servedToken: findToken(document) });

createRoot(root).render(
  <StrictMode>
    <WebSocketProvider
      baseUrl={baseUrl}
      token={session.guestToken}
      notificationSettings={notificationSettings}
      silentAfterMs={oddsSilenceMs === undefined ? {} : { odds_updates: oddsSilenceMs }}
    >
      <DemoDashboard baseUrl={baseUrl} session={session} />
    </WebSocketProvider>
  </StrictMode>,
);
