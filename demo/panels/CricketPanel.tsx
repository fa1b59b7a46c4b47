import type { ReactNode } from 'react';
import { CricketScorecard } from '../../src/components/index.ts';
import { cricket } from '../../src/protocols/index.ts';
import type { PanelConnection } from './panelConnection.ts';
import { PanelRoom } from './PanelRoom.tsx';

/** Props of the cricket panel. */
export interface CricketPanelProps {
  readonly connection: PanelConnection;
  /** Of the mock server every UUID is a match. */
  readonly matchIds: readonly string[];
}

/** Matches ball by ball, each over a socket of its own. */
export function CricketPanel({ connection, matchIds }: CricketPanelProps): ReactNode {
  return (
    <PanelRoom title="Cricket" protocol={cricket} connection={connection}>
      <div className="demo-panel__pair">
        {matchIds.map((matchId) => (
          <CricketScorecard key={matchId} matchId={matchId} />
        ))}
      </div>
    </PanelRoom>
  );
}
