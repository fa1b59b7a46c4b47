import { decodeGroup } from './cases/decodeGroup.ts';
import { pipelineGroup } from './cases/pipelineGroup.ts';
import { routeGroup } from './cases/routeGroup.ts';
import { tableGroup } from './cases/tableGroup.ts';
import { viewGroup } from './cases/viewGroup.ts';
import type { MicroGroup } from './microCase.ts';

/** Everything the micro-benchmarks measure, in the order in which a message meets it. */
export const GROUPS: readonly MicroGroup[] = [
  decodeGroup,
  routeGroup,
  tableGroup,
  viewGroup,
  pipelineGroup,
];
