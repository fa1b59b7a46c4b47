/** Where `--help` (stdout) and mistakes (stderr) are written. */
export interface CliOutput {
  writeOut(text: string): void;
  writeError(text: string): void;
}

/** What the command needs of the process. */
export interface CliEnvironment extends CliOutput {
  readonly argv: readonly string[];
  readonly jwtSecret: string | undefined;
}
