import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import type { Severity } from '../../serverEvent.ts';
import { systemAlertData } from '../wire/systemAlert.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import { toName, toSentence } from '../../shownText.ts';

/** What the words of `priority` and `level` mean to us. */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'error'],
  ['error', 'error'],
  ['high', 'warning'],
  ['warning', 'warning'],
  ['success', 'success'],
]);
const STICKY: ReadonlySet<string> = new Set(['high', 'critical']);

/** `system_alert`: a notice. High and critical priority stay until dismissed. */
export const decodeSystemAlert: MessageDecoder = (message) => {
  const checked = systemAlertData.safeParse(message['data']);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const alert = checked.data;
  const priority = alert.priority?.toLowerCase() ?? '';
  const level = alert.level?.toLowerCase() ?? '';
  return ok([
    {
      kind: 'notice',
      severity: SEVERITIES.get(priority) ?? SEVERITIES.get(level) ?? 'info',
      title: toName(toSentence(alert.title)) ?? 'System alert',
      message: toSentence(alert.message) ?? '',
      isSticky: STICKY.has(priority),
    },
  ]);
};
