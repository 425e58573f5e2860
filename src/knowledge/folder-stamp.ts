import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Changes when any article, or any list beside the articles, is written, added, moved or removed. */
export async function folderStamp(folder: string): Promise<string> {
  const parts: string[] = [];
  const walk = async (path: string, wanted: (name: string) => boolean, deep: boolean): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const at = join(path, entry.name);
      if (entry.isDirectory()) {
        if (deep) await walk(at, wanted, deep);
      } else if (wanted(entry.name)) {
        const file = await stat(at).catch(() => undefined);
        parts.push(file ? `${at} ${file.mtimeMs} ${file.ctimeMs} ${file.size} ${file.ino}` : `${at} gone`);
      }
    }
  };
  await walk(join(folder, 'articles'), (name) => name.endsWith('.md'), true);
  await walk(folder, (name) => name.endsWith('.yaml'), false);
  return parts.sort().join('\n');
}
