/**
 * Who may do what: the one table. The desk, the case and the pages ask it, and src/e2e/access.test.ts tries every line of it.
 * Whoever comes from a tenant that is not on the list does nothing at all: the door turns them away before anything here is asked. An advisor of
 * another office is like any person. Whoever has the machine it runs on does what they do there, and is nobody special here.
 */
import type { Address, Verb } from '../question/incoming.ts';
import type { OfficeId } from '../question/question.ts';
import type { Roles } from './roles.ts';

/** Whoever wants to do something, seen from the thing they want to do it with. One person may be several of these. */
export const parties = [
  /** Nobody has shown who it is. */
  'stranger',
  /** Somebody whom Teams or a session vouches for, from a tenant on the list. */
  'person',
  /** The person whose own it is: their question, their case, their session. */
  'owner',
  /** An advisor of the office that has the case; where no case is meant, of any office. */
  'advisor',
  /** An advisor of an office that had the case before. */
  'former-advisor',
  'leader',
  'administrator',
] as const;
export type Party = (typeof parties)[number];

interface Rule {
  for: readonly Party[];
  /** Where it may be done, when others could read along elsewhere. */
  in?: 'own-chat' | 'own-chat-or-office' | 'channel';
}

const everybody = ['person'] as const satisfies Party[];
const advisors = ['advisor'] as const satisfies Party[];
const leaders = ['leader'] as const satisfies Party[];
const administrators = ['administrator'] as const satisfies Party[];
const owners = ['owner'] as const satisfies Party[];
const anyone = ['stranger', 'person'] as const satisfies Party[];

/** What is said to the assistant in words. */
const commands = {
  'say:question': { for: everybody },
  'say:edit': { for: owners },
  'say:feedback': { for: everybody },
  'say:help': { for: everybody },
  'say:advisor': { for: everybody },
  'say:profile': { for: owners, in: 'own-chat' },
  'say:about-me': { for: owners, in: 'own-chat' },
  'say:delete-me': { for: owners, in: 'own-chat' },
  'say:own-case': { for: owners, in: 'own-chat' },
  'say:cases': { for: advisors, in: 'own-chat-or-office' },
  'say:my-cases': { for: advisors, in: 'own-chat-or-office' },
  'say:overdue': { for: advisors, in: 'own-chat-or-office' },
  'say:case': { for: ['advisor', 'former-advisor'], in: 'own-chat-or-office' },
  'say:search': { for: ['advisor', 'former-advisor'], in: 'own-chat-or-office' },
  'say:unanswered': { for: advisors, in: 'own-chat' },
  'say:register': { for: advisors, in: 'own-chat' },
  'say:figures': { for: leaders, in: 'own-chat' },
  'say:tally': { for: leaders, in: 'own-chat' },
  'say:annual': { for: leaders, in: 'own-chat' },
  'say:tie': { for: everybody, in: 'channel' },
  'say:tie-at-once': { for: administrators },
  'say:confirm-tie': { for: administrators },
  'say:refuse-tie': { for: administrators },
  'say:loose-tie': { for: administrators },
  'say:ties': { for: administrators },
} as const satisfies Record<`say:${string}`, Rule>;

/** Buttons of our cards. */
const presses = {
  'press:solved': { for: owners },
  'press:ask-advisor': { for: owners },
  'press:send-to-advisor': { for: owners },
  'press:cancel': { for: owners },
  'press:choose': { for: owners },
  'press:save-profile': { for: owners },
  'press:skip-profile': { for: owners },
  'press:choose-municipality': { for: owners },
  'press:register-inquiry': { for: advisors, in: 'own-chat' },
  'press:confirm-tie': { for: administrators },
  'press:refuse-tie': { for: administrators },
  'press:case-take': { for: advisors },
  'press:case-draft': { for: advisors },
  'press:case-answer': { for: advisors },
  'press:case-ask-back': { for: advisors },
  'press:case-transfer': { for: advisors },
  'press:case-release': { for: advisors },
  'press:case-close': { for: advisors },
  'press:case-reply': { for: owners },
  'press:case-solved': { for: owners },
  'press:case-withdraw': { for: owners },
  'press:case-is-this': { for: owners },
  'press:case-is-not-this': { for: owners },
} as const satisfies Record<`press:${Verb}`, Rule>;

/** The search box in Teams. */
const searches = { 'search:cases': { for: ['advisor', 'former-advisor'] } } as const satisfies Record<`search:${string}`, Rule>;

/** What is sent without anybody asking just then. */
const notices = {
  'told:digest': { for: leaders },
  'told:trouble': { for: administrators },
} as const satisfies Record<`told:${string}`, Rule>;

/** Addresses a browser, Teams or a watchman comes to. */
const pages = {
  'page:messages': { for: everybody },
  'page:healthz': { for: anyone },
  'page:readyz': { for: anyone },
  'page:showLink': { for: anyone },
  'page:spendLink': { for: anyone },
  'page:signOut': { for: owners },
  'page:showTab': { for: anyone },
  'page:enterTab': { for: anyone },
  'page:tabScript': { for: anyone },
  'page:teamsScript': { for: anyone },
  'page:showFigures': { for: leaders },
  'page:sendDownload': { for: leaders },
  'page:icon': { for: anyone },
  'page:style': { for: anyone },
} as const satisfies Record<`page:${string}`, Rule>;

export const access = { ...commands, ...presses, ...searches, ...notices, ...pages } as const;
export type Deed = keyof typeof access;

/** The thing somebody wants to do something with. */
export interface Thing {
  /** The office that has it. */
  office?: OfficeId;
  /** Offices that have it or had it. */
  offices?: readonly OfficeId[];
  /** It is theirs. */
  own?: boolean;
}

/** `who`: the person's roles, or `stranger`. */
export function may(deed: Deed, who: Roles | 'stranger', thing: Thing = {}): boolean {
  const here = partiesOf(who, thing);
  return access[deed].for.some((party) => here.has(party));
}

/** Whether a deed may be done in a conversation of this kind; which office's channel it is, is another question. */
export function mayHere(deed: Deed, kind: Address['kind']): boolean {
  const rule: Rule = access[deed];
  return rule.in === undefined || kindsOf[rule.in].includes(kind);
}

const kindsOf: Record<NonNullable<Rule['in']>, readonly Address['kind'][]> = {
  'own-chat': ['personal'],
  'own-chat-or-office': ['personal', 'channel'],
  channel: ['channel'],
};

function partiesOf(who: Roles | 'stranger', { office, offices = [], own = false }: Thing): ReadonlySet<Party> {
  const found = new Set<Party>();
  if (own) found.add('owner');
  if (who === 'stranger') return found.add('stranger');
  found.add('person');
  if (who.leader) found.add('leader');
  if (who.administrator) found.add('administrator');
  const advises = (one: OfficeId) => who.advisorOf.includes(one);
  if (office === undefined ? who.advisorOf.length > 0 : advises(office)) found.add('advisor');
  else if (offices.some(advises)) found.add('former-advisor');
  return found;
}
