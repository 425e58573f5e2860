/** The shapes of what is kept as JSON. Read back through these once, on the way out; the type checks at the end keep them true to the domain. */
import { z } from 'zod';
import type { CaseEnd, ChatMemory, Recipient } from '../desk/ports.ts';
import type { OutgoingContent } from '../desk/reply.ts';
import { type Case, caseStates, messageKinds } from '../escalation/case.ts';
import { escalationReasons, outcomes } from '../exchange/exchange.ts';
import type { Address, Incoming } from '../question/incoming.ts';
import { verbs } from '../question/incoming.ts';
import type { Day, Profile, RedactedText } from '../question/question.ts';
import { languages, officeIds, senderRoles, specialities, topics } from '../question/question.ts';

/** What is stored has been through redaction at the door, so what is read back is redacted too. */
export const redacted = z.custom<RedactedText>((value) => typeof value === 'string');

const removed = z.array(z.enum(['identity-number', 'phone', 'email', 'account', 'address', 'hpr', 'name', 'birth-date', 'passport']));

export const address = z.object({
  channel: z.enum(['teams', 'terminal']),
  kind: z.enum(['personal', 'group', 'channel']),
  serviceUrl: z.string(),
  conversation: z.string(),
  tenant: z.string(),
  botId: z.string(),
});

const common = {
  id: z.string(),
  address,
  person: z.string(),
  formerly: z.array(z.string()).readonly().exactOptional(),
  receivedAt: z.string(),
  locale: z.string().exactOptional(),
};

export const incoming = z.discriminatedUnion('is', [
  z.object({
    ...common,
    is: z.literal('message'),
    text: redacted,
    removed,
    attachments: z.number(),
    tooLong: z.literal(true).exactOptional(),
    place: z.object({ channel: z.string(), team: z.string().exactOptional(), name: redacted.exactOptional() }).exactOptional(),
  }),
  z.object({ ...common, is: z.literal('edit'), of: z.string(), text: redacted, removed }),
  z.object({ ...common, is: z.literal('welcome'), office: z.enum(officeIds).exactOptional() }),
  z.object({
    ...common,
    is: z.literal('feedback'),
    of: z.string().exactOptional(),
    reaction: z.enum(['like', 'dislike']),
    comment: redacted,
  }),
  z.object({
    ...common,
    is: z.literal('press'),
    verb: z.enum(verbs),
    nonce: z.string(),
    values: z.record(z.string(), redacted),
    name: z.string().exactOptional(),
    inPlace: z.literal(true).exactOptional(),
  }),
  z.object({ ...common, is: z.literal('unreadable') }),
  z.object({ ...common, is: z.literal('too-many'), whose: z.enum(['own', 'all']), minutes: z.number() }),
]);

/** The store gives back only what it was given, so an end read back is an end that a case made. */
const caseEnd = z
  .discriminatedUnion('end', [
    z.object({ to: z.literal('case'), case: z.number(), end: z.literal('asker') }),
    z.object({
      to: z.literal('case'),
      case: z.number(),
      end: z.literal('office'),
      office: z.enum(officeIds),
      as: z.enum(['post', 'card', 'thread']),
    }),
  ])
  .transform((end) => end as CaseEnd);

export const recipient = z.union([
  z.object({ to: z.literal('asker'), address }),
  z.object({ to: z.literal('office'), office: z.enum(officeIds) }),
  caseEnd,
]);

export const profile = z.object({
  role: z.enum(senderRoles).exactOptional(),
  municipality: z.string().exactOptional(),
  speciality: z.enum(specialities).exactOptional(),
  scheme: z.enum(['old', 'new']).exactOptional(),
});

const draft = z.object({ text: z.string(), sources: z.array(z.string()) });
const transfer = z.object({ from: z.enum(officeIds), to: z.enum(officeIds), by: z.string(), note: z.string() });

export const caseMessage = z
  .object({
    number: z.number(),
    at: z.string(),
    from: z.enum(['asker', 'advisor', 'assistant']),
    name: z.string().exactOptional(),
    office: z.enum(officeIds).exactOptional(),
    kind: z.enum(messageKinds),
    text: redacted,
    sources: z.array(z.string()),
    activity: z.string().exactOptional(),
    corrects: z.number().exactOptional(),
    delivery: z
      .discriminatedUnion('is', [
        z.object({ is: z.literal('on-its-way') }),
        z.object({ is: z.literal('delivered') }),
        z.object({ is: z.literal('refused'), reason: z.string() }),
      ])
      .exactOptional(),
  })
  .transform((said) => ({ name: undefined, office: undefined, activity: undefined, corrects: undefined, delivery: undefined, ...said }));

/** A case, as it lies in its own column. */
export const caseFile = z
  .object({
    number: z.number(),
    version: z.number(),
    state: z.enum(caseStates),
    office: z.enum(officeIds),
    offices: z.array(z.enum(officeIds)),
    owner: z.object({ person: z.string(), name: z.string() }).exactOptional(),
    asker: z.string(),
    openedBy: z.enum(['assistant', 'asker']),
    openedAt: z.string(),
    touchedAt: z.string(),
    takenAt: z.string().exactOptional(),
    answeredAt: z.string().exactOptional(),
    closedAt: z.string().exactOptional(),
    due: z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)),
    messages: z.array(caseMessage),
    confirmed: z
      .object({ topic: z.enum(topics), role: z.enum(senderRoles).exactOptional() })
      .transform((given) => ({ role: undefined, ...given }))
      .exactOptional(),
    transfer: transfer.extend({ at: z.string() }).exactOptional(),
    solved: z.boolean(),
    cardRefused: z.string().exactOptional(),
    draft: draft
      .extend({ by: z.object({ model: z.string(), prompt: z.string() }).exactOptional() })
      .transform((given) => ({ by: undefined, ...given }))
      .exactOptional(),
  })
  .transform((file) => ({
    owner: undefined,
    takenAt: undefined,
    answeredAt: undefined,
    closedAt: undefined,
    confirmed: undefined,
    transfer: undefined,
    cardRefused: undefined,
    draft: undefined,
    ...file,
  }));

const reply = z.object({
  is: z.literal('reply'),
  language: z.enum(languages),
  text: z.string(),
  written: z.enum(['quoted', 'model', 'said', 'human']),
  citations: z.array(
    z.object({
      position: z.number(),
      article: z.string(),
      title: z.string(),
      url: z.string().exactOptional(),
      abstract: z.string(),
    }),
  ),
  buttons: z.array(z.object({ title: z.string(), verb: z.enum(verbs), nonce: z.string(), values: z.record(z.string(), z.string()) })),
  form: z
    .object({ is: z.literal('profile'), current: profile, municipalityName: z.string().exactOptional(), nonce: z.string() })
    .exactOptional(),
  inquiry: z.object({ values: z.record(z.string(), z.string()), nonce: z.string() }).exactOptional(),
  charts: z.array(z.object({ title: z.string(), bars: z.array(z.object({ label: z.string(), value: z.number() })) })).exactOptional(),
  open: z.object({ title: z.string(), link: z.string() }).exactOptional(),
  caseField: z.object({ case: z.number(), nonce: z.string() }).exactOptional(),
  feedbackFor: z.string().exactOptional(),
  starters: z.array(z.string()).exactOptional(),
});

const standing = z.object({
  version: z.number(),
  state: z.enum(caseStates),
  owner: z.string().exactOptional(),
  takenAt: z.string().exactOptional(),
  messages: z.array(caseMessage),
  solved: z.boolean(),
  confirmed: z.object({ topic: z.enum(topics), role: z.enum(senderRoles).exactOptional() }).exactOptional(),
  transfer: transfer.exactOptional(),
  draft: draft.extend({ written: z.enum(['quoted', 'model']) }).exactOptional(),
});

export const caseNotice = z
  .object({
    is: z.literal('case'),
    number: z.number(),
    office: z.enum(officeIds),
    officeReason: z.string(),
    question: z.string(),
    language: z.enum(languages),
    role: z.enum(senderRoles).exactOptional(),
    municipality: z.string().exactOptional(),
    speciality: z.enum(specialities),
    topic: z.enum(topics),
    why: z.string(),
    found: z.array(
      z.object({
        title: z.string(),
        heading: z.string(),
        validFrom: z.string(),
        score: z.number(),
        url: z.string().exactOptional(),
        passage: z.string().exactOptional(),
        lastVerified: z.string().exactOptional(),
      }),
    ),
    receivedAt: z.string(),
    due: z.string(),
    scheme: z.enum(['old', 'new']).exactOptional(),
    corrected: z.literal(true).exactOptional(),
    drafts: z.literal(true).exactOptional(),
    standing: standing.exactOptional(),
  })
  // JSON has no undefined: what was left out stands as undefined again.
  .transform((notice) => ({ role: undefined, municipality: undefined, ...notice }));

const caseWord = z.object({ is: z.literal('word'), case: z.number(), text: z.string(), quoted: z.string().exactOptional() });

export const content = z.discriminatedUnion('is', [reply, caseNotice, caseWord]);

export const memory = z.object({
  last: z
    .object({
      exchange: z.string(),
      activity: z.string(),
      question: redacted,
      at: z.string(),
      passage: z.string().exactOptional(),
      thread: z
        .object({
          root: redacted,
          adds: z.array(z.object({ adds: z.string(), how: z.enum(['place', 'condition', 'subject', 'asks']) })),
        })
        .exactOptional(),
    })
    .exactOptional(),
  waiting: z
    .discriminatedUnion('for', [
      z.object({
        for: z.literal('choice'),
        question: redacted,
        exchange: z.string(),
        choices: z.array(z.object({ passage: z.string(), title: z.string() })),
      }),
      z.object({ for: z.literal('municipality'), exchange: z.string(), caseNumber: z.number(), options: z.array(z.string()) }),
      z.object({ for: z.literal('preview'), question: redacted }),
      z.object({ for: z.literal('delete') }),
      z.object({ for: z.literal('about-case'), cases: z.array(z.number()), text: redacted, activity: z.string() }),
    ])
    .exactOptional(),
  language: z.enum(languages).exactOptional(),
  askedAboutCase: z.array(z.string()).exactOptional(),
  place: z.string().exactOptional(),
  profileAsked: z.literal(true).exactOptional(),
  welcomed: z.literal(true).exactOptional(),
  digest: z.string().exactOptional(),
});

/** The columns of an exchange row that hold more than plain text and numbers. */
export const exchangeColumns = z.object({
  contact_form: z.enum(['teams', 'phone', 'email', 'meeting']),
  language: z.enum(languages),
  topic: z.enum(topics),
  role: z.enum(senderRoles).nullable(),
  speciality: z.enum(specialities),
  office: z.enum(officeIds).nullable(),
  outcome: z.enum(outcomes),
  reason: z.enum(escalationReasons).nullable(),
  cited: z.array(z.string()),
});

/** A field added to the domain and forgotten here would be dropped on the way out; these stop the build instead. */
type Same<A, B> = [Full<A>] extends [Full<B>] ? ([Full<B>] extends [Full<A>] ? true : false) : false;
type Full<T> = T extends string | number | boolean | undefined ? T : T extends object ? { [K in keyof T]-?: Full<T[K]> } : T;
export const shapesAreTrue: [
  Same<z.output<typeof address>, Address>,
  Same<z.output<typeof incoming>, Incoming>,
  Same<z.output<typeof recipient>, Recipient>,
  Same<z.output<typeof profile>, Profile>,
  Same<z.output<typeof content>, OutgoingContent>,
  Same<z.output<typeof memory>, ChatMemory>,
  Same<z.output<typeof caseFile>, Case>,
] = [true, true, true, true, true, true, true];
