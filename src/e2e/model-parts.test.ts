/** Where an answer has several parts or comes by a choice: each is written by the model and held by itself. Through the front door. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { personalMessage, pressed } from './activities.ts';
import { actionsOf, cardOf } from './case-play.ts';
import { type FakeModel, passagesIn, repeatFirst, startFakeModel } from './fake-model.ts';
import { type Ground, openGround } from './ground.ts';

let model: FakeModel;
let ground: Ground;
beforeAll(async () => {
  model = await startFakeModel();
  ground = await openGround({
    knowledge: 'real',
    config: { model: { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url } },
  });
});
afterAll(async () => {
  await ground?.close();
  await model.close();
});
beforeEach(() => {
  model.asked.length = 0;
  model.behave(repeatFirst);
});

const supervision = 'Hvor mange timer veiledning har jeg krav på som ALIS?';
const holiday = 'Blir ferien trukket fra i tellende tid?';
const both = `${supervision} ${holiday}`;
const asks = async (text: string, person: string) => {
  const [reply] = await ground.ask(personalMessage(text, { serviceUrl: ground.connector.url, person }));
  return {
    reply,
    text: String(reply?.activity['text']),
    labelled: JSON.stringify(reply?.activity['entities'] ?? []).includes('AIGenerated'),
  };
};
const askOf = (asked: (typeof model.asked)[number]) =>
  /<question>\n([\s\S]*)\n<\/question>/.exec(asked.messages[1]?.content ?? '')?.[1] ?? '';

it('writes each of several questions, and lists the sources once', async () => {
  const { text, labelled } = await asks(both, 'several');
  expect(model.asked.map(askOf).sort()).toEqual([holiday, supervision].sort());
  expect(labelled, text + ground.logged.join('\n')).toBe(true);
  expect(text).toMatch(/\*\*1\. .*\n\n.*\[1\][\s\S]*\*\*2\. .*\n\n.*\[\d\][\s\S]*Kilder:/);
  expect(text.match(/Kilder:/g)).toHaveLength(1);
});

it('quotes the one of them that does not hold', async () => {
  model.behave((asked) =>
    askOf(asked) === supervision
      ? {
          is: 'draft',
          draft: {
            kind: 'answer',
            sentences: [{ text: 'Staten betaler boligen i 18 måneder.', from: passagesIn(asked).map(({ id }) => id) }],
          },
        }
      : repeatFirst(asked),
  );
  const { text, labelled } = await asks(both, 'one-falls');
  expect(text).not.toMatch(/boligen/);
  expect(text).toMatch(/4 timer/);
  expect(labelled).toBe(true);
});

it('gives them to a human with what is known when the model doubts one of them', async () => {
  model.behave((asked) => (askOf(asked) === holiday ? { is: 'draft', draft: { kind: 'cannot', note: 'Mangler.' } } : repeatFirst(asked)));
  const { text, labelled } = await asks(both, 'one-doubts');
  expect(text).toMatch(/4 timer[\s\S]*sak \d+/i);
  expect(text).not.toMatch(/Mangler/);
  expect(labelled).toBe(true);
});

it('is asked what was asked, when the asker has chosen between rules', async () => {
  const { reply } = await asks(supervision, 'chooser');
  const [exchange] = actionsOf(cardOf(reply)).flatMap(({ data }) => data?.own['exchange'] ?? []);
  const [shown] = model.asked.flatMap(passagesIn);
  model.asked.length = 0;
  const own = { exchange, passage: shown?.id };
  await ground.post(pressed('choose', { nonce: 'synthetic-choice', own }, { serviceUrl: ground.connector.url, person: 'chooser' }));
  await ground.connector.until(() => model.asked.length > 0);
  expect(model.asked.map(askOf)).toEqual([supervision]);
});
