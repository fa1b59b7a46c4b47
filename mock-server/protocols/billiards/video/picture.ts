/** A picture that is made row by row while it is being read: nobody ever holds all of it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number of the palette a pixel. The next call may overwrite it. */
  readRow(y: number): Uint8Array;
  /** Whether a row is surely the same as the one above. */
  isRepeated(y: number): boolean;
}
