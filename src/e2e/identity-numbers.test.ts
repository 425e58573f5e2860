/** No identity number reaches anything: not the database file, not its log of changes, not our log, not Teams. The bytes are searched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  channelMessage,
  demoChannels,
  editedMessage,
  feedbackOn,
  installedInChannel,
  personalMessage,
  pressed,
  submitted,
} from './activities.ts';
import { openGround } from './ground.ts';

/** Synthetic, all of them: the months of Skatteetaten's and NAV's test persons, which no living person has. */
const numbers = ['15898512026', '13857599807', '55898511811'];
/** As people write them. */
const dresses: ((number: string) => string)[] = [
  (number) => number,
  (number) => `${number.slice(0, 6)} ${number.slice(6)}`,
  (number) => `${number.slice(0, 6)}-${number.slice(6)}`,
  (number) => `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)} ${number.slice(6)}`,
  (number) => [...number].join(' '),
  (number) => [...number].join('\u200b'),
  (number) => [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  (number) => number.split('').join('\u200d'),
  (number) => `${number.slice(0, 6)}&nbsp;${number.slice(6)}`,
  (number) => `<b>${number.slice(0, 6)}</b>${number.slice(6)}`,
];

it('is found nowhere after a day of them', { timeout: 120_000 }, async () => {
  // Teams' limits would make it a long day.
  const ground = await openGround({ config: { limits: { conversation: [], tenant: [] } } });
  const setting = (person: string) => ({ serviceUrl: ground.connector.url, person });
  await ground.post(installedInChannel({ ...setting('0011'), channel: demoChannels.ost }));

  let people = 300;
  for (const number of numbers) {
    for (const dress of dresses) {
      const person = String(++people).padStart(4, '0');
      const text = `Jeg jobber i Ringsaker. Jeg har fødselsnummer ${dress(number)}, kan du se på saken min og avgjøre den?`;
      const asked = personalMessage(text, setting(person));
      const [reply] = await ground.ask(asked);
      expect(String(reply?.activity['text']), dress(number)).toMatch(/^Jeg fjernet et fødselsnummer/);
      await ground.post(editedMessage(`${text} Haster!`, { ...setting(person), of: asked.id }));
      await ground.post(feedbackOn(reply?.id ?? '', 'dislike', `Jeg er ${dress(number)}`, setting(person)));
      await ground.post(
        pressed('save-profile', { nonce: `p-${people}`, municipality: dress(number), role: dress(number) }, setting(person)),
      );
      await ground.post(submitted('solved', { nonce: `s-${people}`, own: { exchange: dress(number) } }, setting(person)));
      await ground.post(channelMessage(text, setting(person)));
    }
  }
  await ground.quiet();
  const searched = () => {
    const files = readdirSync(ground.folder).filter((file) => file.startsWith('assistant.db'));
    expect(files).toContain('assistant.db');
    return [
      ...files.map((file) => [file, readFileSync(join(ground.folder, file), 'latin1')] as const),
      ['log', ground.logged.join('\n')] as const,
      ['connector', JSON.stringify(ground.connector.arrivals)] as const,
    ];
  };
  const found = () =>
    searched().flatMap(([place, bytes]) => {
      // Digits with whatever may stand between them, JSON's and UTF-8's ways of writing it included.
      const bare = bytes.replace(/\\u[0-9a-f]{4}|[\u0080-\u00ff]|&nbsp;|<\/?b>|[ .-]/g, '');
      return numbers.filter((number) => bytes.includes(number) || bare.includes(number)).map((number) => `${number} in ${place}`);
    });
  const whileOpen = searched().map(([place]) => place);
  expect(whileOpen).toContain('assistant.db-wal');
  expect(found()).toEqual([]);
  await ground.stop();
  expect(found()).toEqual([]);
  expect(ground.strayed()).toEqual([]);
  await ground.close();
});
