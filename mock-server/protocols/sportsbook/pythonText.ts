/**
 * Python's `str()` of a JSON value: `True`, `None`, numbers as they are, and `repr` inside containers.
 * A `2.0` on the wire is an integer here, as it is for every JavaScript client.
 */
export function toPythonText(value: unknown): string {
  return typeof value === 'string' ? value : toPythonRepr(value);
}

function toPythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(toPythonRepr).join(', ')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).map(
      ([key, member]) => `${quote(key)}: ${toPythonRepr(member)}`,
    );
    return `{${members.join(', ')}}`;
  }
  return JSON.stringify(value) ?? 'None';
}

/** Single quotes, unless only double ones save an escape. */
function quote(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  if (escaped.includes("'") && !escaped.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll("'", "\\'")}'`;
}
