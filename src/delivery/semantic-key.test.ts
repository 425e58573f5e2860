import { expect, test } from 'vitest';
import type { Incoming } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { syntheticAddress, syntheticMessage } from '../storage/synthetic.ts';
import { semanticKey, windowOf } from './semantic-key.ts';

const text = (words: string) => words as RedactedText;
const key = (incoming: Incoming) => semanticKey('synthetic key', incoming);
const message = syntheticMessage();
const common = { id: 'id', address: syntheticAddress(), person: 'synthetic-person', receivedAt: message.receivedAt };
const press: Incoming = { ...common, is: 'press', verb: 'solved', nonce: 'n', values: {} };
const form: Incoming = { ...press, verb: 'save-profile', values: { municipality: text('Hamar') } };
const edit: Incoming = { ...common, is: 'edit', of: 'message-1', text: text('Rettet'), removed: [] };
const feedback: Incoming = { ...common, is: 'feedback', of: 'reply-1', reaction: 'like', comment: text('') };
const thumb: Incoming = { ...common, is: 'feedback', reaction: 'like', comment: text('') };
const welcome: Incoming = { ...common, is: 'welcome' };
const unreadable: Incoming = { ...common, is: 'unreadable' };

test.each<[string, Incoming, Incoming]>([
  ['new id and time', message, { ...message, id: 'new', receivedAt: '2026-11-22T10:00:12Z' }],
  ['spaces and line breaks', { ...message, text: text('  Kva gjer\n eg? ') }, { ...message, text: text('Kva gjer eg?') }],
  ['å written in two ways', { ...message, text: text('a\u030Arsrapport') }, { ...message, text: text('årsrapport') }],
  ['a button pressed by another', press, { ...press, id: 'new', person: 'another' }],
  ['a hello from another sender', welcome, { ...welcome, id: 'new', person: 'another' }],
  ['an edit delivered again', edit, { ...edit, id: 'new' }],
])('the same: %s', (_, one, other) => {
  expect(key(one)).toBe(key(other));
});

test.each<[string, Incoming, Incoming]>([
  ['another text', message, { ...message, text: text('Hvor mye får kommunen?') }],
  ['capitals', { ...message, text: text('nei') }, { ...message, text: text('NEI') }],
  ['another person', message, { ...message, person: 'another' }],
  ['another conversation', message, { ...message, address: syntheticAddress('another-chat') }],
  [
    'another thread',
    { ...message, address: syntheticAddress('19:c;messageid=1') },
    { ...message, address: syntheticAddress('19:c;messageid=2') },
  ],
  ['another number of attachments', message, { ...message, attachments: 1 }],
  ['another button', press, { ...press, nonce: 'm' }],
  ['a form filled in anew', form, { ...form, values: { municipality: text('Ringsaker') } }],
  ['two thumbs on answers unnamed', thumb, { ...thumb, id: 'new' }],
  ['another verb', press, { ...press, verb: 'cancel' }],
  ['thumbs down after thumbs up', feedback, { ...feedback, reaction: 'dislike' }],
  ['an edit of another message', edit, { ...edit, of: 'message-2' }],
  ['two messages nobody could read', unreadable, { ...unreadable, id: 'new' }],
  ['text that looks like two fields', { ...message, person: 'a","b', text: text('c') }, { ...message, person: 'a', text: text('b","c') }],
])('not the same: %s', (_, one, other) => {
  expect(key(one)).not.toBe(key(other));
});

test('says nothing of the text to whoever lacks the key', () => {
  expect(semanticKey('another key', message)).not.toBe(key(message));
  expect(key(message)).toMatch(/^[\w-]{43}$/);
});

test('a button is spent for ever, everything else for a while', () => {
  expect([message, press, form, edit, feedback, welcome].map((one) => windowOf(one, 60_000))).toEqual([
    60_000,
    Number.POSITIVE_INFINITY,
    60_000,
    60_000,
    60_000,
    60_000,
  ]);
});
