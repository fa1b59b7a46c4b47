import { useMemo, useState } from 'react';
import type { BestPrices } from '../../hooks/createBestPrices.ts';
import { isSameValue } from '../../lib/isSameValue.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import type { OddsTablePart, OddsTableShare } from './oddsTableContext.ts';
import type { OddsTableStrings } from './oddsTableStrings.ts';
import { ODDS_TABLE_STRINGS } from './oddsTableStrings.ts';

/**
 * What the parts of a table share. Strings and class names may be written inline: while they say the same it is the same object, or every row
 * would render with the page around the table. A function among the strings is best declared outside the component.
 */
export function useOddsTableShare(
  bestPrices: BestPrices,
  { strings: users, classNames }: Stylable<OddsTablePart> & Translatable<OddsTableStrings>,
): OddsTableShare {
  const strings = useSame(users);
  const names = useSame(classNames);
  return useMemo(
    () => ({
      strings: toStrings(ODDS_TABLE_STRINGS, strings),
      classNames: names ?? {},
      bestPrices,
    }),
    [strings, names, bestPrices],
  );
}

/** The value given first of those that say the same. */
function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  const isSame = isSameValue(kept, value);
  if (!isSame) setKept(value);
  return isSame ? kept : value;
}
