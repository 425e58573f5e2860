/** `npm run package -- --env NAME`: the Teams apps, filled in from env/.env.NAME, as zip files in data/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parsePackageConfig } from './config.ts';

const usage = 'Skriv hvilket miljø appen er for: npm run package -- --env local leser env/.env.local.';

export interface PackageGround {
  /** Where env/ lies, and data/ comes. */
  folder: string;
}

export async function runPackage(words: readonly string[], { folder }: PackageGround): Promise<string> {
  const [, name] = /^--env[= ]([a-z0-9-]+)$/.exec(words.join(' ')) ?? [];
  if (!name) throw new Error(usage);
  const config = parsePackageConfig(readEnvironment(folder, name));
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  const { makePackages } = await import('./teamsapp/make-packages.ts');
  const packages = makePackages({ ...config, version });
  mkdirSync(`${folder}/data`, { recursive: true });
  const written = packages.map((each) => {
    const file = `data/${each.name}-${name}.zip`;
    writeFileSync(`${folder}/${file}`, each.bytes);
    return `${file} (${each.name === 'alis' ? 'assistenten, til alle' : 'tallene, bare til lederne'})`;
  });
  const next = 'Last opp i Teams-administrasjonssenteret → Manage apps → Upload new app.';
  const without = config.webHost ? [] : ['WEB_URL er ikke en https-adresse, så appen med tallene er ikke laget.'];
  return [`Laget utgave ${version}:`, ...written.map((line) => `- ${line}`), ...without, next].join('\n');
}

function readEnvironment(folder: string, name: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(`${folder}/env/.env.${name}`, 'utf8'));
  } catch (error) {
    throw new Error(`Filen env/.env.${name} kan ikke leses, så ingen app er laget. Kopier env/.env.example dit, og fyll inn.`, {
      cause: error,
    });
  }
}
