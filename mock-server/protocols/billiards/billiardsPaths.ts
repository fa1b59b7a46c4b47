/** The one that works. */
export const BILLIARDS_PATH = '/api/v1/ws';
/** The one that greets, and never says or hears anything again. */
export const BILLIARDS_TRAP_PATH = '/api/v1/websocket/ws';
