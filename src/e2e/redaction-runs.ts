/** `npm run test:redaction [texts] [through the front door] [seed]`: by default 100,000 texts, 3,000 of them through a whole assistant. Exit 1 when a number is found. */
import { knockMany, redactMany } from './redaction-run.ts';

const [texts = 100_000, knocks = 3_000, seed = 20_261_122] = process.argv.slice(2).map(Number);
const leaks = redactMany(texts, seed);
console.log(`${texts} texts redacted, as written and as the door reads them: ${leaks.length} still hold their number.`);
for (const { how, text } of leaks.slice(0, 20)) console.log(`  ${how}: ${JSON.stringify(text)}`);

const { found, searched, bytes, modelRequests, exchanges } = await knockMany(knocks, seed);
console.log(
  `${knocks} activities through the front door made ${exchanges} inquiries and ${modelRequests} model requests. ${bytes} bytes searched in ${searched.length} places (${searched.join(', ')}): ${found.length} numbers found.`,
);
for (const trace of found.slice(0, 20)) console.log(`  ${trace}`);
// What was opened is closed, but connections kept alive would keep the process so too.
process.exit(leaks.length + found.length > 0 ? 1 : 0);
