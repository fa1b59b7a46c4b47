import { createContext } from 'react';
import type { WebSocketManager } from '../store/webSocketManager.ts';

/** Carries the manager of the nearest provider; the manager never changes by itself, so readers don't re-render. */
export const WebSocketContext = createContext<WebSocketManager | null>(null);
