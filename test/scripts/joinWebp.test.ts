import { expect, it } from 'vitest';
import { joinWebp } from '../../scripts/gallery/joinWebp.ts';

/** A still file as an encoder would write it: a header, something about it, and the picture. */
function toStill(picture: string): Buffer {
  const chunk = (kind: string, content: string) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    const padding = content.length % 2 === 0 ? '' : '\0';
    return Buffer.concat([Buffer.from(kind), size, Buffer.from(content + padding)]);
  };
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('ICCP', 'profile'),
    chunk('VP8 ', picture),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), body]);
}

it('[VI18] makes an animation of still pictures, each shown as long as it should be', () => {
  const film = joinWebp(
    [
      { file: toStill('first'), durationMs: 180 },
      { file: toStill('second'), durationMs: 300 },
    ],
    1_120,
    700,
  );
  expect(film.toString('latin1', 0, 4)).toBe('RIFF');
  expect(film.readUInt32LE(4)).toBe(film.length - 8);
  expect([film.readUIntLE(24, 3), film.readUIntLE(27, 3)]).toEqual([1_119, 699]);
  const frames = [...film.toString('latin1').matchAll(/ANMF/g)].map(({ index }) => index);
  expect(frames.map((at) => film.readUIntLE(at + 8 + 12, 3))).toEqual([180, 300]);
  expect(film.toString('latin1')).not.toContain('ICCP');
  expect(film.toString('latin1')).toContain('VP8 \u0005\0\0\0first\0ANMF');
});

it('[VI18] refuses what is no picture', () => {
  const file = Buffer.from('RIFF\0\0\0\0WEBP');
  expect(() => joinWebp([{ file, durationMs: 1 }], 1, 1)).toThrow(RangeError);
});
