import { describe, expect, it } from 'vitest';
import { billiards, cricket, nfl, sportsbook } from '../../../src/protocols/index.ts';
import { checkProtocol } from '../../../src/testing/index.ts';
import {
  billiardsSamples,
  cricketSamples,
  nflSamples,
  sportsbookSamples,
} from './support/builtInSamples.ts';
import { lines, linesSamples, scores, scoresSamples } from './support/scores.ts';

describe('protocol conformance', () => {
  it.each([
    { protocol: sportsbook, samples: sportsbookSamples(sportsbook) },
    { protocol: nfl, samples: nflSamples(nfl) },
    { protocol: cricket, samples: cricketSamples(cricket) },
    { protocol: billiards, samples: billiardsSamples(billiards) },
    { protocol: scores, samples: scoresSamples },
    { protocol: lines, samples: linesSamples },
  ])('[PR17] $protocol.name keeps every promise', ({ protocol, samples }) => {
    expect(checkProtocol(protocol, samples)).toEqual([]);
  });
});
