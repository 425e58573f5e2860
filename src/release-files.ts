/** What the files of a release say of themselves. */

/** The version that the list of news begins with. */
export function latestIn(changelog: string): string | undefined {
  return /^## (\d+\.\d+\.\d+)$/m.exec(changelog)?.[1];
}

/** What a Containerfile takes from the project; not what it takes from an earlier stage. */
export function copiedIn(containerfile: string): string[] {
  return [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
}
