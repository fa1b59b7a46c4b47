import type { RefObject } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { BilliardsTableStrings } from './billiardsTableStrings.ts';
import type { BallTexts } from './createBallTexts.ts';
import { createBallTexts } from './createBallTexts.ts';
import type { PaintLook, TablePainter } from './createTablePainter.ts';
import { createTablePainter } from './createTablePainter.ts';
import type { TableStage } from './createTableStage.ts';

/** What is kept up to date outside React, for a look to be put into the document. */
export interface TableCanvas {
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly detailsRef: RefObject<HTMLParagraphElement | null>;
  /** The ball at a place of the canvas; null for none. */
  readonly ballAt: TablePainter['ballAt'];
}

interface CanvasOptions {
  readonly look: PaintLook;
  readonly strings: BilliardsTableStrings;
}

/** Lets a painter and a writer follow the stage while mounted; React hears of neither. */
export function useTableCanvas(stage: TableStage, options: CanvasOptions): TableCanvas {
  const { strings } = options;
  const { orientation, showNumbers, showConfidence, selectedId } = options.look;
  const look = useMemo(
    () => ({ orientation, showNumbers, showConfidence, selectedId }),
    [orientation, showNumbers, showConfidence, selectedId],
  );
  const canvasRef = useRef<HTMLCanvasElement | null>(null);
  const listRef = useRef<HTMLDivElement | null>(null);
  const detailsRef = useRef<HTMLParagraphElement | null>(null);
  const painter = useRef<TablePainter | null>(null);
  const texts = useRef<BallTexts | null>(null);
  const latest = useRef({ look, strings });

  useEffect(() => {
    const canvas = canvasRef.current;
    const onFit = () => texts.current?.write();
    const options = { look: latest.current.look, onFit };
    const own = canvas && canPaint() ? createTablePainter(canvas, stage, options) : null;
    const ownTexts = createBallTexts(stage, {
      getList: () => listRef.current,
      getDetails: () => detailsRef.current,
      getSelectedId: () => latest.current.look.selectedId,
      getStrings: () => latest.current.strings,
      getFit: () => own?.getFit() ?? null,
    });
    painter.current = own;
    texts.current = ownTexts;
    return () => {
      own?.stop();
      ownTexts.stop();
      painter.current = null;
      texts.current = null;
    };
  }, [stage]);

  useEffect(() => painter.current?.setLook(look), [look]);
  // After every render: there are few, and each may have made options to be written.
  useEffect(() => {
    latest.current = { look, strings };
    texts.current?.write();
  });

  return {
    canvasRef,
    listRef,
    detailsRef,
    ballAt: (place) => painter.current?.ballAt(place) ?? null,
  };
}

/** Not so where there is a document and no screen. */
function canPaint(): boolean {
  return typeof ResizeObserver === 'function' && typeof matchMedia === 'function';
}
