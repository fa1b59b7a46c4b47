import {
  AnimatePresence,
  domAnimation,
  LazyMotion,
  MotionConfig,
  useIsPresent,
  useReducedMotion,
} from 'framer-motion';
import * as m from 'framer-motion/m';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useOddsFormat } from '../../hooks/useOddsFormat.ts';
import { useWebSocketArbitrage } from '../../hooks/useWebSocketArbitrage.ts';
import type { ArbitrageFilter, ArbitrageRow, OddsFormat } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import { useStack } from '../shared/useStack.ts';
import type { ArbitrageCardProps } from './ArbitrageCard.tsx';
import { ArbitrageCard } from './ArbitrageCard.tsx';
import type { ArbitrageListStrings } from './arbitrageListStrings.ts';
import { ARBITRAGE_LIST_STRINGS } from './arbitrageListStrings.ts';
import { StakeField } from './StakeField.tsx';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useOpenRows } from './useOpenRows.ts';
import { useTotalStake } from './useTotalStake.ts';

/** Props of `ArbitrageList`. */
export interface ArbitrageListProps
  extends Stylable<'stake' | 'list' | 'item'>, Translatable<ArbitrageListStrings> {
  /** Which opportunities; may be written inline. @default all */
  readonly filter?: ArbitrageFilter | undefined;
  /** At most this many, the most profitable. @default all */
  readonly limit?: number | undefined;
  /** @default 'Arbitrage' */
  readonly title?: string | undefined;
  /** How prices are written, whatever the reader chose. @default the choice of `useOddsFormat` */
  readonly format?: OddsFormat | undefined;
  /** What to divide over the sides at first, in whatever currency. @default 1000 */
  readonly defaultTotalStake?: number | undefined;
  /** Told of each amount the reader types. */
  readonly onTotalStakeChange?: ((amount: number) => void) | undefined;
}

const NO_FILTER: ArbitrageFilter = {};
const STACK = { selector: ':scope > li' } as const;
const GONE = { opacity: 0 };
const PRESENT = { opacity: 1 };
const TRANSITION = { duration: 0.22, ease: 'easeOut' } as const;
/** For a reader who wants no motion: `MotionConfig`'s own `reducedMotion` would leave the fading. */
const STILL = { duration: 0 } as const;

/**
 * Open arbitrage opportunities, with what to stake on each side of a total that the reader sets, so that the profit is the same whoever wins.
 * They come and go softly, the others glide to where they belong, and none lingers once its time is up.
 */
export function ArbitrageList(props: ArbitrageListProps): ReactNode {
  const { filter = NO_FILTER, limit, title = 'Arbitrage', className } = props;
  const { classNames: names = {}, defaultTotalStake = 1_000, onTotalStakeChange } = props;
  const strings = toStrings(ARBITRAGE_LIST_STRINGS, props.strings);
  const { opportunities, ...result } = useWebSocketArbitrage(filter, { limit });
  const rows = useOpenRows(opportunities);
  const stake = useTotalStake(defaultTotalStake, onTotalStakeChange);
  const { format: chosen } = useOddsFormat();
  const format = props.format ?? chosen;
  return (
    <ListCard
      title={title}
      count={rows.length}
      result={result}
      strings={strings}
      className={classNames('cs-arbitrages', className)}
    >
      <StakeField
        className={classNames('cs-bar cs-stake', names.stake)}
        text={stake.text}
        isValid={stake.amount !== null}
        onChange={stake.setText}
        strings={strings}
      />
      <Opportunities
        rows={rows}
        names={names}
        shown={{ totalStake: stake.amount, format, strings }}
      />
      {/* Below, so that the last one fades where it stood. */}
      {rows.length === 0 && <EmptyList result={result} strings={strings} />}
    </ListCard>
  );
}

interface OpportunitiesProps {
  readonly rows: readonly ArbitrageRow[];
  readonly names: NonNullable<ArbitrageListProps['classNames']>;
  readonly shown: Omit<ArbitrageCardProps, 'row'>;
}

function Opportunities({ rows, names, shown }: OpportunitiesProps): ReactNode {
  const guard = useLeaveGuard(rows.map(({ key }) => key));
  const listRef = useRef<HTMLUListElement>(null);
  useStack(listRef, STACK);
  const isStill = useReducedMotion() === true;
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig transition={isStill ? STILL : TRANSITION}>
        <ul ref={listRef} className={classNames('cs-list cs-stack', names.list)}>
          <AnimatePresence
            key={guard.presenceKey}
            initial={false}
            onExitComplete={guard.handleExitComplete}
          >
            {rows.map((row) => (
              <Opportunity key={row.key} row={row} className={names.item} {...shown} />
            ))}
          </AnimatePresence>
        </ul>
      </MotionConfig>
    </LazyMotion>
  );
}

/** One that leaves fades where it stood, and can't be reached any more. */
function Opportunity({
  className,
  ...card
}: ArbitrageCardProps & { readonly className: string | undefined }): ReactNode {
  const isPresent = useIsPresent();
  return (
    <m.li
      className={classNames('cs-list__item cs-stack__item', className)}
      data-state={isPresent ? 'shown' : 'leaving'}
      data-stale={card.row.isStale}
      inert={!isPresent}
      initial={GONE}
      animate={PRESENT}
      exit={GONE}
    >
      <ArbitrageCard {...card} />
    </m.li>
  );
}
