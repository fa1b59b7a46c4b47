import { err, ok } from '../../../lib/result.ts';
import { copyRecord } from '../../copyRecord.ts';
import { isRecord } from '../../isRecord.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';

/** `analytics_update`: there is one record, and the newest replaces it. */
export const decodeAnalytics = toDecoder('analytics');

/** `portfolio_update`: there is one record, and the newest replaces it. */
export const decodePortfolio = toDecoder('portfolio');

function toDecoder(entity: 'analytics' | 'portfolio'): MessageDecoder {
  return ({ data }) => {
    if (!isRecord(data)) return err('data: expected object');
    return ok([{ kind: 'update', entity, items: [{ id: entity, values: copyRecord(data) }] }]);
  };
}
