import { AnimatePresence, domAnimation, LazyMotion, MotionConfig } from 'framer-motion';
import * as m from 'framer-motion/m';
import type { ReactNode } from 'react';
import { useWebSocketArbitrage } from '../../hooks/useWebSocketArbitrage.ts';
import type { ArbitrageFilter, ArbitrageRow } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import { ArbitrageCard } from './ArbitrageCard.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';

/** Props of `ArbitrageList`. */
export interface ArbitrageListProps {
  /** Which opportunities; may be written inline. @default all */
  readonly filter?: ArbitrageFilter;
  /** At most this many, in order of arrival. @default all */
  readonly limit?: number | undefined;
  /** @default 'Arbitrage' */
  readonly title?: string;
  readonly className?: string | undefined;
}

const NO_FILTER: ArbitrageFilter = {};
const GONE = { opacity: 0, height: 0 };
const PRESENT = { opacity: 1, height: 'auto' };
const TRANSITION = { duration: 0.22, ease: 'easeOut' } as const;

/** Open arbitrage opportunities; they come and go softly, and never linger once they are over. */
export function ArbitrageList({
  filter = NO_FILTER,
  limit,
  title = 'Arbitrage',
  className,
}: ArbitrageListProps): ReactNode {
  const { opportunities, ...result } = useWebSocketArbitrage(filter, { limit });
  return (
    <ListCard
      title={title}
      count={opportunities.length}
      result={result}
      className={classNames('cs-arbitrages', className)}
    >
      {opportunities.length === 0 && (
        <EmptyList result={result} waiting="Waiting for arbitrage opportunities…" />
      )}
      <Opportunities rows={opportunities} />
    </ListCard>
  );
}

function Opportunities({ rows }: { readonly rows: readonly ArbitrageRow[] }): ReactNode {
  const guard = useLeaveGuard(rows.map(({ key }) => key));
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion="user" transition={TRANSITION}>
        <ul className="cs-list">
          <AnimatePresence
            key={guard.presenceKey}
            initial={false}
            onExitComplete={guard.handleExitComplete}
          >
            {rows.map((row) => (
              <m.li
                key={row.key}
                className="cs-list__item"
                data-stale={row.isStale}
                initial={GONE}
                animate={PRESENT}
                exit={GONE}
              >
                <ArbitrageCard row={row} />
              </m.li>
            ))}
          </AnimatePresence>
        </ul>
      </MotionConfig>
    </LazyMotion>
  );
}
