import type { ProtocolName } from '../../mock-server/engine/protocolServer.ts';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import type { ManagerConfig } from '../../src/store/managerConfig.ts';

/** A world that moves on its own inside the page, and how the page is connected to it. */
export interface LiveScenario {
  /** @default 'sportsbook' */
  readonly protocol?: ProtocolName;
  /** What else the server speaks, for stories that open connections of their own to it. @default nothing else */
  readonly alsoSpoken?: readonly ProtocolName[];
  /** Same seed, same games. @default 7 */
  readonly seed?: number;
  /** Price changes per second in the sportsbook, all rows together. @default 12 */
  readonly rate?: number;
  /** Lines of odds in the sportsbook. @default 4 games a league */
  readonly rows?: number;
  /**
   * 2 plays twice as fast. At 1, a play of football takes about a second and a half, an over of cricket six. @default 1
   */
  readonly pace?: number;
  /** How long the billiards table has been played on, ms. @default 2_500: it is about to be broken */
  readonly headStartMs?: number;
  /** As on the command line of the mock server: `zombie:after=2s`. @default none */
  readonly faults?: readonly string[];
  /** Numbers of the manager, such as `probeEveryMs`. @default a probe every 2 s, so that a dead link shows soon */
  readonly config?: Partial<ManagerConfig>;
  /** Called with the server once it runs, to set quirks or to spoil something later; what it returns ends that. */
  readonly prepare?: (host: PageHost) => (() => void) | undefined;
}
