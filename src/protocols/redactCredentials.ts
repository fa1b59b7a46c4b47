const REDACTED = '[redacted]';

const NAMES =
  '(?:access_?|id_?|refresh_?|auth_?|session_?)?token|ticket|jwt|api_?key|secret|password|authorization';

/** `token=…` in a URL or a form, also percent-encoded (even twice), up to the next parameter. */
const PARAMETER = new RegExp(
  `(${NAMES})(=|%(?:25)*3D)(?!\\[redacted\\])(?:Bearer(?:\\s|\\+|%20)+)?(?:(?!%(?:25)*2[36])[^\\s&#"'<>\\\\])+`,
  'gi',
);
/** `"token": "…"` in JSON, or in JSON inside a JSON text. */
const MEMBER = new RegExp(
  `(["'][\\w-]{0,40}(?:${NAMES})\\\\?["']\\s*:\\s*\\\\?["'])(?!\\[redacted\\])(?:\\\\[^"'\\\\]|[^"'\\\\])+`,
  'gi',
);
/** `Authorization: Bearer …`. */
const BEARER = /\b(Bearer)(\s|\+|%20)+(?!\[redacted\])[^\s&#"'<>\\,;]+/gi;
/** A JSON web token anywhere, also one whose end was cut off. */
const JWT = /eyJ[\w-]{4,}(?:\.[\w-]*){0,4}/g;

/**
 * Replaces credentials by `[redacted]`: parameters and members with a telling name, bearer values, and bare
 * JSON web tokens. A secret that looks like an ordinary word and has no name beside it can't be recognised.
 */
export function redactCredentials(text: string): string {
  return text
    .replace(PARAMETER, `$1$2${REDACTED}`)
    .replace(MEMBER, `$1${REDACTED}`)
    .replace(BEARER, `$1$2${REDACTED}`)
    .replace(JWT, REDACTED);
}
