/** The URL a socket of the page asks for, in a form whose parts can be read. */
export function toHttpUrl(url: string | URL): URL {
  const text = String(url);
  if (!URL.canParse(text) || !/^(?:wss?|https?):/.test(text)) {
    throw new DOMException(`The URL '${text}' is invalid.`, 'SyntaxError');
  }
  return new URL(text.replace(/^ws/, 'http'));
}

/** @throws DOMException as the platform's `close` does. */
export function validateClose(code: number | undefined, reason: string): void {
  if (code !== undefined && code !== 1000 && (code < 3000 || code > 4999)) {
    throw new DOMException(`The close code must be 1000 or 3000 to 4999.`, 'InvalidAccessError');
  }
  if (new TextEncoder().encode(reason).length > 123) {
    throw new DOMException('The close reason must be at most 123 bytes.', 'SyntaxError');
  }
}

/** A close event also where the platform has no `CloseEvent` (Node 22). */
export function createCloseEvent(close: {
  readonly code: number;
  readonly reason: string;
  readonly isClean: boolean;
}): CloseEvent {
  const { code, isClean, reason } = close;
  if (typeof CloseEvent === 'function') {
    return new CloseEvent('close', { code, reason, wasClean: isClean });
  }
  return Object.assign(new Event('close'), {
    code,
    reason,
    wasClean: isClean,
    initCloseEvent() {},
  });
}
