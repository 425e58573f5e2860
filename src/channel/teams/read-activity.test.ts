import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attachmentOnly,
  channelMessage,
  demoBot,
  demoChannels,
  demoTenant,
  editedMessage,
  feedbackOn,
  groupMessage,
  installed,
  installedInChannel,
  personalMessage,
  pressed,
  submitted,
} from '../../e2e/activities.ts';
import type { Incoming } from '../../question/incoming.ts';
import { type OfficeId, officeIds, type RedactedText } from '../../question/question.ts';
import { createKeyedHash } from './keyed-hash.ts';
import { type DoorFacts, readActivity } from './read-activity.ts';

const here = { serviceUrl: 'http://127.0.0.1:9/' };
const facts: DoorFacts = {
  receivedAt: '2026-11-22T12:00:00.000Z',
  tenants: new Set([demoTenant]),
  serviceUrls: { hosts: ['smba.trafficmanager.net'], loopback: true },
  maxTextLength: 200,
  offices: new Map(Object.entries(demoChannels).map(([office, channel]) => [channel, office as OfficeId])),
  hash: createKeyedHash('syntetisk'),
  codes: (tenant, id) => [createKeyedHash('syntetisk')(tenant, id)],
  redact: (text) => ({
    text: text.replace(/\d{11}/g, '[fjernet]') as RedactedText,
    removed: /\d{11}/.test(text) ? ['identity-number'] : [],
  }),
};
const failing: DoorFacts = {
  ...facts,
  redact: () => {
    throw new Error('syntetisk feil');
  },
};

function incomingOf(activity: unknown, given = facts): Incoming {
  const reading = readActivity(activity, given);
  if (reading.is !== 'incoming') throw new Error(`expected something incoming, got ${JSON.stringify(reading)}`);
  return reading.incoming;
}

it('hashes differ by key and by where one part ends and the next begins', () => {
  const hash = createKeyedHash('a');
  expect(hash('x', 'y')).toBe(createKeyedHash('a')('x', 'y'));
  expect(hash('x', 'y')).not.toBe(createKeyedHash('b')('x', 'y'));
  expect(hash('x', 'y')).not.toBe(hash('xy'));
});

describe('messages', () => {
  it('in the personal chat', () => {
    const incoming = incomingOf(personalMessage('Hva gjelder 01019012345?', { ...here, id: '1' }));
    expect(incoming).toEqual({
      is: 'message',
      id: '1',
      address: { channel: 'teams', kind: 'personal', ...here, conversation: 'a:demo-0001', tenant: demoTenant, botId: demoBot.id },
      person: expect.stringMatching(/^[0-9a-f]{64}$/),
      receivedAt: facts.receivedAt,
      locale: 'nb-NO',
      text: 'Hva gjelder [fjernet]?',
      removed: ['identity-number'],
      attachments: 0,
    });
  });

  it('keep no id of the person, and the same person is the same everywhere', () => {
    const personal = incomingOf(personalMessage('hei', here));
    const channel = incomingOf(channelMessage('hei', here));
    expect(personal.person).toBe(channel.person);
    expect(incomingOf(personalMessage('hei', { ...here, person: '0002' })).person).not.toBe(personal.person);
    expect(JSON.stringify(personal)).not.toMatch(/29:demo|00000000-0000-4000-8000-000000000001|Syntetisk/);
  });

  it('in a channel stay in their thread, without the mention', () => {
    const incoming = incomingOf(channelMessage('Kva gjer eg viss vi har to rettleiarar?', { ...here, id: '7' }));
    expect(incoming).toMatchObject({ text: 'Kva gjer eg viss vi har to rettleiarar?', attachments: 0 });
    expect(incoming.address).toMatchObject({ kind: 'channel', conversation: '19:demo-felles@thread.tacv2;messageid=7' });
  });

  it('in a channel or a group are heard only when the assistant is mentioned', () => {
    expect(readActivity(channelMessage('hei', { ...here, mention: false }), facts).is).toBe('ignored');
    expect(readActivity(groupMessage('hei', { ...here, mention: false }), facts).is).toBe('ignored');
    expect(incomingOf(groupMessage('Hei, når er fristen?', here))).toMatchObject({
      text: 'Hei, når er fristen?',
      address: { kind: 'group' },
    });
  });

  it('mention others by name, and the assistant not at all', () => {
    const activity = personalMessage(`<at id="0">${demoBot.name}</at> spør <at id="1">Syntetisk Kollega</at>`, here);
    expect(incomingOf(activity)).toMatchObject({ text: 'spør Syntetisk Kollega' });
  });

  it.each([
    ['nothing but an attachment', attachmentOnly(here), { text: '', attachments: 1 }],
    ['nothing', personalMessage('', here), { text: '', attachments: 0 }],
    ['an emoji', personalMessage('👍🏽', here), { text: '👍🏽' }],
    ['only HTML', { ...personalMessage('Hva <b>nå</b>?', here), text: undefined }, { text: 'Hva nå?' }],
    [
      'a starter',
      { ...personalMessage('', here), text: undefined, attachments: [], value: { msteams: { type: 'imBack', value: 'Hva er ALIS?' } } },
      { text: 'Hva er ALIS?' },
    ],
  ])('may hold %s', (_what, activity, expected) => {
    expect(incomingOf(activity)).toMatchObject({ is: 'message', ...expected });
  });

  it('too long are cut, and say so; a number across the cut is removed whole', () => {
    const text = `${'a'.repeat(194)} 01019012345 ${'b'.repeat(500)}`;
    const incoming = incomingOf(personalMessage(text, here));
    expect(incoming).toMatchObject({ tooLong: true });
    if (incoming.is === 'message') expect(incoming.text).toBe(`${'a'.repeat(194)} [fjer`);
    expect(incomingOf(personalMessage('a'.repeat(200), here))).not.toHaveProperty('tooLong');
  });

  it('that cannot be redacted leave nothing behind but that they came', () => {
    const incoming = incomingOf(personalMessage('hemmelig 01019012345', here), failing);
    expect(incoming.is).toBe('unreadable');
    expect(JSON.stringify(incoming)).not.toContain('hemmelig');
    expect(incomingOf(editedMessage('hemmelig', { ...here, of: '1' }), failing).is).toBe('unreadable');
    expect(incomingOf(pressed('save-profile', { nonce: 'n', municipality: 'hemmelig' }, here), failing).is).toBe('unreadable');
    expect(incomingOf(feedbackOn('5', 'like', 'hemmelig', here), failing).is).toBe('unreadable');
  });
});

describe('edits', () => {
  it('point at the message and have an id of their own', () => {
    const first = incomingOf(editedMessage('Ny tekst', { ...here, of: '12', timestamp: '2026-11-22T12:00:01Z' }));
    expect(first).toMatchObject({ is: 'edit', of: '12', id: '12;edit=2026-11-22T12:00:01Z', text: 'Ny tekst' });
    const again = incomingOf(editedMessage('Ny tekst', { ...here, of: '12', timestamp: '2026-11-22T12:00:09Z' }));
    expect(again.id).not.toBe(first.id);
  });

  it('come as plain messages too, and a message brought back is no edit', () => {
    const edit = editedMessage('x', { ...here, of: '12' });
    expect(incomingOf({ ...edit, type: 'message' })).toMatchObject({ is: 'edit', of: '12' });
    expect(readActivity({ ...edit, channelData: { tenant: { id: demoTenant }, eventType: 'undeleteMessage' } }, facts).is).toBe('ignored');
  });
});

describe('installations', () => {
  it('are told of twice and are the same hello', () => {
    const [update, installation] = installed(here).map((activity) => incomingOf({ ...activity, from: { id: '29:somebody', name: 'x' } }));
    expect([update?.is, installation?.is]).toEqual(['welcome', 'welcome']);
    const [, asSaidBefore] = installed(here);
    expect(incomingOf(asSaidBefore).person).toBe(update?.person);
  });

  it('of others, and removals, are not ours', () => {
    const [update, installation] = installed(here);
    expect(readActivity({ ...update, membersAdded: [{ id: '29:another' }] }, facts).is).toBe('ignored');
    expect(readActivity({ ...installation, action: 'remove' }, facts).is).toBe('ignored');
  });
});

describe('buttons', () => {
  it.each([
    ['Action.Execute', pressed],
    ['Action.Submit', submitted],
  ])('as %s', (_kind, press) => {
    const incoming = incomingOf(
      press('save-profile', { nonce: 'n1', role: 'alis', municipality: 'Ringsaker 01019012345', antall: 3, msteams: {} }, here),
    );
    expect(incoming).toMatchObject({
      is: 'press',
      verb: 'save-profile',
      nonce: 'n1',
      values: { role: 'alis', municipality: 'Ringsaker [fjernet]', antall: '3' },
    });
  });

  it('bring back what we put on them as it was, and what a person filled in redacted', () => {
    const own = { exchange: 'e12345678901abcd', passage: 'tellende-tid#ferie-og-permisjon', case: '12', sneaked: '01019012345' };
    const incoming = incomingOf(pressed('ask-advisor', { nonce: 'n', own, note: '01019012345', exchange: 'forged' }, here));
    expect(incoming).toMatchObject({ values: { ...own, sneaked: '[fjernet]', note: '[fjernet]' } });
  });

  it.each([
    ['an unknown verb', pressed('destroy', { nonce: 'n' }, here)],
    ['no nonce', pressed('solved', {}, here)],
    ['an endless nonce', pressed('solved', { nonce: 'n'.repeat(300) }, here)],
    ['no value', { ...pressed('solved', { nonce: 'n' }, here), value: undefined }],
    [
      'another action',
      { ...pressed('solved', { nonce: 'n' }, here), value: { action: { type: 'Action.Other', verb: 'solved', data: { nonce: 'n' } } } },
    ],
    ['an unknown submit', submitted('destroy', { nonce: 'n' }, here)],
  ])('with %s do nothing', (_what, activity) => {
    expect(readActivity(activity, facts).is).toBe('ignored');
  });

  it('carry nothing into the prototype', () => {
    const activity = JSON.parse(
      JSON.stringify(submitted('solved', { nonce: 'n' }, here)).replace('"nonce"', '"__proto__":{"x":1},"nonce"'),
    );
    const incoming = incomingOf(activity);
    if (incoming.is === 'press') expect(Object.keys(incoming.values)).toEqual([]);
  });
});

describe('feedback', () => {
  it.each([
    ['like', 'Takk, 01019012345', 'Takk, [fjernet]'],
    ['dislike', '', ''],
  ] as const)('%s with %j', (reaction, said, comment) => {
    expect(incomingOf(feedbackOn('55', reaction, said, here))).toMatchObject({ is: 'feedback', of: '55', reaction, comment });
  });

  it.each([
    ['not json', 'not json'],
    ['null', ''],
    ['{"feedbackText":7}', ''],
    [undefined, ''],
  ])('survives the comment %j', (given, comment) => {
    const activity = {
      ...feedbackOn('55', 'like', '', here),
      value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: given } },
    };
    expect(incomingOf(activity)).toMatchObject({ comment });
  });

  it('names no answer when the client does not', () => {
    const { replyToId: _, ...activity } = feedbackOn('55', 'like', '', here);
    expect(incomingOf(activity)).not.toHaveProperty('of');
  });
});

describe('an office’s channel', () => {
  it.each([
    ['a message without mention', channelMessage('hei', { ...here, channel: demoChannels.ost, mention: false }), 'ignored'],
    ['a mention', channelMessage('hei', { ...here, channel: demoChannels.ost }), 'incoming'],
    ['an installation', installedInChannel({ ...here, channel: demoChannels.ost }), 'incoming'],
    [
      'somebody who came',
      { ...installedInChannel({ ...here, channel: demoChannels.ost }), type: 'conversationUpdate', membersAdded: [] },
      'ignored',
    ],
  ])('is learned from %s', (_what, activity, is) => {
    const reading = readActivity(activity, facts);
    expect(reading.is).toBe(is);
    expect(reading.seen).toMatchObject({
      office: 'ost',
      address: { kind: 'channel', conversation: demoChannels.ost, serviceUrl: here.serviceUrl },
    });
  });

  it('is not learned from elsewhere, nor from a personal chat that claims it, nor before the checks', () => {
    expect(readActivity(channelMessage('hei', here), facts).seen).toBeUndefined();
    const claim = { ...personalMessage('hei', here), channelData: { tenant: { id: demoTenant }, channel: { id: demoChannels.ost } } };
    expect(readActivity(claim, facts).seen).toBeUndefined();
    const foreign = channelMessage('hei', { serviceUrl: 'https://eksempel.no/', channel: demoChannels.ost });
    expect(readActivity(foreign, facts).seen).toBeUndefined();
  });
});

describe('refused', () => {
  const good = personalMessage('hei', here);
  it.each([
    ['not-an-activity', null],
    ['not-an-activity', 'hei'],
    ['not-an-activity', []],
    ['not-an-activity', {}],
    ['not-an-activity', { ...good, type: 7 }],
    ['no-service-url', { ...good, serviceUrl: undefined }],
    ['no-service-url', { ...good, serviceUrl: '' }],
    ['foreign-service-url', { ...good, serviceUrl: 'https://eksempel.no/' }],
    ['foreign-tenant', { ...good, channelData: { tenant: { id: 'en-annen' } } }],
    ['foreign-tenant', { ...good, conversation: { id: 'a:1', tenantId: 'en-annen' } }],
    ['foreign-tenant', { ...good, channelData: {}, conversation: { id: 'a:1' } }],
    ['foreign-tenant', { ...good, channelData: { tenant: { id: 'en-annen' } }, conversation: { id: 'a:1', tenantId: 'en-annen' } }],
    ['no-conversation', { ...good, conversation: { tenantId: demoTenant } }],
    ['no-conversation', { ...good, conversation: { id: 'a'.repeat(2000), tenantId: demoTenant } }],
    ['no-id', { ...good, id: undefined }],
    ['no-id', { ...good, id: 'a\u0000b' }],
    ['no-sender', { ...good, from: undefined }],
  ])('%s', (reason, activity) => {
    expect(readActivity(activity, facts)).toEqual({ is: 'refused', reason });
  });

  it('knows a tenant however it is written', () => {
    const upper = { ...good, channelData: { tenant: { id: demoTenant.toUpperCase() } } };
    expect(incomingOf(upper).address.tenant).toBe(demoTenant);
  });
});

it.each(['typing', 'messageReaction', 'messageDelete', 'event', 'endOfConversation', 'handoff', 'noe-nytt'])('%s is ignored', (type) => {
  expect(readActivity({ ...personalMessage('hei', here), type }, facts).is).toBe('ignored');
});

it('its own words are ignored', () => {
  expect(readActivity({ ...personalMessage('hei', here), from: demoBot }, facts).is).toBe('ignored');
});

it('no JSON whatever makes it throw, and what comes through has been redacted', () => {
  const templates = [
    personalMessage('hei', here),
    channelMessage('hei', here),
    editedMessage('hei', { ...here, of: '1' }),
    ...installed(here),
    installedInChannel({ ...here, channel: demoChannels.ost }),
    feedbackOn('1', 'like', 'fint', here),
    pressed('choose', { nonce: 'n', passage: 'x' }, here),
    submitted('solved', { nonce: 'n' }, here),
  ];
  const paths = [
    'type',
    'id',
    'text',
    'from',
    'recipient',
    'conversation',
    'channelData',
    'entities',
    'attachments',
    'value',
    'locale',
    'timestamp',
    'membersAdded',
    'replyToId',
    'name',
    'action',
  ];
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 500 }), fc.constant(undefined));
  const activity = fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(fc.constantFrom(...templates), fc.dictionary(fc.constantFrom(...paths), anything, { maxKeys: 4 }))
      .map(([template, changes]) => ({ ...template, ...changes })),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(activity, (posted) => {
      const reading = readActivity(posted, facts);
      seen.add(reading.is === 'incoming' ? reading.incoming.is : reading.is);
      if (reading.is !== 'incoming') return;
      const text = JSON.stringify(reading.incoming);
      expect(text).not.toContain('29:demo');
      expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/);
      expect(officeIds).toContain(reading.seen?.office ?? 'ost');
    }),
    { numRuns: 5000 },
  );
  expect([...seen].sort()).toEqual(['edit', 'feedback', 'ignored', 'message', 'press', 'refused', 'welcome']);
});
