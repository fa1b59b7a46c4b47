/** A duration as people say it: "240 ms", "3.2 s", "2 min 05 s". */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** A time of a recording, always as long: "00:12.345". */
export function formatRecordingTime(ms: number): string {
  const whole = Math.floor(ms);
  const minutes = toDigits(Math.floor(whole / 60_000), 2);
  return `${minutes}:${toDigits(Math.floor(whole / 1_000) % 60, 2)}.${toDigits(whole % 1_000, 3)}`;
}

function toDigits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
