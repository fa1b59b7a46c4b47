/** Colours by number, so that a picture is one byte a pixel. Balls 1 to 8 have the real ones. */
const COLOURS = [
  0x16181d, // room
  0x5b3a21, // rail
  0x0b4f35, // cushion
  0x14805a, // cloth
  0x050505, // pocket
  0xf6f3e8, // white
  0xf2b705, // 1 and 9
  0x1c4fb8, // 2 and 10
  0xc8201f, // 3 and 11
  0x5a2a86, // 4 and 12
  0xe8671b, // 5 and 13
  0x0f7a3c, // 6 and 14
  0x7d1a22, // 7 and 15
  0x101010, // 8
  0xd9b37a, // cue
] as const;

export const ROOM = 0;
export const RAIL = 1;
export const CUSHION = 2;
export const CLOTH = 3;
export const POCKET = 4;
export const WHITE = 5;
export const CUE = 14;
const FIRST_BALL = 6;

/** The colour of a ball, and whether it has it as a stripe only. */
export function toBallColour(number: number | null): { colour: number; isStriped: boolean } {
  if (number === null) return { colour: WHITE, isStriped: false };
  return { colour: FIRST_BALL + ((number - 1) % 8), isStriped: number > 8 };
}

/** Red, green, blue of each colour in turn. */
export const PALETTE: Uint8Array = Uint8Array.from(
  COLOURS.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]),
);
