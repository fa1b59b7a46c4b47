import { parseSync } from 'vite';
import type { PeerFacts } from '../peerFacts.ts';

type Node = Readonly<Record<string, unknown>>;

const KINDS = ['limit', 'react', 'courtside'] as const;
const TRANSPORTS = ['ws', 'socket.io'] as const;

/**
 * Reads what `export const peer: Peer = { … }` says, from the source: Node can't run a page.
 * @throws Error that names what is missing or not written as a literal.
 */
export function readPeerFacts(name: string, source: string): PeerFacts {
  const fields = readPeerLiteral(name, source);
  const text = (field: string): string => {
    const value = fields.get(field);
    if (typeof value === 'string') return value;
    throw new Error(`bench/peers/${name}/peer.tsx: peer.${field} must be a text, written out`);
  };
  const oneOf = <Option extends string>(field: string, options: readonly Option[]): Option => {
    const found = options.find((option) => option === text(field));
    if (found) return found;
    throw new Error(`bench/peers/${name}/peer.tsx: peer.${field} is one of ${options.join(', ')}`);
  };
  if (text('name') !== name) throw new Error(`bench/peers/${name}: peer.name must be '${name}'`);
  return {
    name,
    title: text('title'),
    kind: oneOf('kind', KINDS),
    transport: oneOf('transport', TRANSPORTS),
    isBatched: fields.get('isBatched') === true,
    isVirtualised: fields.get('isVirtualised') === true,
    note: text('note'),
  };
}

function readPeerLiteral(name: string, source: string): ReadonlyMap<string, unknown> {
  const { program, errors } = parseSync(`${name}.tsx`, source);
  const [error] = errors;
  if (error) throw new Error(`bench/peers/${name}/peer.tsx: ${error.message}`);
  const literal = listOf(program, 'body')
    .flatMap((statement) => listOf(statement['declaration'], 'declarations'))
    .find((declaration) => toNode(declaration['id'])['name'] === 'peer');
  const properties = listOf(literal?.['init'], 'properties');
  return new Map(
    properties.map((property) => [
      String(toNode(property['key'])['name']),
      toValue(toNode(property['value'])),
    ]),
  );
}

/** Literals, and texts joined with `+`. */
function toValue(node: Node): unknown {
  if (node['type'] === 'Literal') return node['value'];
  if (node['type'] !== 'BinaryExpression' || node['operator'] !== '+') return undefined;
  const [left, right] = [toValue(toNode(node['left'])), toValue(toNode(node['right']))];
  return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
}

function toNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown, field: string): readonly Node[] {
  const list = toNode(value)[field];
  return Array.isArray(list) ? list.map(toNode) : [];
}
