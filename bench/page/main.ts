import './bench.css';
import { createHarness } from './createHarness.ts';
import { installCommitCounter } from './installCommitCounter.ts';
import { COLUMNS, toCells } from './toCells.ts';

const commitCount = installCommitCounter();
// Loaded late, because React looks for its developer tools when it is loaded.
const { peer } = await import('virtual:bench-peer');

const root = document.getElementById('table');
if (!root) throw new Error('the page has no table');
const rows = Number(new URLSearchParams(location.search).get('rows'));
let rowRenderCount = 0;

window.bench = createHarness({ peer, root, commitCount, rowRenderCount: () => rowRenderCount });
peer.start({
  url: peer.transport === 'ws' ? `ws://${location.host}/ws/v2/connect` : location.origin,
  rows,
  root,
  rowRendered: () => (rowRenderCount += 1),
  toCells,
  columns: COLUMNS,
});
