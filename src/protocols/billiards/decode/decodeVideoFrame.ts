import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import { toStamp } from '../../shownText.ts';
import { TABLE_ID } from '../billiardsItems.ts';
import { frameData } from '../wire/frameMessage.ts';
import { toOneOf, toSequence } from './wireValues.ts';

/** Pictures that a browser decodes and that can't hold a program. */
const MIME_TYPES: ReadonlyMap<string, string> = new Map([
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['gif', 'image/gif'],
]);

/** `frame`: a picture for whoever paints it, and for the table's model only that it came. */
export const decodeVideoFrame: MessageDecoder = ({ data }) => {
  const checked = frameData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const wire = checked.data;
  const mimeType = toOneOf(MIME_TYPES, wire.format);
  if (mimeType === null) return err(`data.format: expected ${[...MIME_TYPES.keys()].join(', ')}`);
  const sequence = toSequence(wire.sequence);
  return ok([
    {
      kind: 'update',
      entity: 'billiardsTable',
      items: [
        {
          type: 'tableFrame',
          tableId: TABLE_ID,
          stream: 'frame',
          sequence,
          sourceTime: toStamp(wire.timestamp),
        },
      ],
    },
    {
      kind: 'frame',
      frame: {
        sequence,
        width: wire.width,
        height: wire.height,
        mimeType,
        base64: wire.image,
        isDeflated: wire.compressed === true,
      },
    },
  ]);
};
