/** The packages that production installs, and those it is developed with, as the lock file says: version, licence, print, and what each needs. */
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
      integrity: z.string().optional(),
      dependencies: names,
      optionalDependencies: names,
    }),
  ),
});

/** Packages whose lock entry tells no licence; read in the package itself. */
const told: Record<string, string> = { cldrjs: 'MIT', 'escape-regexp-component': 'MIT' };

export interface Package {
  name: string;
  version: string;
  licence: string | undefined;
  /** Not installed by `npm ci --omit=dev`. */
  dev: boolean;
  optional: boolean;
  /** `sha512-` and base64. */
  integrity: string | undefined;
  /** `name@version` of what it needs. */
  needs: string[];
}

/** The first is the project itself. */
export function packagesIn(text: string): Package[] {
  const { packages } = lock.parse(JSON.parse(text));
  const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';
  /** As Node looks for it: beside the one that needs it, and then further out. */
  const found = (from: string, name: string): string | undefined => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (packages[path]) return `${name}@${packages[path].version}`;
      if (at === '') return undefined;
    }
  };
  return Object.entries(packages).map(
    ([path, { version = '', license, dev, optional, integrity, dependencies, optionalDependencies }]) => ({
      name: nameOf(path),
      version,
      licence: license ?? told[nameOf(path)],
      dev,
      optional,
      integrity,
      needs: [...new Set(Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => found(path, name) ?? []))].sort(),
    }),
  );
}
