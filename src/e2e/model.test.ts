/** A model writes, and code decides what leaves the house: through the front door, against a model service on this machine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personalMessage } from './activities.ts';
import { type Asked, type Behaviour, type FakeModel, passagesIn, repeatFirst, startFakeModel } from './fake-model.ts';
import { type Ground, openGround } from './ground.ts';
import { repliesTo } from './watch.ts';

let model: FakeModel;
let ground: Ground;

const limits = { temperature: 0, maxTokens: 700, timeout: 12_000, atOnce: 64, dailyCost: 100, priceRead: 5, priceWritten: 20 };

async function open(more: Partial<typeof limits> = {}, clock = () => new Date()): Promise<void> {
  ground = await openGround({
    knowledge: 'real',
    clock,
    config: {
      model: { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url },
      modelLimits: { ...limits, ...more },
    },
  });
}

beforeEach(async () => {
  model = await startFakeModel();
});
afterEach(async () => {
  await ground?.close();
  await model.close();
});

const question = 'Hvor mange timer veiledning har jeg krav på som ALIS?';
const asks = async (text = question, person = 'synthetic-asker') => {
  const [reply] = await ground.ask(personalMessage(text, { serviceUrl: ground.connector.url, person }));
  return { text: String(reply?.activity['text']), activity: reply?.activity as Record<string, unknown> };
};
const labelled = (activity: Record<string, unknown>) => JSON.stringify(activity['entities']).includes('AIGeneratedContent');

describe('with a model', () => {
  it('says what the model wrote, marked and labelled, with citations made by code, and shows that it is writing', async () => {
    await open();
    const reply = await asks();
    expect(reply.text).toMatch(/timer/);
    expect(reply.text).toMatch(/\[1\]/);
    expect(reply.text).toMatch(/Kilder:/);
    expect(labelled(reply.activity)).toBe(true);
    expect(model.refused).toEqual([]);
    expect(model.asked).toHaveLength(1);
    expect(ground.connector.arrivals.some(({ activity }) => activity['type'] === 'typing')).toBe(true);
  });

  it('sends nothing of the person but what was asked', async () => {
    await open();
    await asks('Hvor mange timer veiledning har jeg krav på som ALIS? Jeg heter Kari og har fødselsnummer 01010150074');
    const sent = JSON.stringify(model.asked);
    expect(sent).not.toContain('01010150074');
    expect(sent).not.toContain('synthetic-asker');
    expect(sent).not.toContain('Kari');
  });

  const never: [string, (asked: Asked) => Behaviour][] = [
    ['a changed number', (asked) => change(asked, (text) => text.replace(/\d+/, '99'))],
    ['a source that was not supplied', (asked) => change(asked, (text) => text, 'alis-tilskudd-hvem-soker')],
    ['no source', (asked) => change(asked, (text) => text, '')],
    ['a foreign link', (asked) => change(asked, (text) => `${text} Les mer på https://ondt.example/lure`)],
    [
      'an invented rule',
      () => ({ is: 'draft', draft: { kind: 'answer', sentences: [{ text: 'Kommunen betaler boligen din i 18 måneder.', from: ['x'] }] } }),
    ],
    ['malformed output', () => ({ is: 'content', content: '{"kind":"answer","sentences":' })],
    ['empty output', () => ({ is: 'content', content: '' })],
    ['an answer cut at the limit', () => ({ is: 'content', content: '{"kind":"answer"', finish: 'length' })],
    ['ten megabytes', () => ({ is: 'huge' })],
    ['a refusal', () => ({ is: 'refusal' })],
    ['something else than JSON', () => ({ is: 'not-json' })],
    ['a broken connection', () => ({ is: 'cut-off' })],
    ['429', () => ({ is: 'status', status: 429 })],
    ['500', () => ({ is: 'status', status: 500 })],
  ];
  it('quotes the passage instead of what does not hold', async () => {
    // A quarter of an hour between them, so that the model is asked again after each fault.
    let now = new Date();
    await open({}, () => now);
    for (const [fault, behaviour] of never) {
      now = new Date(now.getTime() + 900_000);
      model.behave(behaviour);
      const reply = await asks(question, `asker of ${fault}`);
      expect(reply.text, fault).toMatch(/Kilder:/);
      expect(reply.text, fault).not.toMatch(/99|ondt|boligen/);
      expect(labelled(reply.activity), fault).toBe(false);
    }
    expect(model.asked).toHaveLength(never.length);
  });

  it('quotes the passage when the model is silent', async () => {
    await open({ timeout: 60 });
    model.behave(() => ({ is: 'silent' }));
    const reply = await asks();
    expect(reply.text).toMatch(/Kilder:/);
    expect(labelled(reply.activity)).toBe(false);
  });

  it('takes out the sentence that does not hold, and keeps the rest', async () => {
    await open();
    model.behave((asked) => {
      const good = repeatFirst(asked);
      const [first] = passagesIn(asked);
      if (good.is !== 'draft' || good.draft.kind !== 'answer' || !first) return good;
      return {
        is: 'draft',
        draft: {
          kind: 'answer',
          sentences: [...good.draft.sentences, { text: 'Staten dekker også 20 000 kroner i flytteutgifter.', from: [first.id] }],
        },
      };
    });
    const reply = await asks();
    expect(labelled(reply.activity)).toBe(true);
    expect(reply.text).not.toMatch(/flytteutgifter/);
  });

  it('gives the question to a human when the model says the passages do not answer it', async () => {
    await open();
    model.behave(() => ({ is: 'draft', draft: { kind: 'cannot', note: 'Det står ikke noe om dette.' } }));
    const reply = await asks();
    expect(reply.text).toMatch(/sak \d+/);
  });

  it('rests after failures, says so in /readyz, and answers on', async () => {
    await open();
    model.behave(() => ({ is: 'status', status: 500 }));
    for (const person of ['a', 'b', 'c', 'd']) expect((await asks(question, person)).text).toMatch(/Kilder:/);
    expect(model.asked).toHaveLength(3);
    expect((await ground.health()) as unknown).toMatchObject({ model: { state: 'open' } });
  });

  it('quotes when the day’s money is spent', async () => {
    await open({ dailyCost: 0.006 });
    expect(labelled((await asks(question, 'a')).activity)).toBe(true);
    expect(labelled((await asks(question, 'b')).activity)).toBe(false);
    expect(model.asked).toHaveLength(1);
  });

  it('does not keep others waiting while the model is silent for fifty', async () => {
    await open({ timeout: 60_000 });
    let end = (_: Behaviour) => {};
    const silence = new Promise<Behaviour>((resolve) => {
      end = resolve;
    });
    model.behave(() => ({ is: 'later', what: silence }));
    for (let person = 0; person < 50; person += 1)
      await ground.post(personalMessage(question, { serviceUrl: ground.connector.url, person: `slow-${person}` }));
    const other = personalMessage('hei', { serviceUrl: ground.connector.url, person: 'quick' });
    await ground.ask(other);
    const quoted = ground.connector.arrivals.filter(({ activity }) => String(activity['text']).includes('Kilder:'));
    expect(quoted).toEqual([]);
    expect(repliesTo(ground.connector, other.id)).toHaveLength(1);
    end({ is: 'refusal' });
    await ground.quiet();
  });
});

function change(asked: Asked, how: (text: string) => string, from?: string): Behaviour {
  const [first] = passagesIn(asked);
  const text = how('ALIS har krav på 4 timer veiledning i måneden.');
  return {
    is: 'draft',
    draft: { kind: 'answer', sentences: [{ text, from: from === undefined ? [first?.id ?? ''] : from === '' ? [] : [from] }] },
  };
}
