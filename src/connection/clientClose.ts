/** Code and reason of a close that we start. Codes are 1000 or 4000 and up: a browser allows no others. */
export interface ClientClose {
  readonly code: number;
  readonly reason: string;
}

/** Every way the machine closes a socket itself. */
export const CLIENT_CLOSES = {
  disconnect: { code: 1000, reason: 'client disconnect' },
  redial: { code: 1000, reason: 'client reconnect' },
  frozen: { code: 1000, reason: 'page frozen' },
  silent: { code: 4000, reason: 'server silent' },
  noWelcome: { code: 4001, reason: 'no welcome' },
  sendRefused: { code: 4002, reason: 'send refused' },
  downgraded: { code: 4008, reason: 'token downgraded' },
} as const satisfies Record<string, ClientClose>;
