import { FAULTS } from '../engine/faults/faultCatalog.ts';
import { DEFAULT_JWT_SECRET } from '../engine/verifyToken.ts';
import { DEVELOPMENT_JWT_SECRET } from '../protocols/sportsbook/developmentSecret.ts';

const faults = FAULTS.map(
  ({ example, name, summary }) => `  ${name.padEnd(10)} ${summary}, e.g. ${example}`,
).join('\n');

/** What `--help` says below the options. */
export const HELP_TEXT = `
Protocols and their paths (all of them unless --protocol says which):
  sportsbook  /ws/v2/connect                             a token is optional
  nfl         /ws                                        no token; channels games, odds, predictions, game_ID
  cricket     /api/v1/cricket/ws/matches/MATCH_ID/live   needs a token; any UUID is a match
  billiards   /api/v1/ws                                 no token; streams state, trajectory, frame, ...

Faults (--fault NAME or NAME:PARAMS, repeatable; also at run time: POST /mock/faults):
${faults}

Examples:
  # sportsbook
  courtside-mock-server --port 8000 --seed 7 --rate 200
  courtside-mock-server --port 0 --rows 500 --rate 1000       500 lines, 1,000 changes a second
  courtside-mock-server --replay session.ndjson --speed 20    a recorded session, 20 times as fast; of any
                                                              protocol, as the client records it
  # NFL
  courtside-mock-server --protocol nfl                        nothing else
  courtside-mock-server --replay-gamecenter game.json --speed 60
  # cricket
  courtside-mock-server --replay-cricsheet match.json --speed 100
  courtside-mock-server token --sub alice                     prints a token
  # billiards
  courtside-mock-server --protocol billiards --fault malformed:kind=nan
  # faults
  courtside-mock-server --fault zombie:after=10s              forgets each client after 10 s
  courtside-mock-server --fault close:4401 --fault malformed  faults combine
  curl -X POST http://127.0.0.1:8000/mock/faults -H 'content-type: application/json' -d '{"fault":"drop"}'
  curl -X DELETE http://127.0.0.1:8000/mock/faults

What else the originals do wrong: POST /mock/billiards/quirks and /mock/cricket/behaviour; GET says what there is.
Who is connected: GET /mock/connections. What happened: GET /mock/log, the last 1,000 lines.

Tokens are HS256, with a "sub", signed with the environment's JWT_SECRET. Without JWT_SECRET the secret is
"${DEFAULT_JWT_SECRET}" (for the sportsbook "${DEVELOPMENT_JWT_SECRET}" too): for development only, as everybody knows it.
"courtside-mock-server token --sub NAME [--expires 1h]" prints one; any JWT library makes one as well.
To a page of this machine POST /mock/token gives one, for an hour.

Standard output is one line, "courtside-mock-server listening on http://127.0.0.1:PORT", and one more for each of these:
  --replay-cricsheet   "match MATCH_ID at ws://127.0.0.1:PORT/api/v1/cricket/ws/matches/MATCH_ID/live"
  --replay-gamecenter  "game GAME_ID on channel game_GAME_ID"
Such a replay begins with its first spectator. Everything else goes to standard error.
Exit codes: 0 after SIGINT or SIGTERM, 1 if the port can't be had, 2 for a wrong argument or file.`;
