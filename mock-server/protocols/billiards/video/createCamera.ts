import type { Clock } from '../../../../src/lib/clock.ts';
import type { BilliardsWorld } from '../../../worlds/billiards/createBilliardsWorld.ts';
import type { BilliardsClient } from '../billiardsClient.ts';
import type { Broadcaster } from '../createBroadcaster.ts';
import type { QuirkSwitch } from '../quirks.ts';
import { toUtcStamp } from '../toUtcStamp.ts';
import { createTablePainter, type TablePainter } from './createTablePainter.ts';
import { encodePng } from './encodePng.ts';
import { toBase64 } from './toBase64.ts';
import { toZlib } from './toZlib.ts';

/** What the pictures of the `frame` stream are like. */
export interface VideoOptions {
  /** @default 1280 */
  readonly width?: number;
  /** @default 720 */
  readonly height?: number;
  /** Whether a picture is wrapped with zlib before it becomes base64, as the original may do. @default false */
  readonly isDeflated?: boolean;
}

export interface CameraOptions {
  readonly clock: Clock;
  readonly world: BilliardsWorld;
  readonly broadcaster: Broadcaster;
  readonly quirks: QuirkSwitch;
  readonly video: VideoOptions;
}

/**
 * Films the table for those who ask: a picture goes only to a subscriber with credit, and always the newest one. Who
 * can't keep up has no credit, and misses pictures instead of being buried in them.
 */
export interface Camera {
  /** The moment of the next picture; it is made only if somebody may get it. */
  tick(): void;
  /** Lets a client have so many more, up to eight. */
  addCredit(client: BilliardsClient, credits: number): void;
}

const FPS = 30;
/** More pictures on the way than this would be a queue, which is what credits are against. */
const MAX_CREDITS = 8;

/** Creates a camera; its first picture is work, so it waits for somebody to want it. */
export function createCamera(options: CameraOptions): Camera {
  const { broadcaster, clock, quirks, world } = options;
  const { height = 720, isDeflated = false, width = 1_280 } = options.video;
  let painter: TablePainter | null = null;
  let sequence = 0;

  const takePicture = () => {
    painter ??= createTablePainter({ width, height });
    const picture = painter.paint(world, (sequence % FPS) / FPS);
    const png = encodePng(picture);
    const bytes = isDeflated ? toZlib(png) : png;
    return {
      image: toBase64(bytes),
      width,
      height,
      format: 'png',
      quality: 100,
      compressed: isDeflated,
      fps: FPS,
      timestamp: toUtcStamp(clock.now()),
      sequence,
      size_bytes: bytes.length,
    };
  };

  return {
    tick() {
      sequence += 1;
      if (quirks.current.isSilent) return;
      const entitled = Array.from(broadcaster.audienceOf('frame')).filter(
        ({ frameCredits }) => frameCredits > 0,
      );
      if (entitled.length === 0) return;
      const data = takePicture();
      for (const client of entitled) {
        client.frameCredits -= 1;
        broadcaster.sendFrame(client, data);
      }
    },
    addCredit(client, credits) {
      client.frameCredits = Math.min(MAX_CREDITS, client.frameCredits + credits);
    },
  };
}
