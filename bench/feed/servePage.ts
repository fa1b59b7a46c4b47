import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Answers with a file of the built page, or 404. */
export async function servePage(
  folder: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const name = normalize(path === '/' ? '/index.html' : path);
  try {
    const body = await readFile(join(folder, name));
    response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
