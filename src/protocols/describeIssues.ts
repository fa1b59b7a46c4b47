import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** Says in words what the first issue of a failed check is and where: `data.games[1].game_id: expected string`. */
export function describeIssues(error: { readonly issues: readonly Issue[] }, root: string): string {
  const [issue] = error.issues;
  if (issue === undefined) return `${root}: invalid`;
  return `${root}${toPath(issue.path)}: ${toReason(issue)}`;
}

function toPath(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}

function toReason(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'custom':
      return issue.message;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'invalid_union':
      return toAlternatives(issue.errors);
    // The other codes belong to checks the wire schemas do not use; their name says enough.
    default:
      return issue.code;
  }
}

/** "expected string or number": what each alternative of a union wants. */
function toAlternatives(errors: readonly (readonly Issue[])[]): string {
  const reasons = errors.flatMap(([issue]) => (issue === undefined ? [] : [toReason(issue)]));
  const [first = 'invalid', ...others] = new Set(reasons);
  return [first, ...others.map((reason) => reason.replace(/^expected /, ''))].join(' or ');
}
