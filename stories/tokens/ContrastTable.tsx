import type { ReactNode } from 'react';
import { contrastOf } from './contrastOf.ts';
import { useComputedColour } from './useComputedColour.ts';

/** Props of a table of pairs that must be told apart. */
export interface ContrastTableProps {
  readonly title: string;
  readonly pairs: readonly (readonly [front: string, back: string])[];
  /** The ratio below which a pair fails. */
  readonly least: number;
  readonly sample: 'text' | 'edge';
}

const THEMES = ['light', 'dark'] as const;

/** Each pair as it looks, with the ratio of what was painted. */
export function ContrastTable({ title, pairs, least, sample }: ContrastTableProps): ReactNode {
  return (
    <section className="tokens-group">
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(([front, back]) => (
            <tr key={`${front}/${back}`}>
              <th scope="row">
                <code>{front}</code> on <code>{back}</code>
              </th>
              {THEMES.map((theme) => (
                <td key={theme} data-theme={theme}>
                  <Ratio front={front} back={back} least={least} sample={sample} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RatioProps extends Pick<ContrastTableProps, 'least' | 'sample'> {
  readonly front: string;
  readonly back: string;
}

function Ratio({ front, back, least, sample }: RatioProps): ReactNode {
  const [backRef, backHex] = useComputedColour<HTMLSpanElement>('background-color');
  const [frontRef, frontHex] = useComputedColour<HTMLSpanElement>(
    sample === 'text' ? 'color' : 'border-top-color',
  );
  const ratio = backHex && frontHex ? contrastOf(frontHex, backHex) : null;
  const frontStyle =
    sample === 'text' ? { color: `var(--cs-${front})` } : { borderColor: `var(--cs-${front})` };
  return (
    <span ref={backRef} className="tokens-pair" style={{ backgroundColor: `var(--cs-${back})` }}>
      <span ref={frontRef} className="tokens-pair__sample" data-sample={sample} style={frontStyle}>
        {sample === 'text' && ratio !== null && `${ratio.toFixed(1)} : 1`}
      </span>
      {ratio !== null && (
        <span className="tokens-pair__verdict" style={sample === 'text' ? frontStyle : undefined}>
          {sample === 'edge' && `${ratio.toFixed(1)} : 1 `}
          {ratio >= least ? 'passes' : `fails: needs ${least} : 1`}
        </span>
      )}
    </span>
  );
}
