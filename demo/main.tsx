import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../src/components/index.ts';
import '../src/styles/styles.css';
import { WebSocketProvider } from '../src/index.ts';
import './demo.css';
import { findServer } from './findServer.ts';
import { ThemeToggle } from './ThemeToggle.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <WebSocketProvider baseUrl={findServer(document, window.location)}>
      <Dashboard headerEnd={<ThemeToggle />} />
    </WebSocketProvider>
  </StrictMode>,
);
