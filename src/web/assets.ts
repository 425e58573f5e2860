/** The few files a page needs: our own style and script, and Microsoft's script for tabs. Read when first asked for. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const types: Record<string, string> = { png: 'image/png', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

const files = {
  'style.css': () => new URL('style.css', import.meta.url),
  'icon.png': () => new URL('../../teamsapp/color.png', import.meta.url),
  'tab.js': () => new URL('tab.js', import.meta.url),
  // The package's front door is the script for browsers.
  'teams.js': () => createRequire(import.meta.url).resolve('@microsoft/teams-js'),
};

const read = new Map<string, Promise<Buffer>>();

/** The same for everybody, so it may be kept for a while. */
export function asset(name: keyof typeof files): () => Promise<Response> {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return async () => {
    const body = read.get(name) ?? readFile(files[name]());
    read.set(name, body);
    return new Response(new Uint8Array(await body), { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' } });
  };
}
