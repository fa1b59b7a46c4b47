import { err, ok } from '../../../lib/result.ts';
import { copyRecord } from '../../copyRecord.ts';
import { describeIssues } from '../../describeIssues.ts';
import { isDangerousName } from '../../isRecord.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import type { Severity } from '../../serverEvent.ts';
import { toName, toSentence, toStamp } from '../../shownText.ts';
import type { AlertLevel, BilliardsAlert, BilliardsPerformance } from '../billiardsItems.ts';
import { TABLE_ID } from '../billiardsItems.ts';
import { alertData, configData, performanceData } from '../wire/tableMessages.ts';
import type { AlertData, PerformanceData } from '../wire/tableMessages.ts';
import { toMs, toOneOf, toSequence } from './wireValues.ts';

const MAX_BOTTLENECKS = 20;
const LEVELS: ReadonlyMap<string, AlertLevel> = new Map([
  ['info', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['critical', 'critical'],
]);
const STATUSES: ReadonlyMap<string, NonNullable<BilliardsPerformance['status']>> = new Map([
  ['good', 'good'],
  ['degraded', 'degraded'],
  ['poor', 'poor'],
]);
const SEVERITIES: Readonly<Record<AlertLevel, Severity>> = {
  info: 'info',
  warning: 'warning',
  error: 'error',
  critical: 'error',
};

/**
 * `alert`: for the table's model, for those who wait for it, and for people; a critical one stays until dismissed. One
 * without a sequence was meant for this client alone, whatever it follows.
 */
export const decodeAlert: MessageDecoder = ({ data }) => {
  const checked = alertData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const alert = toAlert(checked.data);
  const { level, message, code, sequence, sourceTime } = alert;
  const origin: { readonly channel?: string } = sequence === null ? {} : { channel: 'alert' };
  const head = { tableId: TABLE_ID, stream: 'alert', sequence, sourceTime } as const;
  return ok([
    { kind: 'update', entity: 'billiardsTable', items: [{ ...head, type: 'tableAlert', alert }] },
    { kind: 'occurrence', occurrence: { ...alert, type: 'alert', tableId: TABLE_ID }, ...origin },
    {
      kind: 'notice',
      severity: SEVERITIES[level],
      title: code === null ? 'Table alert' : `Table alert ${code}`,
      message,
      isSticky: level === 'critical',
      ...origin,
    },
  ]);
};

function toAlert(wire: AlertData): BilliardsAlert {
  return {
    level: toOneOf(LEVELS, wire.level) ?? 'info',
    message: toSentence(wire.message) ?? '',
    code: toName(toSentence(wire.code)),
    details: copyRecord(wire.details ?? {}),
    sequence: toSequence(wire.sequence),
    sourceTime: toStamp(wire.timestamp),
  };
}

/** `config`: a section as it is now. */
export const decodeConfig: MessageDecoder = ({ data }) => {
  const checked = configData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const wire = checked.data;
  const section = toName(wire.section);
  if (section === null || isDangerousName(section)) return err('data.section: expected a name');
  return ok([
    {
      kind: 'update',
      entity: 'billiardsTable',
      items: [
        {
          type: 'tableConfig',
          tableId: TABLE_ID,
          stream: 'config',
          sequence: toSequence(wire.sequence),
          sourceTime: toStamp(wire.timestamp),
          section,
          values: copyRecord(wire.config),
          changeSummary: toSentence(wire.change_summary),
        },
      ],
    },
  ]);
};

/** `performance`: how the vision keeps up. */
export const decodePerformance: MessageDecoder = ({ data }) => {
  const checked = performanceData.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const wire = checked.data;
  return ok([
    {
      kind: 'update',
      entity: 'billiardsTable',
      items: [
        {
          type: 'tablePerformance',
          tableId: TABLE_ID,
          stream: 'performance',
          sequence: toSequence(wire.sequence),
          sourceTime: toStamp(wire.timestamp),
          performance: toPerformance(wire),
        },
      ],
    },
  ]);
};

function toPerformance(wire: PerformanceData): BilliardsPerformance {
  return {
    fps: wire.fps ?? null,
    targetFps: wire.target_fps ?? null,
    isMeetingTarget: wire.meeting_target ?? null,
    frameTimeMs: wire.frame_time_ms ?? null,
    targetFrameTimeMs: wire.target_frame_time_ms ?? null,
    overheadMs: wire.overhead_ms ?? null,
    cpuPercent: wire.cpu_percent ?? null,
    memoryMegabytes: wire.memory_mb ?? null,
    status: toOneOf(STATUSES, wire.status),
    bottlenecks: (wire.bottlenecks ?? []).slice(0, MAX_BOTTLENECKS).map((bottleneck) => ({
      stage: toName(bottleneck.stage) ?? '',
      averageMs: bottleneck.avg_time_ms ?? null,
    })),
    frameCount: wire.frame_count ?? null,
    totalFrameCount: wire.total_frames ?? null,
    uptimeMs: toMs(wire.uptime_seconds),
  };
}
