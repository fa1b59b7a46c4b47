import type { CSSProperties, ReactNode } from 'react';
import type { TokenGroup } from './parseTokens.ts';
import { useComputedColour } from './useComputedColour.ts';

/** Colour tokens with what they are in both themes, as painted. */
export function ColourTable({ groups }: { readonly groups: readonly TokenGroup[] }): ReactNode {
  return groups.map(({ title, tokens }) => (
    <section key={title} className="tokens-group">
      {title !== '' && <h3>{title}</h3>}
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Declared as</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
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
              <td data-theme="light">
                <Swatch name={name} />
              </td>
              <td data-theme="dark">
                <Swatch name={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function Swatch({ name }: { readonly name: string }): ReactNode {
  const [ref, hex] = useComputedColour<HTMLSpanElement>('background-color');
  const style: CSSProperties = { backgroundColor: `var(${name})` };
  return (
    <span className="tokens-swatch">
      <span ref={ref} className="tokens-swatch__colour" style={style} />
      <code>{hex}</code>
    </span>
  );
}
