/** A thousand identity numbers, in every dress people give them: none of them, and no part of one, is ever sent to the model. All are synthetic. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAnswerer } from '../answerer.ts';
import { createClock, createLog, type DeskApp, openDesk } from '../app.ts';
import { parseConfig } from '../config.ts';
import { createRandom } from '../sample-year.ts';
import { type FakeModel, startFakeModel } from './fake-model.ts';

let model: FakeModel;
let app: DeskApp;
beforeAll(async () => {
  model = await startFakeModel();
  const config = parseConfig(
    { LOG_LEVEL: 'silent', OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'synthetic', MODEL_DAILY_COST: '100000' },
    'demo',
  );
  app = await openDesk(config, { log: createLog('silent'), clock: createClock(config), databaseUrl: 'file::memory:' });
});
afterAll(async () => {
  await app.close();
  await model.close();
});

/** With right check digits, and months that no living person has (Skatteetaten's and NAV's test persons); every fourth a D number. */
function* identityNumbers(random: () => number): Generator<string> {
  const weights = [
    [3, 7, 6, 1, 8, 9, 4, 5, 2],
    [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
  ];
  const two = (number: number) => String(number).padStart(2, '0');
  for (let made = 0; ; ) {
    const day = 1 + Math.floor(random() * 28) + (made % 4 === 0 ? 40 : 0);
    const month = 1 + Math.floor(random() * 12) + (random() < 0.5 ? 80 : 40);
    let digits = `${two(day)}${two(month)}${two(Math.floor(random() * 100))}${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
    for (const weight of weights) {
      const sum = weight.reduce((all, each, at) => all + each * Number(digits[at]), 0);
      digits += String((11 - (sum % 11)) % 11);
    }
    if (digits.length !== 11) continue;
    made += 1;
    yield digits;
  }
}

const dresses: ((number: string) => string)[] = [
  (number) => number,
  (number) => `${number.slice(0, 6)} ${number.slice(6)}`,
  (number) => `${number.slice(0, 6)}-${number.slice(6)}`,
  (number) => `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)} ${number.slice(6)}`,
  (number) => [...number].join(' '),
  (number) => [...number].join('\u200b'),
  (number) => [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  (number) => `(${number})`,
];
const asks: ((number: string) => string)[] = [
  (number) => `Hvor mange timer veiledning har jeg krav på som ALIS? Fødselsnummeret mitt er ${number}.`,
  (number) => `Eg er ${number}. Kor mange timar rettleiing har eg krav på som ALIS?`,
  (number) => `Blir ferien trukket fra i tellende tid? (${number})`,
  (number) => `${number} How many hours of supervision am I entitled to as an ALIS?`,
];

it('never stands in what the model is asked', { timeout: 120_000 }, async () => {
  const { answerer, close } = await openAnswerer(app.desk);
  const numbers = identityNumbers(createRandom(7));
  const found: string[] = [];
  for (let turn = 0; turn < 1_000; turn += 1) {
    const number = numbers.next().value as string;
    const [dress, ask] = [dresses[turn % dresses.length], asks[Math.floor(turn / dresses.length) % asks.length]];
    model.asked.length = 0;
    await answerer.write(`synthetic-${turn}`, ask?.(dress?.(number) ?? '') ?? '');
    const plain = JSON.stringify(model.asked).normalize('NFKC');
    const said = /<question>([\s\S]*?)<\/question>/.exec(plain)?.[1] ?? '';
    const bare = said.replace(/[^\d]/g, '');
    if (plain.includes(number) || bare.includes(number) || bare.includes(number.slice(6))) found.push(said);
    seen += model.asked.length;
  }
  await close();
  expect(found).toEqual([]);
  // The model was really asked.
  expect(seen).toBeGreaterThan(400);
});
let seen = 0;
