/** Activities as Teams posts them, said by the demo's synthetic people. Every field here has been seen in what Teams sends. */
import { randomUUID } from 'node:crypto';
import { readDemo } from '../demo.ts';

const { tenant, bot, offices, people } = readDemo();

export type Posted = Record<string, unknown> & { id: string; type: string };

export interface Setting {
  serviceUrl: string;
  /** Last four digits of the person's id: `0001` asks when nothing is said. */
  person?: string;
  id?: string;
  timestamp?: string;
  locale?: string;
}

export const demoTenant = tenant;
export const demoBot = bot;
export const demoChannels = offices;

/** In the asker's own chat with the assistant. */
export function personalMessage(text: string, setting: Setting): Posted {
  return { ...personal(setting), type: 'message', textFormat: 'plain', text, attachments: [htmlOf(text)] };
}

/** A post in a channel that mentions the assistant; `thread` answers in an existing thread. */
export function channelMessage(text: string, setting: Setting & { channel?: string; thread?: string; mention?: boolean }): Posted {
  const base = inChannel(setting);
  if (setting.mention === false) return { ...base, type: 'message', textFormat: 'plain', text };
  const mention = `<at>${bot.name}</at>`;
  return {
    ...base,
    type: 'message',
    textFormat: 'plain',
    text: `${mention} ${text}\n`,
    attachments: [htmlOf(`${mention} ${text}`)],
    entities: [{ type: 'mention', mentioned: bot, text: mention }, clientInfo(setting)],
  };
}

export function groupMessage(text: string, setting: Setting & { mention?: boolean }): Posted {
  const mention = `<at>${bot.name}</at>`;
  const mentioned = setting.mention !== false;
  return {
    ...personal(setting),
    conversation: { id: '19:demo-gruppe@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: tenant },
    type: 'message',
    textFormat: 'plain',
    text: mentioned ? `${mention} ${text}` : text,
    entities: mentioned ? [{ type: 'mention', mentioned: bot, text: mention }] : [],
  };
}

/** The message with the id `of` was edited: Teams sends the same id again. */
export function editedMessage(text: string, setting: Setting & { of: string }): Posted {
  const message = personalMessage(text, { ...setting, id: setting.of });
  return { ...message, type: 'messageUpdate', channelData: { tenant: { id: tenant }, eventType: 'editMessage' } };
}

export function attachmentOnly(setting: Setting): Posted {
  const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'syntetisk.pdf', content: { fileType: 'pdf' } };
  return { ...personal(setting), type: 'message', attachments: [file] };
}

/** One installation in a personal chat: Teams tells of it twice. */
export function installed(setting: Setting): [Posted, Posted] {
  return [
    { ...personal(setting), type: 'conversationUpdate', membersAdded: [{ id: bot.id }] },
    { ...personal({ ...setting, id: randomUUID() }), type: 'installationUpdate', action: 'add' },
  ];
}

/** The assistant is added to an office's team: the channel's address is learned from it. */
export function installedInChannel(setting: Setting & { channel: string }): Posted {
  const base = inChannel(setting);
  const channelData = { ...base.channelData, settings: { selectedChannel: { id: setting.channel } } };
  return {
    ...base,
    conversation: { ...base.conversation, id: setting.channel },
    type: 'installationUpdate',
    action: 'add',
    channelData,
  };
}

export function feedbackOn(activity: string, reaction: 'like' | 'dislike', comment: string, setting: Setting): Posted {
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: comment }) };
  return {
    ...personal(setting),
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: activity,
    value: { actionName: 'feedback', actionValue },
  };
}

/** A button pressed in a client that knows Action.Execute. */
export function pressed(verb: string, data: Record<string, unknown>, setting: Setting): Posted {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return { ...personal(setting), type: 'invoke', name: 'adaptiveCard/action', value };
}

/** The same button in an older client, which falls back to Action.Submit. */
export function submitted(verb: string, data: Record<string, unknown>, setting: Setting): Posted {
  return { ...personal(setting), type: 'message', value: { verb, ...data } };
}

function personal(setting: Setting) {
  const digits = setting.person ?? '0001';
  return {
    ...base(setting),
    conversation: { id: `a:demo-${digits}`, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    entities: [clientInfo(setting)],
  };
}

function inChannel(setting: Setting & { channel?: string; thread?: string }) {
  const channel = setting.channel ?? '19:demo-felles@thread.tacv2';
  const common = base(setting);
  return {
    ...common,
    conversation: {
      id: `${channel};messageid=${setting.thread ?? common.id}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: tenant,
    },
    channelData: { tenant: { id: tenant }, team: { id: '19:demo-team@thread.tacv2' }, channel: { id: channel }, teamsChannelId: channel },
  };
}

function base(setting: Setting) {
  const digits = setting.person ?? '0001';
  const aadObjectId = `00000000-0000-4000-8000-00000000${digits}`;
  const person = people.find(({ id }) => id === aadObjectId);
  return {
    id: setting.id ?? String(1_795_000_000_000 + Math.floor(Math.random() * 1e9)),
    timestamp: setting.timestamp ?? new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: setting.serviceUrl,
    locale: setting.locale ?? 'nb-NO',
    from: { id: `29:demo-${digits}`, aadObjectId, name: person?.name ?? 'Syntetisk Ukjent' },
    recipient: bot,
  };
}

function clientInfo({ locale }: Setting) {
  return { type: 'clientInfo', locale: locale ?? 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' };
}

function htmlOf(text: string) {
  return { contentType: 'text/html', content: `<p>${text.replaceAll('\n', '<br>')}</p>` };
}
