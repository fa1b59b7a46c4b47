import type { DashboardPanel } from '../../src/components/index.ts';
import { BilliardsPanel } from './BilliardsPanel.tsx';
import { CricketPanel } from './CricketPanel.tsx';
import { NflPanel } from './NflPanel.tsx';
import type { PanelConnection } from './panelConnection.ts';

/** Any would do: of the mock server every UUID is a match. */
const DEMO_MATCH_IDS = [
  '3f0c4c1e-6a53-4bb5-9a5e-2f1d6f9a7c10',
  '9b1f7c52-0d3e-4a68-8c27-5e6d40a1b3f8',
];

/** Sections for the dashboard: one a sport, each over a connection that is open while it shows. */
export function createSportPanels(connection: PanelConnection): readonly DashboardPanel[] {
  return [
    {
      name: 'nfl',
      label: 'NFL',
      content: <NflPanel connection={connection} />,
      hasOwnConnection: true,
    },
    {
      name: 'cricket',
      label: 'Cricket',
      content: <CricketPanel connection={connection} matchIds={DEMO_MATCH_IDS} />,
      hasOwnConnection: true,
    },
    {
      name: 'billiards',
      label: 'Billiards',
      content: <BilliardsPanel connection={connection} />,
      hasOwnConnection: true,
    },
  ];
}
