import type { ReactNode } from 'react';
import { useId } from 'react';
import { MACHINE_EDGES, MACHINE_STATES } from '../../hooks/machineDrawing.ts';
import type { ConnectionStateName, MachineEdge } from '../../hooks/viewTypes.ts';
import { classNames } from '../../components/shared/classNames.ts';
import type { Stylable, Translatable } from '../../components/shared/componentProps.ts';
import { toStrings } from '../../components/shared/componentProps.ts';
import type { MachineDiagramStrings } from './machineDiagramStrings.ts';
import { MACHINE_DIAGRAM_STRINGS } from './machineDiagramStrings.ts';
import type { MachineOrientation } from './machineLayout.ts';
import { toDrawingSize, toEdgePath, toNodeSize, toPlace } from './machineLayout.ts';

/** Props of `ConnectionMachineDiagram`. */
export interface ConnectionMachineDiagramProps
  extends Stylable<'drawing' | 'state' | 'edge'>, Translatable<MachineDiagramStrings> {
  /** The state to light; null: none. */
  readonly current: ConnectionStateName | null;
  /** Ways that were just taken, newest last; the last three are told apart. @default none */
  readonly recent?: readonly Pick<MachineEdge, 'from' | 'to'>[] | undefined;
}

const RECENT_COUNT = 3;

/**
 * The connection machine as a drawing: thirteen states, the current one lit, the ways just taken highlighted. Lies across,
 * or stands where there is little room.
 */
export function ConnectionMachineDiagram(props: ConnectionMachineDiagramProps): ReactNode {
  const { className, current } = props;
  const strings = toStrings(MACHINE_DIAGRAM_STRINGS, props.strings);
  const name = current === null ? null : strings.states[current];
  return (
    <div className={classNames('cs-root cs-machine', className)} data-current={current ?? 'none'}>
      {(['wide', 'tall'] as const).map((orientation) => (
        <Drawing
          key={orientation}
          {...props}
          orientation={orientation}
          label={strings.label(name)}
          names={strings.states}
        />
      ))}
    </div>
  );
}

interface DrawingProps extends ConnectionMachineDiagramProps {
  readonly orientation: MachineOrientation;
  readonly label: string;
  readonly names: MachineDiagramStrings['states'];
}

function Drawing(props: DrawingProps): ReactNode {
  const { classNames: parts, current, label, names, orientation, recent = [] } = props;
  const markerId = useId();
  const size = toDrawingSize(orientation);
  const newest = recent.slice(-RECENT_COUNT).toReversed();
  const shown = MACHINE_EDGES.map((edge) => ({ ...edge, age: ageOf(edge, newest) }))
    .filter(({ age, isMain }) => isMain || age !== null)
    // What is news lies on top.
    .toSorted((left, right) => (right.age ?? Infinity) - (left.age ?? Infinity));
  return (
    <svg
      className={classNames('cs-machine__drawing', parts?.drawing)}
      data-orientation={orientation}
      viewBox={`0 0 ${size.x} ${size.y}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no file that an <img> could load
      role="img"
      aria-label={label}
    >
      <defs>
        {ARROWS.map((look) => (
          <Arrow key={look} id={`${markerId}${look}`} look={look} />
        ))}
      </defs>
      {shown.map(({ age, from, to }) => (
        <path
          key={`${from}>${to}`}
          className={classNames('cs-machine__edge', parts?.edge)}
          data-age={age ?? 'none'}
          d={toEdgePath(from, to, orientation)}
          markerEnd={`url(#${markerId}${age === null ? 'plain' : 'recent'})`}
        />
      ))}
      {MACHINE_STATES.map((state) => (
        <State
          key={state}
          name={names[state]}
          place={toPlace(state, orientation)}
          state={state}
          isCurrent={state === current}
          className={parts?.state}
        />
      ))}
    </svg>
  );
}

const ARROWS = ['plain', 'recent'] as const;

function Arrow({ id, look }: { readonly id: string; readonly look: string }): ReactNode {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path className="cs-machine__arrow" data-look={look} d="M0,0.5 L7.5,4 L0,7.5 z" />
    </marker>
  );
}

interface StateProps {
  readonly state: ConnectionStateName;
  readonly name: string;
  readonly place: { readonly x: number; readonly y: number };
  readonly isCurrent: boolean;
  readonly className: string | undefined;
}

function State({ className, isCurrent, name, place, state }: StateProps): ReactNode {
  const { height, width } = toNodeSize();
  return (
    <g
      className={classNames('cs-machine__state', className)}
      data-name={state}
      data-state={isCurrent ? 'current' : 'other'}
      transform={`translate(${place.x} ${place.y})`}
    >
      <rect
        className="cs-machine__box"
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx="8"
      />
      {/* A second edge: whoever can't tell the colours apart sees it all the same. */}
      {isCurrent && (
        <rect
          className="cs-machine__ring"
          x={-width / 2 - 4}
          y={-height / 2 - 4}
          width={width + 8}
          height={height + 8}
          rx="11"
        />
      )}
      <text className="cs-machine__name" dy="0.35em">
        {name}
      </text>
    </g>
  );
}

/** 0 for the way just taken, 1 for the one before; null: not lately. */
function ageOf(
  { from, to }: Pick<MachineEdge, 'from' | 'to'>,
  newest: readonly Pick<MachineEdge, 'from' | 'to'>[],
): number | null {
  const age = newest.findIndex((taken) => taken.from === from && taken.to === to);
  return age < 0 ? null : age;
}
