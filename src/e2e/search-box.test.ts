/** An advisor looks for a case in Teams' own search box; nobody else finds anything there. Everybody here is synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoChannels, installedInChannel, type Posted, personalMessage } from './activities.ts';
import { type Ground, openGround } from './ground.ts';
import { lightUnknown } from './light-knowledge.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
  await ground.post(installedInChannel({ serviceUrl: ground.connector.url, channel: demoChannels.ost }));
  await ground.say(lightUnknown, '0001');
  await ground.quiet();
});
afterAll(() => ground.close());

interface Result {
  composeExtension: {
    type: string;
    text?: string;
    attachments?: { content: object; preview: { content: { title: string; text: string } } }[];
  };
}
async function seeks(words: string | undefined, person: string, locale = 'nb-NO'): Promise<Result['composeExtension']> {
  const {
    text: _,
    attachments: __,
    ...base
  } = personalMessage('', { serviceUrl: ground.connector.url, person, locale }) as Posted & Record<string, unknown>;
  const parameters = words === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }];
  const value = { commandId: 'cases', parameters, queryOptions: { skip: 0, count: 25 } };
  const { status, body } = await ground.post({ ...base, type: 'invoke', name: 'composeExtension/query', value } as Posted);
  expect(status).toBe(200);
  return (JSON.parse(body) as Result).composeExtension;
}

describe('the search box', () => {
  it.each([undefined, 'permisjon', 'ringsaker permisjon', '1', 'sak 1'])(
    'gives an advisor of the office the case for «%s»',
    async (words) => {
      const { type, attachments = [] } = await seeks(words, '0011');
      expect(type).toBe('result');
      expect(attachments.map(({ preview }) => preview.content.title)).toEqual(['Sak 1 · ingen har tatt den']);
      expect(attachments[0]?.preview.content.text).toMatch(/permisjon/);
      // What is put into a conversation says how it stands, not what was asked.
      expect(JSON.stringify(attachments[0]?.content)).toMatch(/Sak 1 · ALIS og SamLIS Øst/);
      expect(JSON.stringify(attachments[0]?.content)).not.toMatch(/permisjon og avgjøre/);
    },
  );

  it.each([
    ['an advisor of another office', '0021', '1', /fant ingen saker/],
    ['an asker, the one who asked among them', '0001', '1', /bare til rådgiverne/],
    ['a leader', '0031', undefined, /bare til rådgiverne/],
    ['an administrator', '0041', 'permisjon', /bare til rådgiverne/],
    ['an advisor who seeks what nobody wrote', '0011', 'elefant', /fant ingen saker/],
  ])('gives %s nothing', async (_, person, words, why) => {
    const { type, text, attachments } = await seeks(words, person);
    expect([type, attachments]).toEqual(['message', undefined]);
    expect(text).toMatch(why);
  });

  it('speaks the language of the client', async () => {
    expect((await seeks('elefant', '0011', 'en-GB')).text).toMatch(/found no cases/);
    expect((await seeks('1', '0011', 'nn-NO')).attachments?.[0]?.preview.content.title).toMatch(/ingen har teke ho/);
  });

  it('leaves nothing behind', async () => {
    await seeks('hemmelig søkeord', '0011');
    expect(ground.logged.join('\n')).not.toContain('hemmelig');
    expect(ground.connector.arrivals.some(({ activity }) => JSON.stringify(activity).includes('hemmelig'))).toBe(false);
  });
});
