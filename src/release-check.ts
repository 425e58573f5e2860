/**
 * `npm run release-check`: what a release must pass, from a clean clone of what is committed. `-- --quick` leaves out `npm run check`, which
 * takes the most time.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copiedIn, latestIn } from './release-files.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const quick = process.argv.includes('--quick');
const clone = mkdtempSync(join(tmpdir(), 'release-'));
const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });

const steps: [says: string, does: () => void | Promise<void>][] = [
  ['et rent klon av det som er lagt inn', () => void execFileSync('git', ['clone', '--quiet', '--no-hardlinks', home, clone])],
  ['utgaven har et avsnitt i CHANGELOG.md', sameVersion],
  ['alt containeren henter, finnes', everythingForTheImage],
  ['npm ci', () => void run('npm', 'ci')],
  ...(quick ? [] : [['npm run check', () => void run('npm', 'run', 'check')] satisfies [string, () => void]]),
  ['demoen starter og svarer med kilde', demoAnswers],
  ['Teams-appen lages, to ganger likt', packagedTwice],
];

try {
  for (const [says, does] of steps) {
    const began = performance.now();
    await does();
    process.stdout.write(`ok   ${says} (${((performance.now() - began) / 1000).toFixed(0)} s)\n`);
  }
  process.stdout.write('Utgaven kan slippes.\n');
} catch (error) {
  process.stderr.write(`FEIL ${error instanceof Error ? error.message : 'ukjent'}\nUtgaven kan ikke slippes.\n`);
  process.exitCode = 1;
} finally {
  rmSync(clone, { recursive: true, force: true });
}

function sameVersion(): void {
  const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as { version: string };
  const latest = latestIn(readFileSync(join(clone, 'CHANGELOG.md'), 'utf8'));
  if (latest !== version) throw new Error(`package.json har utgave ${version}, og CHANGELOG.md begynner med ${latest ?? 'ingen'}.`);
}

function everythingForTheImage(): void {
  const missing = copiedIn(readFileSync(join(clone, 'teamsapp/infra/Containerfile'), 'utf8')).filter(
    (file) => !existsSync(join(clone, file)),
  );
  if (missing.length > 0) throw new Error(`Containerfile henter noe som ikke finnes: ${missing.join(', ')}.`);
}

/** Without a terminal the demo asks itself sample questions, prints the answers and goes on serving. */
function demoAnswers(): Promise<void> {
  return new Promise((resolve, reject) => {
    const demo = spawn('node', ['--import', 'tsx', 'src/main.ts', 'demo'], { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'] });
    const patience = setTimeout(() => demo.kill('SIGKILL'), 120_000);
    let said = '';
    demo.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      if (said.includes('svarer fortsatt')) demo.kill('SIGTERM');
    });
    demo.once('exit', () => {
      clearTimeout(patience);
      if (/Spørsmål: .*\[1\]/s.test(said)) resolve();
      else reject(new Error('Demoen svarte ikke med kilde innen to minutter.'));
    });
  });
}

function packagedTwice(): void {
  // Synthetic.
  const settings =
    'MICROSOFT_APP_ID=11111111-1111-4111-8111-111111111111\nPRIVACY_URL=https://eksempel.no/p\nWEB_URL=https://alis.eksempel.no\n';
  writeFileSync(join(clone, 'env/.env.proving'), settings);
  const make = () => {
    run('npm', 'run', '--silent', 'package', '--', '--env', 'proving');
    const zips = readdirSync(join(clone, 'data')).filter((file) => file.endsWith('-proving.zip'));
    return zips.sort().map((file) => readFileSync(join(clone, 'data', file)).toString('base64'));
  };
  const [first, second] = [make(), make()];
  if (first.length !== 2 || first.join() !== second.join()) throw new Error('Teams-appene ble ikke de samme to ganger.');
}
