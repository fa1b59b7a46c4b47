import type { ReactNode } from 'react';
import { ODDS_FORMATS } from '../../hooks/oddsMath.ts';
import { useOddsFormat } from '../../hooks/useOddsFormat.ts';
import type { OddsFormat } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { Segments } from '../shared/Segments.tsx';
import type { OddsFormatSwitchStrings } from './oddsFormatSwitchStrings.ts';
import { ODDS_FORMAT_SWITCH_STRINGS } from './oddsFormatSwitchStrings.ts';

/** Props of `OddsFormatSwitch`. */
export interface OddsFormatSwitchProps extends Stylable, Translatable<OddsFormatSwitchStrings> {
  /** The format that is on. @default the one all components of the page share */
  readonly value?: OddsFormat | undefined;
  /** Told of a choice. @default changes the shared one */
  readonly onChange?: ((format: OddsFormat) => void) | undefined;
}

/**
 * How prices are written: American, decimal, fractional, or as the probability they imply. Needs no provider: the odds table, arbitrage and
 * predictions of the page follow, wherever the switch stands. Tab reaches it, arrow keys go from one format to the next.
 */
export function OddsFormatSwitch(props: OddsFormatSwitchProps): ReactNode {
  const { value, onChange, className } = props;
  const strings = toStrings(ODDS_FORMAT_SWITCH_STRINGS, props.strings);
  const { format, setFormat } = useOddsFormat();
  return (
    <div className={classNames('cs-root cs-odds-format', className)}>
      <Segments
        label={strings.oddsFormat}
        value={value ?? format}
        segments={ODDS_FORMATS.map((name) => ({ value: name, label: strings[name] }))}
        onChange={onChange ?? setFormat}
      />
    </div>
  );
}
