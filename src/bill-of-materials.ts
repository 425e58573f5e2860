/** What production is made of, as CycloneDX: every package with its version, licence and print. npm's own leaves out what is used in development too. */
import type { Package } from './licences.ts';

export function billOfMaterials(project: { name: string; version: string }, packages: readonly Package[]): object {
  const own = `${project.name}@${project.version}`;
  const [root, ...all] = packages;
  const installed = new Map(all.filter(({ dev }) => !dev).map((each) => [`${each.name}@${each.version}`, each]));
  const sorted = [...installed].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { 'bom-ref': own, type: 'application', ...project } },
    components: sorted.map(([ref, { name, version, licence, optional, integrity }]) => ({
      'bom-ref': ref,
      type: 'library',
      name,
      version,
      scope: optional ? 'optional' : 'required',
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...(integrity && { hashes: [hashOf(integrity)] }),
      ...(licence && { licenses: [/ /.test(licence) ? { expression: licence } : { license: { id: licence } }] }),
    })),
    dependencies: [
      { ref: own, dependsOn: (root?.needs ?? []).filter((ref) => installed.has(ref)) },
      ...sorted.map(([ref, { needs }]) => ({ ref, dependsOn: needs.filter((each) => installed.has(each)) })),
    ],
  };
}

function hashOf(integrity: string): { alg: string; content: string } {
  const [kind = '', content = ''] = integrity.split('-');
  return { alg: kind.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
}
