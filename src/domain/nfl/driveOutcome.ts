/** How a drive ended; `other` for words nobody here knows. */
export type DriveOutcome =
  | 'underWay'
  | 'touchdown'
  | 'fieldGoal'
  | 'missedFieldGoal'
  | 'punt'
  | 'interception'
  | 'fumble'
  | 'downs'
  | 'safety'
  | 'opponentTouchdown'
  | 'endOfHalf'
  | 'endOfGame'
  | 'other';

/** Words of servers and of GameCenter, without case and anything but letters. */
const OUTCOMES: ReadonlyMap<string, DriveOutcome> = new Map<string, DriveOutcome>([
  ['touchdown', 'touchdown'],
  ['td', 'touchdown'],
  ['fieldgoal', 'fieldGoal'],
  ['fg', 'fieldGoal'],
  ['missedfieldgoal', 'missedFieldGoal'],
  ['missedfg', 'missedFieldGoal'],
  ['blockedfg', 'missedFieldGoal'],
  ['punt', 'punt'],
  ['blockedpunt', 'punt'],
  ['interception', 'interception'],
  ['int', 'interception'],
  ['fumble', 'fumble'],
  ['downs', 'downs'],
  ['turnoverondowns', 'downs'],
  ['safety', 'safety'],
  ['opponenttouchdown', 'opponentTouchdown'],
  ['endofhalf', 'endOfHalf'],
  ['endofgame', 'endOfGame'],
]);

/** How a drive ended, by the server's word for it; null is a drive that goes on. */
export function toDriveOutcome(result: string | null): DriveOutcome {
  if (result === null) return 'underWay';
  return OUTCOMES.get(result.toLowerCase().replace(/[^a-z]/g, '')) ?? 'other';
}
