import type { TransportFactory } from '../../src/transport/transport.ts';

/** What becomes of the names of people, teams and books on their way to the page. */
export type NameStyle = 'long' | 'hostile';

const NAME_KEYS = /(^|_)(team|player|name|sportsbook|batter|bowler|batsman|venue|game)$/;
/** Abbreviations and codes are looked up, and stay. */
const SHORTEST_NAME = 4;

const STYLES: Readonly<Record<NameStyle, (name: string) => string>> = {
  long: (name) => `${name} of the Greater Metropolitan Area and Surrounding Counties`,
  hostile: (name) => `<b onclick="alert(1)">${name}</b> \u202egnihsif\u202c 🏴‍☠️ مرحبا`,
};

/** A transport whose texts have other names in them. */
export function alterNames(create: TransportFactory, style: NameStyle): TransportFactory {
  const alter = STYLES[style];
  return (options) =>
    create({
      ...options,
      handlers: {
        onOpen: () => options.handlers.onOpen(),
        onText: (text) => options.handlers.onText(alterText(text, alter)),
        onClosed: (close) => options.handlers.onClosed(close),
      },
    });
}

/** Line by line: a batch is several messages in one text. What is no JSON stays as it is. */
function alterText(text: string, alter: (name: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      try {
        return JSON.stringify(
          JSON.parse(line, (key, value: unknown) => toAltered(key, value, alter)),
        );
      } catch {
        return line;
      }
    })
    .join('\n');
}

function toAltered(key: string, value: unknown, alter: (name: string) => string): unknown {
  const isName = typeof value === 'string' && value.length >= SHORTEST_NAME && NAME_KEYS.test(key);
  return isName ? alter(value) : value;
}
