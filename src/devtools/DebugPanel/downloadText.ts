/** How long a browser may take to begin a download before its address is given back, ms. */
const DOWNLOAD_GRACE_MS = 10_000;

/** Hands a text to the reader as a file. To be called from an event handler. */
export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_GRACE_MS);
}
