import type { HandshakeRequest } from '../../engine/connection.ts';
import { LEAGUES } from '../../worlds/sportsbook/leagues.ts';

const SPORT_PATH = /^\/ws\/v2\/sport\/([^/]+)$/;
// Python's float() takes more than this; what a client would really send, it takes as well.
const FLOAT = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Whether the original would accept a handshake; what it closes before accepting, a client sees as HTTP 403. */
export function acceptsHandshake(request: Pick<HandshakeRequest, 'path' | 'query'>): boolean {
  const { path, query } = request;
  switch (path) {
    case '/ws/v2/connect':
    case '/ws/v2/odds':
      return true;
    case '/ws/v2/arbitrage': {
      const minProfit = query.get('min_profit');
      return minProfit === null || FLOAT.test(minProfit);
    }
    case '/ws/v2/portfolio':
      // Any token will do, a bad one makes the client anonymous.
      return (query.get('token') ?? '') !== '';
    default: {
      const sport = SPORT_PATH.exec(path)?.[1]?.toUpperCase();
      return LEAGUES.some((league) => league === sport);
    }
  }
}
