import { describe, expect, it } from 'vitest';
import type { CaseNotice, Reply } from '../../desk/reply.ts';
import type { Address } from '../../question/incoming.ts';
import { activityOf, typingActivity } from './activity.ts';

// Synthetic, all of it.
const thread: Address = {
  channel: 'teams',
  kind: 'channel',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversation: '19:synt@thread.tacv2;messageid=17',
  tenant: 't',
  botId: '28:synt',
};
const reply: Reply = {
  is: 'reply',
  language: 'nb',
  text: 'Ferie teller [1], permisjon ikke [2].',
  written: 'quoted',
  citations: [
    { position: 2, article: 'permisjon', title: 'Permisjon', url: 'https://eksempel.no/', abstract: 'Permisjon teller ikke.' },
    { position: 1, article: 'ferie', title: `Ferie ${'x'.repeat(100)}`, url: 'https://lovdata.no/x', abstract: 'y'.repeat(300) },
    { position: 3, article: 'ubrukt', title: 'Ubrukt', abstract: '' },
  ],
  buttons: [],
};

describe('a reply', () => {
  it('goes to its own thread and nowhere else', () => {
    expect(activityOf(reply, thread, '17')).toMatchObject({
      type: 'message',
      from: { id: '28:synt' },
      conversation: { id: '19:synt@thread.tacv2;messageid=17' },
      replyToId: '17',
      textFormat: 'markdown',
      text: reply.text,
      locale: 'nb-NO',
    });
    expect(activityOf(reply, thread)).not.toHaveProperty('replyToId');
  });

  it('cites what its marks point at, in Teams’ own form', () => {
    const [entity, ...others] = activityOf(reply, thread).entities ?? [];
    expect(others).toEqual([]);
    expect(entity).toEqual({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      citation: [
        {
          '@type': 'Claim',
          position: 1,
          appearance: {
            '@type': 'DigitalDocument',
            name: `Ferie ${'x'.repeat(73)}…`,
            abstract: `${'y'.repeat(159)}…`,
            url: 'https://lovdata.no/x',
          },
        },
        {
          '@type': 'Claim',
          position: 2,
          appearance: { '@type': 'DigitalDocument', name: 'Permisjon', abstract: 'Permisjon teller ikke.' },
        },
      ],
    });
  });

  it('never has a citation without a name', () => {
    const nameless = { ...reply, citations: [{ position: 1, article: 'ferie', title: ' ', abstract: ' ' }] };
    expect(activityOf(nameless, thread).entities?.[0]).toMatchObject({ citation: [{ appearance: { name: 'ferie', abstract: 'ferie' } }] });
  });

  it.each([
    ['model', ['AIGeneratedContent']],
    ['quoted', undefined],
    ['said', undefined],
  ] as const)('that is %s is labelled %j', (written, label) => {
    expect(activityOf({ ...reply, written }, thread).entities?.[0]?.['additionalType']).toEqual(label);
    expect(activityOf({ ...reply, written, citations: [] }, thread).entities?.[0]?.['additionalType']).toEqual(label);
  });

  it('asks for thumbs only where there is something to judge', () => {
    expect(activityOf({ ...reply, feedbackFor: 'x' }, thread).channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(activityOf(reply, thread)).not.toHaveProperty('channelData');
  });

  it('carries its buttons as a card', () => {
    const buttons = [{ title: 'Det løste seg', verb: 'solved' as const, nonce: 'n', values: {} }];
    expect(activityOf({ ...reply, buttons }, thread).attachments).toMatchObject([
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { actions: [{ verb: 'solved' }] } },
    ]);
  });

  it('stays under 80 KB', () => {
    const text = '👩🏽‍⚕️å'.repeat(20_000);
    const drawn = activityOf({ ...reply, text, starters: Array.from({ length: 300 }, () => 'Hva? '.repeat(50)) }, thread);
    expect(Buffer.byteLength(JSON.stringify(drawn))).toBeLessThan(80_000);
    expect(drawn.text).not.toMatch(/[\uD800-\uDFFF\uFFFD]/u);
  });
});

it('a case is a card with a line for the notification, and no label', () => {
  const notice: CaseNotice = {
    is: 'case',
    number: 3,
    office: 'oslo',
    officeReason: 'ingen kommune oppgitt',
    question: 'Hva nå?',
    language: 'nb',
    role: undefined,
    municipality: undefined,
    speciality: 'unknown',
    topic: 'other',
    why: 'Fordi.',
    found: [],
    receivedAt: '2026-11-22T12:00:00Z',
    due: '2026-11-24',
  };
  const drawn = activityOf(notice, { ...thread, conversation: '19:synt@thread.tacv2' });
  expect(drawn).toMatchObject({ conversation: { id: '19:synt@thread.tacv2' }, summary: 'Sak 3 til Oslo: et spørsmål uten svar' });
  expect(drawn).not.toHaveProperty('text');
  expect(drawn).not.toHaveProperty('entities');
});

it('typing says nothing', () => {
  expect(typingActivity(thread)).toEqual({ type: 'typing', from: { id: '28:synt' }, conversation: { id: thread.conversation } });
});
