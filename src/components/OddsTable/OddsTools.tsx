import { ArrowDown, ArrowUp, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useContext } from 'react';
import { OddsFormatSwitch } from '../OddsFormatSwitch/OddsFormatSwitch.tsx';
import type { OddsFormatSwitchStrings } from '../OddsFormatSwitch/oddsFormatSwitchStrings.ts';
import { classNames } from '../shared/classNames.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { SelectField } from '../shared/SelectField.tsx';
import type { GameRows } from './groupByGame.ts';
import type { OddsSort, SortColumn } from './oddsSort.ts';
import { toFirstSort, toReverse } from './oddsSort.ts';
import { OddsTableContext } from './oddsTableContext.ts';
import type { OddsTableStrings } from './oddsTableStrings.ts';
import { PRICE_COLUMNS } from './priceColumns.ts';
import { SortAgain } from './SortAgain.tsx';

/** Props of the line above the grid. */
export interface OddsToolsProps {
  readonly games: readonly GameRows[];
  readonly sort: OddsSort;
  readonly onSort: (sort: OddsSort) => void;
  /** False: only what the star means is told. */
  readonly hasControls: boolean;
  /** False where the table's format is not the reader's to choose. */
  readonly hasFormatSwitch: boolean;
  readonly formatStrings: Readonly<Partial<OddsFormatSwitchStrings>> | undefined;
}

/** How the games are sorted and the prices written, and what the star beside a price means. */
export function OddsTools(props: OddsToolsProps): ReactNode {
  const { hasControls, hasFormatSwitch, formatStrings } = props;
  const { strings, classNames: names } = useContext(OddsTableContext);
  return (
    <div className={classNames('cs-bar cs-odds__tools', names.tools)}>
      {hasControls && <Sorter {...props} strings={strings} />}
      <span className="cs-note cs-small" title={strings.bestPriceHint}>
        <Star size="0.85em" fill="var(--cs-accent)" strokeWidth={0} aria-hidden="true" />{' '}
        {strings.bestPriceLegend}
      </span>
      {hasControls && hasFormatSwitch && <OddsFormatSwitch strings={formatStrings} />}
    </div>
  );
}

interface SorterProps extends Pick<OddsToolsProps, 'games' | 'sort' | 'onSort'> {
  readonly strings: OddsTableStrings;
}

function Sorter({ games, sort, onSort, strings }: SorterProps): ReactNode {
  const Sign = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <div className="cs-odds__sorter">
      <SelectField<SortColumn>
        className="cs-odds__sort-field"
        label={strings.sortBy}
        value={sort.column}
        options={toOptions(strings)}
        onChange={(column) => onSort(toFirstSort(column))}
      />
      <IconButton label={strings.reverse(sort.direction)} onClick={() => onSort(toReverse(sort))}>
        <Sign size={16} aria-hidden="true" />
      </IconButton>
      <SortAgain games={games} sort={sort} onSort={onSort} />
    </div>
  );
}

function toOptions(strings: OddsTableStrings) {
  const prices = PRICE_COLUMNS.map(({ name, market, side }) => ({
    value: name,
    label: strings.priceColumn(strings[market], strings[side]),
  }));
  return [
    ...(['arrival', 'start', 'game', 'book'] as const).map((value) => ({
      value,
      label: strings[value],
    })),
    ...prices,
  ];
}
