import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A game of our own making, with everything in it that is rare. */
const ownPath = fileURLToPath(
  new URL('../../../fixtures/gamecenter/2099010100.json', import.meta.url),
);
export const ownFile = readFileSync(ownPath, 'utf8');

/** One line of a file, as it stands there. */
export interface RawPlay {
  readonly sp: number;
  readonly qtr: number;
  readonly time: string;
  readonly posteam: string;
  readonly note: string | null;
  readonly desc: string;
}

interface RawTeam {
  readonly abbr: string;
  readonly score: Readonly<Record<string, number>>;
}

interface RawScore {
  readonly type: string;
  readonly team: string;
  readonly qtr: number;
  readonly desc: string;
}

interface RawGame {
  readonly home: RawTeam;
  readonly away: RawTeam;
  readonly drives: Readonly<Record<string, { readonly plays: Readonly<Record<string, RawPlay>> }>>;
  readonly scrsummary: Readonly<Record<string, RawScore>>;
}

/** What a score is worth. */
export function pointsOf(type: string): number {
  return (
    new Map([
      ['TD', 6],
      ['FG', 3],
      ['SAF', 2],
      ['XP', 1],
      ['2PS', 2],
      ['2PT', 2],
    ]).get(type) ?? Number.NaN
  );
}

/**
 * What a file says of its scores, worked out another way than the product does it: teams from the scoring summary and, for tries, from
 * the touchdown before; points from the notes of the plays; tries that are missing from the words of the summary.
 */
export function readFacts(text: string) {
  const [game] = Object.values<RawGame>(JSON.parse(text));
  if (game === undefined) throw new Error('no game');
  const plays = Object.entries(game.drives)
    .filter(([key]) => key !== 'crntdrv')
    .toSorted(([left], [right]) => Number(left) - Number(right))
    .flatMap(([, drive]) =>
      Object.entries(drive.plays)
        .map(([id, play]) => ({ id, ...play }))
        .toSorted((left, right) => Number(left.id) - Number(right.id)),
    );
  const scoringPlays: object[] = [];
  const quarters = { home: toQuarters(game.home), away: toQuarters(game.away) };
  const sums = { home: quarters.home.map(() => 0), away: quarters.away.map(() => 0) };
  let touchdownTeam = '';
  const add = (play: RawPlay, team: string, points: number, description: string) => {
    const side = team === game.home.abbr ? 'home' : 'away';
    const clock = play.time.replace(/^0(?=\d:)/, '');
    sums[side][play.qtr - 1] = (sums[side][play.qtr - 1] ?? 0) + points;
    scoringPlays.push({ clock, description, points, quarter: play.qtr, team });
  };
  for (const [index, play] of plays.entries()) {
    if (play.sp !== 1) continue;
    const note = play.note ?? '';
    const summary = game.scrsummary[play.id];
    const team = summary?.team ?? touchdownTeam;
    add(play, team, pointsOf(note), play.desc);
    if (note !== 'TD') continue;
    touchdownTeam = team;
    const follows = plays[index + 1]?.note ?? '';
    const kick = / \(([^()]* kick is good)\)/.exec(summary?.desc ?? '')?.[1];
    if (kick !== undefined && !/^(XP|2P)/.test(follows)) add(play, team, 1, `${kick}.`);
  }
  // The table of the file and its plays agree in files that are whole.
  if (JSON.stringify(sums) !== JSON.stringify(quarters)) {
    throw new Error(`plays ${JSON.stringify(sums)}, table ${JSON.stringify(quarters)}`);
  }
  return {
    plays,
    quarters,
    score: { home: game.home.score['T'] ?? 0, away: game.away.score['T'] ?? 0 },
    scoringPlays,
    summary: Object.entries(game.scrsummary).map(([id, { qtr, team, type }]) => ({
      id,
      quarter: qtr,
      team,
      type,
    })),
  };

  function toQuarters({ score }: RawTeam): number[] {
    const hasOvertime = plays.some(({ qtr }) => qtr > 4);
    return ['1', '2', '3', '4', ...(hasOvertime ? ['5'] : [])].map(
      (quarter) => score[quarter] ?? 0,
    );
  }
}

/** A play of a made-up file. */
export interface MadePlay {
  readonly score: 'TD' | 'XP' | 'FG' | 'SAF' | '2PT' | null;
  readonly isHome: boolean;
  readonly evidence: 'stats' | 'summary' | 'text';
}

const STATS = { TD: 11, XP: 72, FG: 70, SAF: 89, '2PT': 75 };
const TEXTS = {
  TD: 'Run for 3 yards, TOUCHDOWN.',
  XP: 'The extra point is GOOD.',
  FG: 'A 30 yard field goal is GOOD.',
  SAF: 'Sacked in the end zone, SAFETY.',
  '2PT': 'TWO-POINT CONVERSION ATTEMPT. Run is good. ATTEMPT SUCCEEDS.',
};

/** A file with plays by quarter, KC at home and BUF away, and no table of points. */
export function toFile(quarters: readonly (readonly MadePlay[])[]): string {
  const plays: Record<string, object> = {};
  const scrsummary: Record<string, object> = {};
  let id = 100;
  for (const [index, made] of quarters.entries()) {
    const qtr = index + 1;
    for (const [at, play] of made.entries()) {
      id += 7;
      const team = play.isHome ? 'KC' : 'BUF';
      const time = `${String(14 - at).padStart(2, '0')}:00`;
      plays[id] = toPlay(play, { qtr, time, team, other: play.isHome ? 'BUF' : 'KC' });
      if (play.score !== null && play.evidence === 'summary') {
        scrsummary[id] = { type: play.score, team, qtr, desc: '' };
      }
    }
    id += 7;
    plays[id] = { sp: 0, qtr, time: '', posteam: '', desc: `END QUARTER ${qtr}`, note: null };
  }
  return JSON.stringify({
    2099010101: {
      home: { abbr: 'KC' },
      away: { abbr: 'BUF' },
      qtr: 'Final',
      drives: { 1: { posteam: 'KC', result: 'Punt', plays }, crntdrv: 1 },
      scrsummary,
    },
  });
}

function toPlay(
  { evidence, score }: MadePlay,
  { other, qtr, team, time }: { qtr: number; time: string; team: string; other: string },
) {
  if (score === null) {
    return {
      sp: 0,
      qtr,
      time,
      posteam: team,
      down: 1,
      ydstogo: 10,
      yrdln: 'KC 40',
      desc: 'Run.',
      note: null,
    };
  }
  const clubcode = team;
  return {
    sp: 1,
    qtr,
    time,
    // Where nothing but the text says it, the ball is with whoever scores, a safety aside.
    posteam: score === 'SAF' ? other : evidence === 'text' ? team : '',
    desc: TEXTS[score],
    note: evidence === 'text' ? null : score === '2PT' ? '2PR' : score,
    players: evidence === 'stats' ? { 0: [{ clubcode, statId: STATS[score], yards: 3 }] } : {},
  };
}
