import {
  CircleX,
  KeyRound,
  LoaderCircle,
  Gauge,
  TriangleAlert,
  Unplug,
  WifiOff,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';

type Shape = ComponentType<{ readonly size: number; readonly strokeWidth: number }>;

// One shape per meaning, so that nobody needs to tell colours apart (UI1).
const SHAPES: Readonly<Record<Exclude<ConnectionStatus, 'connected'>, Shape>> = {
  idle: Unplug,
  closed: Unplug,
  connecting: LoaderCircle,
  reconnecting: LoaderCircle,
  stale: TriangleAlert,
  offline: WifiOff,
  'needs-auth': KeyRound,
  failed: CircleX,
};

/** Props of the sign of a status. */
export interface StatusShapeProps {
  readonly status: ConnectionStatus;
  /** Connected, but so slow that it deserves a warning. @default false */
  readonly isSlow?: boolean;
}

/** The sign of a status: a filled dot while live, an icon of its own for everything else. Decorative. */
export function StatusShape({ status, isSlow = false }: StatusShapeProps): ReactNode {
  const Icon = status === 'connected' ? isSlow && Gauge : SHAPES[status];
  return (
    <span className="cs-shape" data-status={status} data-slow={isSlow} aria-hidden="true">
      {Icon ? <Icon size={14} strokeWidth={2.25} /> : <span className="cs-shape__dot" />}
    </span>
  );
}
