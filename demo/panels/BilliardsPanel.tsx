import type { ReactNode } from 'react';
import { BilliardsTable, LatencyChart } from '../../src/components/index.ts';
import { billiards } from '../../src/protocols/index.ts';
import type { PanelConnection } from './panelConnection.ts';
import { PanelRoom } from './PanelRoom.tsx';

/** A billiards table as the vision system sees it, and how fast its pictures come. */
export function BilliardsPanel({
  connection,
}: {
  readonly connection: PanelConnection;
}): ReactNode {
  return (
    <PanelRoom title="Billiards" protocol={billiards} connection={connection}>
      <div className="demo-panel__pair">
        <BilliardsTable showTrajectories />
        <LatencyChart />
      </div>
    </PanelRoom>
  );
}
