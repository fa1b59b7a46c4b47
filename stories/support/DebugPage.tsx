import type { ReactNode } from 'react';
import { DebugPanel } from '../../src/devtools/index.ts';
import type { DebugPanelProps } from '../../src/devtools/index.ts';
import { useWebSocketArbitrage } from '../../src/hooks/useWebSocketArbitrage.ts';
import { useWebSocketOdds } from '../../src/hooks/useWebSocketOdds.ts';

/** A page that follows something, with the panel at it: without followers there is nothing to look at. */
export function DebugPage(props: DebugPanelProps): ReactNode {
  useWebSocketOdds({});
  useWebSocketOdds({ sport: 'NBA' });
  useWebSocketArbitrage({ minProfit: 1 });
  return <DebugPanel {...props} />;
}
