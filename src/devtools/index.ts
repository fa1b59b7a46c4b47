/** `courtside/devtools`: what shows developers a connection from inside; import `courtside/devtools.css` once, after `courtside/styles.css`. */
export { ConnectionMachineDiagram } from './ConnectionMachineDiagram/ConnectionMachineDiagram.tsx';
export { DebugPanel } from './DebugPanel/DebugPanel.tsx';

export type { ConnectionMachineDiagramProps } from './ConnectionMachineDiagram/ConnectionMachineDiagram.tsx';
export type { MachineDiagramStrings } from './ConnectionMachineDiagram/machineDiagramStrings.ts';
export type { DebugPanelProps, DebugTab } from './DebugPanel/DebugPanel.tsx';
export type { DebugPanelStrings } from './DebugPanel/debugPanelStrings.ts';
