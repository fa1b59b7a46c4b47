import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { ScreenAge } from '../shared/ScreenAge.tsx';
import { ScreenNote } from '../shared/ScreenNote.tsx';
import { BallOptions } from './BallOptions.tsx';
import { BallTray } from './BallTray.tsx';
import type { BilliardsTableStrings } from './billiardsTableStrings.ts';
import { BILLIARDS_TABLE_STRINGS } from './billiardsTableStrings.ts';
import type { TableOrientation } from './tableFit.ts';
import { useBilliardsTableBehaviour } from './useBilliardsTableBehaviour.ts';

/** Parts of a table that can be restyled. */
export type BilliardsTablePart = 'stage' | 'canvas' | 'caption' | 'details' | 'tray';

/** Props of `BilliardsTable`. */
export interface BilliardsTableProps
  extends Stylable<BilliardsTablePart>, Translatable<BilliardsTableStrings> {
  /** What the picture shows, for the caption and for those who don't see it. @default 'Billiards table' */
  readonly label?: string | undefined;
  /** Whether predicted ways are followed and drawn, with how sure the shot is. @default true */
  readonly showTrajectories?: boolean | undefined;
  /** Whether balls carry their numbers, where they are large enough. @default true */
  readonly showNumbers?: boolean | undefined;
  /** Whether a ring around each ball shows how sure the camera is of it. @default false */
  readonly showConfidence?: boolean | undefined;
  /** Which way the long side lies. @default 'auto': upright where the component is given more height than width */
  readonly orientation?: TableOrientation | undefined;
  /** False: follows nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/**
 * A billiards table as the camera sees it, drawn on a canvas outside React: balls, cue, predicted ways, and a tray of what was
 * pocketed. Two to one, as wide as its place, or as high if it is given a height. Never shows a ball further than it was seen.
 */
export function BilliardsTable(props: BilliardsTableProps): ReactNode {
  const { label = 'Billiards table', orientation = 'auto', classNames: parts = {} } = props;
  const strings = useMemo(() => toStrings(BILLIARDS_TABLE_STRINGS, props.strings), [props.strings]);
  const optionsId = useId();
  const { canvasRef, detailsRef, listRef, ...table } = useBilliardsTableBehaviour({
    enabled: props.enabled ?? true,
    showTrajectories: props.showTrajectories ?? true,
    showNumbers: props.showNumbers ?? true,
    showConfidence: props.showConfidence ?? false,
    orientation,
    strings,
  });
  const { facts, isShown, state } = table;
  const { onTable, pocketed, successPercent } = facts;
  const picture = isShown
    ? ({
        role: 'img',
        'aria-label': strings.picture(label, onTable.length, pocketed.length),
      } as const)
    : ({ 'aria-hidden': true } as const);
  return (
    <figure
      className={classNames('cs-root cs-billiards', props.className)}
      data-state={state}
      data-orientation={orientation}
    >
      <div className={classNames('cs-ringed cs-billiards__stage', parts.stage)}>
        <canvas
          {...picture}
          ref={canvasRef}
          className={classNames('cs-fill cs-billiards__canvas', parts.canvas)}
          onPointerDown={table.handlePointerDown}
        />
        {isShown && onTable.length > 0 && (
          <BallOptions
            ref={listRef}
            balls={onTable}
            selectedId={table.selectedId}
            idPrefix={optionsId}
            label={strings.balls}
            onKeyDown={table.handleKeyDown}
          />
        )}
        <ScreenNote state={state} result={table.result} strings={strings} />
        {state === 'stale' && <ScreenAge at={table.result.updatedAt} strings={strings} />}
      </div>
      <figcaption className={classNames('cs-billiards__caption', parts.caption)}>
        <span className="cs-billiards__label">{label}</span>
        {isShown && <span className="cs-note">{strings.onTable(onTable.length)}</span>}
        {isShown && successPercent !== null && (
          <span className="cs-billiards__success cs-medium cs-end">
            {strings.success(successPercent)}
          </span>
        )}
      </figcaption>
      <BallTray
        balls={pocketed}
        strings={strings}
        className={classNames('cs-billiards__tray', parts.tray)}
      />
      <p
        ref={detailsRef}
        className={classNames('cs-billiards__details cs-note cs-clip', parts.details)}
        hidden={!isShown}
      />
      <output className="cs-visually-hidden">{table.announcement}</output>
    </figure>
  );
}
