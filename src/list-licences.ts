/** `npm run licences`: the packages under each licence. `npm run --silent sbom`: the bill of materials, as CycloneDX. */
import { readFileSync } from 'node:fs';
import { billOfMaterials } from './bill-of-materials.ts';
import { packagesIn } from './licences.ts';

const packages = packagesIn(readFileSync('package-lock.json', 'utf8'));

if (process.argv.includes('--sbom')) {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  process.stdout.write(`${JSON.stringify(billOfMaterials({ name, version }, packages), null, 2)}\n`);
} else {
  const byLicence = new Map<string, Set<string>>();
  for (const { name, version, licence = 'ukjent', dev } of packages.slice(1)) {
    const named = byLicence.get(licence) ?? new Set();
    byLicence.set(licence, named.add(`${name}@${version}${dev ? ' (bare til utvikling)' : ''}`));
  }
  for (const [licence, named] of [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(
      `${licence}\n${[...named]
        .sort()
        .map((each) => `  ${each}\n`)
        .join('')}`,
    );
}
