import type { BilliardsCue, TablePoint } from '../../hooks/viewTypes.ts';
import type { Palette } from './palette.ts';
import type { SceneMark } from './scene.ts';
import type { TableFit } from './tableFit.ts';
import { toPicture } from './tableFit.ts';

/** As a share of the table's short side: of a stick whose length, or tip, is not told. */
const LENGTH_SHARE = 0.9;
const TIP_SHARE = 0.005;
/** Where the shaft ends and the butt begins. */
const SHAFT_SHARE = 0.62;

/** The stick behind its tip; the tip alone if nobody knows where it points. */
export function stickMarks(
  fit: TableFit,
  cue: BilliardsCue,
  palette: Palette,
): readonly SceneMark[] {
  const side = Math.min(fit.bed.width, fit.bed.height);
  const width = Math.max(2, 2 * (cue.tipRadius ?? side * TIP_SHARE) * fit.scale);
  const tip = toPicture(fit, cue.tip);
  const tipMark: SceneMark = { kind: 'disc', ...tip, radius: width * 0.6, fill: palette.tip };
  if (cue.angleDegrees === null) return [tipMark];
  const angle = (cue.angleDegrees * Math.PI) / 180;
  const length = cue.length ?? side * LENGTH_SHARE;
  const behind = (share: number) =>
    toPicture(fit, {
      x: cue.tip.x - Math.cos(angle) * length * share,
      y: cue.tip.y - Math.sin(angle) * length * share,
    });
  const joint = behind(SHAFT_SHARE);
  const end = behind(1);
  const lower = ({ x, y }: TablePoint) => ({ x: x + width * 0.5, y: y + width });
  return [
    {
      kind: 'line',
      from: lower(tip),
      to: lower(end),
      stroke: palette.shade,
      width: width * 1.3,
      dash: [],
      alpha: 0.25,
    },
    { kind: 'line', from: joint, to: end, stroke: palette.butt, width: width * 1.5, dash: [] },
    { kind: 'line', from: tip, to: joint, stroke: palette.stick, width, dash: [] },
    tipMark,
  ];
}
