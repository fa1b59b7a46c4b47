import type { TransportFactory } from '../../src/core.ts';
import type { DemoSession } from '../session/createDemoSession.ts';

/** How a panel reaches its server: every panel has a connection of its own, for it speaks a protocol of its own. */
export interface PanelConnection {
  readonly baseUrl: string;
  /** Cricket lets nobody watch without one. */
  readonly token?: (() => Promise<string>) | string | undefined;
  /** Where somebody whose token was refused can sign in. @default nowhere */
  readonly session?: DemoSession | undefined;
  /** @default the toolkit's */
  readonly transport?: TransportFactory | undefined;
}
