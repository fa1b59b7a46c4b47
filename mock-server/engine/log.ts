/** Importance of a log line; `debug` is for `--verbose`. */
export type LogLevel = 'debug' | 'info' | 'warn';

/** Where the server tells what it does. Texts never hold a token. */
export type Log = (level: LogLevel, message: string) => void;
