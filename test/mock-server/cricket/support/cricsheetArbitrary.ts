import fc from 'fast-check';
import { WICKET_KINDS } from '../../../../mock-server/formats/cricsheet/cricsheetSchema.ts';
import type { CricsheetFile, FileDelivery } from './sumCricsheet.ts';

// Valid matches in Cricsheet's format, with everything rare made common.

const SIDES = ['Ürdingen CC', "St. Mary's & Co"] as const;
const SIDE_SIZE = 11;

type Extra =
  'wides' | 'noballs' | 'noballs+byes' | 'wides+penalty' | 'byes' | 'legbyes' | 'penalty';

interface BallPlan {
  readonly runs: number;
  readonly isRun: boolean;
  readonly extra: Extra | null;
  readonly extraRuns: number;
  readonly kind: string | null;
  /** Whether the batter at the other end leaves, where that may be. */
  readonly isOther: boolean;
  /** Whether the batter at the other end leaves as well. */
  readonly isDouble: boolean;
  readonly isBowlerHurt: boolean;
}

/** What is possible off every ball, legal or not, and at both ends. */
const ALWAYS: readonly string[] = [
  'run out',
  'obstructing the field',
  'retired hurt',
  'retired out',
];

const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const ball: fc.Arbitrary<BallPlan> = fc.record({
  runs: fc.constantFrom(0, 0, 1, 1, 2, 3, 4, 5, 6),
  isRun: fc.boolean(),
  extra: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Extra>(
        'wides',
        'noballs',
        'noballs+byes',
        'wides+penalty',
        'byes',
        'legbyes',
        'penalty',
      ),
    },
  ),
  extraRuns: fc.integer({ min: 1, max: 5 }),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...WICKET_KINDS) },
  ),
  isOther: fc.boolean(),
  isDouble: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
  isBowlerHurt: fc.integer({ min: 0, max: 30 }).map((value) => value === 0),
});

const inningsPlan = fc.record({
  overs: fc.array(fc.array(ball, { minLength: 1, maxLength: 9 }), { maxLength: 5 }),
  isMiscounted: fc.boolean(),
  end: fc.constantFrom('usual', 'usual', 'declared', 'forfeited'),
  pre: fc.constantFrom(0, 0, 5),
  post: fc.constantFrom(0, 0, 5, 10),
  target: sometimes(fc.record({ runs: fc.nat(300), overs: fc.constantFrom(5, 20, 9.2) })),
});
type InningsPlan = typeof inningsPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

/** How matches end; a file's outcome is its own word. */
const outcome = fc.oneof(
  fc.record({
    winner: fc.constantFrom(...SIDES),
    by: fc.record({ runs: fc.integer({ min: 1, max: 200 }) }),
  }),
  fc.record({
    winner: fc.constantFrom(...SIDES),
    by: fc.record({ wickets: fc.integer({ min: 1, max: 10 }) }),
  }),
  fc.record({
    winner: fc.constantFrom(...SIDES),
    by: fc.record({ runs: fc.integer({ min: 1, max: 200 }), innings: fc.constant(1) }),
  }),
  fc.record({
    winner: fc.constantFrom(...SIDES),
    by: fc.record({ runs: fc.integer({ min: 1, max: 99 }) }),
    method: fc.constantFrom('D/L', 'VJD'),
  }),
  fc.record({ winner: fc.constantFrom(...SIDES), method: fc.constant('Awarded') }),
  fc.record({ result: fc.constantFrom('draw', 'no result', 'tie') }),
  fc.record({ result: fc.constant('tie'), eliminator: fc.constantFrom(...SIDES) }),
  fc.record({ result: fc.constant('tie'), bowl_out: fc.constantFrom(...SIDES) }),
);

/** Matches of one or two innings a side, unfinished ones too, with up to two super overs. */
export const cricsheetFile: fc.Arbitrary<CricsheetFile> = fc
  .record({
    innings: fc.array(inningsPlan, { maxLength: 4 }),
    superOvers: fc.array(inningsPlan, { maxLength: 4 }),
    ballsPerOver: fc.constantFrom(6, 6, 6, 5, 8),
    overs: sometimes(fc.constantFrom(5, 20, 50)),
    outcome,
    hasRegistry: fc.boolean(),
  })
  .map((plan) => ({
    meta: { data_version: '1.1.0', created: '2024-01-01', revision: 1 },
    info: {
      balls_per_over: plan.ballsPerOver,
      dates: ['2024-01-01'],
      gender: 'female',
      match_type: 'T20',
      ...(plan.overs === null ? {} : { overs: plan.overs }),
      outcome: plan.outcome,
      players: Object.fromEntries(SIDES.map((side) => [side, toSquad(side)])),
      ...(plan.hasRegistry ? { registry: { people: toRegistry() } } : {}),
      season: '2023/24',
      team_type: 'club',
      teams: [...SIDES],
      toss: { decision: 'bat', winner: SIDES[0] },
      venue: 'The Meadow',
    },
    innings: [
      ...plan.innings.map((innings, index) => buildInnings(innings, index, plan.ballsPerOver)),
      ...plan.superOvers.map((innings, index) => ({
        ...buildInnings(
          { ...innings, end: 'usual', overs: innings.overs.slice(0, 1) },
          index,
          plan.ballsPerOver,
        ),
        super_over: true,
      })),
    ],
  }));

function toSquad(side: string): string[] {
  return Array.from(
    { length: SIDE_SIZE },
    (_, index) => `${index + 1} O’Neill (${side.charAt(0)})`,
  );
}

function toRegistry(): Record<string, string> {
  const names = SIDES.flatMap(toSquad);
  return Object.fromEntries(names.map((name, index) => [name, (0xa0000000 + index).toString(16)]));
}

function buildInnings(plan: InningsPlan, index: number, ballsPerOver: number) {
  const team = SIDES[index % 2] ?? SIDES[0];
  const penalties = {
    ...(plan.pre > 0 ? { pre: plan.pre } : {}),
    ...(plan.post > 0 ? { post: plan.post } : {}),
  };
  const common = {
    team,
    ...(Object.keys(penalties).length > 0 ? { penalty_runs: penalties } : {}),
    ...(plan.target === null ? {} : { target: plan.target }),
  };
  if (plan.end === 'forfeited') return { ...common, forfeited: true };
  return {
    ...common,
    ...(plan.end === 'declared' ? { declared: true } : {}),
    overs: playOvers(plan, { team, ballsPerOver }),
  };
}

/** Walks the plan with real people: who is out is replaced, who retired hurt may come back at the end. */
function playOvers(
  { isMiscounted, overs }: InningsPlan,
  { ballsPerOver, team }: { readonly team: string; readonly ballsPerOver: number },
) {
  const waiting = toSquad(team);
  const attack = toSquad(team === SIDES[0] ? SIDES[1] : SIDES[0]).slice(5);
  const hurt: string[] = [];
  let pair = [waiting.shift() ?? '', waiting.shift() ?? ''];
  let isAllOut = false;

  const leave = (kind: string, out: string) => {
    if (kind === 'timed out') {
      waiting.shift();
      return;
    }
    if (kind === 'retired hurt' || kind === 'retired not out') hurt.push(out);
    const next = waiting.shift() ?? hurt.find((name) => name !== out && !pair.includes(name));
    if (next === undefined) {
      isAllOut = true;
      return;
    }
    if (hurt.includes(next)) hurt.splice(hurt.indexOf(next), 1);
    pair = pair.map((name) => (name === out ? next : name));
  };
  const playBall = (plan: BallPlan, bowler: string): FileDelivery => {
    const [batter = '', nonStriker = ''] = pair;
    const [incoming = null] = waiting;
    const delivery = toDelivery(plan, { batter, nonStriker, bowler, incoming });
    for (const { kind, player_out } of delivery.wickets ?? []) leave(kind, player_out);
    if (delivery.runs.batter % 2 === 1) pair = pair.toReversed();
    return delivery;
  };

  return overs.flatMap((plans, over) => {
    let bowler = attack[over % attack.length] ?? '';
    let legalCount = 0;
    const limit = ballsPerOver + (isMiscounted ? 1 : 0);
    const deliveries: FileDelivery[] = [];
    for (const plan of plans) {
      if (isAllOut || legalCount >= limit) break;
      const isReplaced = plan.isBowlerHurt && deliveries.length > 0;
      const before = bowler;
      if (isReplaced) bowler = attack[(over + 2) % attack.length] ?? '';
      const delivery = playBall(plan, bowler);
      const change = { in: bowler, out: before, role: 'bowler', reason: 'injury' };
      deliveries.push({ ...delivery, ...(isReplaced ? { replacements: { role: [change] } } : {}) });
      if (delivery.extras?.['wides'] === undefined && delivery.extras?.['noballs'] === undefined) {
        legalCount += 1;
      }
    }
    pair = pair.toReversed();
    return deliveries.length > 0 ? [{ over, deliveries }] : [];
  });
}

interface People {
  readonly batter: string;
  readonly nonStriker: string;
  readonly bowler: string;
  /** Who would come next; null where nobody is left. */
  readonly incoming: string | null;
}

function toDelivery(plan: BallPlan, people: People): FileDelivery {
  const { batter, bowler, nonStriker } = people;
  const extras = toExtras(plan);
  const extraRuns = Object.values(extras).reduce((sum, runs) => sum + runs, 0);
  const isOffTheBat = plan.extra === null || plan.extra === 'noballs' || plan.extra === 'penalty';
  const runs = isOffTheBat ? plan.runs : 0;
  const isLegal = extras['wides'] === undefined && extras['noballs'] === undefined;
  const wickets = toWickets(plan, people, isLegal);
  return {
    batter,
    bowler,
    non_striker: nonStriker,
    runs: {
      batter: runs,
      extras: extraRuns,
      total: runs + extraRuns,
      ...(plan.isRun && (runs === 4 || runs === 6) ? { non_boundary: true } : {}),
    },
    ...(extraRuns > 0 ? { extras } : {}),
    ...(wickets.length > 0 ? { wickets } : {}),
  };
}

function toWickets(plan: BallPlan, people: People, isLegal: boolean) {
  const { isDouble, isOther, kind } = plan;
  const { batter, bowler, incoming, nonStriker } = people;
  if (kind === null || !(isLegal || ALWAYS.includes(kind))) return [];
  const fielders = kind === 'caught' ? { fielders: [{ name: bowler }, { substitute: true }] } : {};
  if (kind === 'timed out') return incoming === null ? [] : [{ kind, player_out: incoming }];
  if (isOther && ALWAYS.includes(kind)) return [{ kind, player_out: nonStriker }];
  const first = { kind, player_out: batter, ...fielders };
  return isDouble ? [first, { kind: 'retired out', player_out: nonStriker }] : [first];
}

function toExtras({ extra, extraRuns }: BallPlan): Record<string, number> {
  switch (extra) {
    case null:
      return {};
    case 'noballs':
      return { noballs: 1 };
    case 'noballs+byes':
      return { noballs: 1, byes: extraRuns };
    case 'wides+penalty':
      return { wides: extraRuns, penalty: 5 };
    case 'penalty':
      return { penalty: 5 };
    default:
      return { [extra]: extraRuns };
  }
}
