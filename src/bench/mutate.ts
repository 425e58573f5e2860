/**
 * `npm run test:mutation [-- access decide]`: breaks the code that must not be wrong, one small thing at a time, and sees whether a test notices.
 * Answers 1 when fewer than 80 of 100 are noticed. Takes minutes; not a part of npm test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** What is broken, and the tests that should notice. */
const targets: Record<string, { break: string[]; by: string[] }> = {
  access: { break: ['src/office/access.ts'], by: ['src/office/access.test.ts'] },
  'working-days': { break: ['src/office/working-days.ts'], by: ['src/office/working-days.test.ts'] },
  routing: {
    break: ['src/office/route.ts', 'src/office/municipalities.ts'],
    by: ['src/office/municipalities.test.ts', 'src/office/office.test.ts'],
  },
  decide: { break: ['src/answer/decide.ts'], by: ['src/answer/decide-order.test.ts', 'src/answer/decide.test.ts'] },
  redact: {
    break: [
      'src/question/redact.ts',
      'src/question/find-numbers.ts',
      'src/question/find-contact.ts',
      'src/question/find-names.ts',
      'src/question/find-patient-names.ts',
    ],
    by: ['src/question/redact.test.ts', 'src/e2e/patient-names.test.ts'],
  },
};
const least = 80;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in targets));
if (unknown.length > 0) {
  process.stderr.write(
    `Det finnes ikke noe mål som heter ${unknown.join(', ')}. Skriv ${Object.keys(targets).join(', ')}, eller ingenting for alle.\n`,
  );
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'mutation-'));
try {
  for (const [name, { break: mutate, by }] of Object.entries(targets)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.env['MUTATION_TESTS'] = by.join(',');
    const results = await new Stryker({
      mutate,
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'src/bench/mutation.vitest.config.ts' },
      coverageAnalysis: 'perTest',
      concurrency: 1,
      reporters: [],
      logLevel: 'error',
      tempDirName: folder,
      ignorePatterns: ['data', '.playground'],
    } as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
    const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const missed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const score = (100 * noticed) / (noticed + missed.length);
    process.stdout.write(`${name.padEnd(14)} ${score.toFixed(1).padStart(5)} %  (${noticed} av ${noticed + missed.length})\n`);
    if (asked.length > 0)
      for (const { fileName, location, mutatorName, replacement } of missed)
        process.stdout.write(`  ${fileName}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement ?? ''}\n`);
    if (score < least) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
