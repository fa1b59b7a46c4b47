import {
  CircleX,
  Clock,
  KeyRound,
  LoaderCircle,
  Gauge,
  TriangleAlert,
  Unplug,
  WifiOff,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';
import type { LinkDoubt } from './linkDoubt.ts';

type Shape = ComponentType<{ readonly size: number; readonly strokeWidth: number }>;

// One shape per meaning, so that nobody needs to tell colours apart (UI1).
const SHAPES: Readonly<Record<ConnectionStatus | LinkDoubt, Shape | null>> = {
  connected: null,
  silent: Clock,
  slow: Gauge,
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
  /** Connected, but in a way that deserves a warning. @default null */
  readonly doubt?: LinkDoubt | null;
}

/** The sign of a status: a filled dot while live, an icon of its own for everything else. Decorative. */
export function StatusShape({ status, doubt = null }: StatusShapeProps): ReactNode {
  const Icon = SHAPES[doubt ?? status];
  return (
    <span className="cs-shape" data-status={status} data-doubt={doubt !== null} aria-hidden="true">
      {Icon ? <Icon size={14} strokeWidth={2.25} /> : <span className="cs-shape__dot" />}
    </span>
  );
}
