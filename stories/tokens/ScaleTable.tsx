import type { CSSProperties, ReactNode } from 'react';
import { assertNever } from '../../src/lib/assertNever.ts';
import type { Token } from './parseTokens.ts';

/** Props of a table of sizes. */
export interface ScaleTableProps {
  readonly tokens: readonly Token[];
  /** What the size is of. */
  readonly sample: 'text' | 'space' | 'radius' | 'shadow' | 'control' | 'plain';
}

/** Tokens of one kind, each with its value and a sample that uses it. */
export function ScaleTable({ tokens, sample }: ScaleTableProps): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Value</th>
          {sample !== 'plain' && <th scope="col">Sample</th>}
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <code>{value}</code>
            </td>
            {sample !== 'plain' && (
              <td>
                <span className="tokens-sample" data-sample={sample} style={toStyle(name, sample)}>
                  {sample === 'text' && 'Knicks 102 – 98 Celtics'}
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toStyle(name: string, sample: ScaleTableProps['sample']): CSSProperties {
  const value = `var(${name})`;
  switch (sample) {
    case 'text':
      return { fontSize: value };
    case 'space':
      return { inlineSize: value };
    case 'radius':
      return { borderRadius: value };
    case 'shadow':
      return { boxShadow: value };
    case 'control':
      return { blockSize: value };
    case 'plain':
      return {};
    default:
      return assertNever(sample);
  }
}
