import type { TieTexts } from './tie-nb.ts';

export const tieEn: TieTexts = {
  words: { nord: 'north', midt: 'central', vest: 'west', sor: 'south', ost: 'east', oslo: 'oslo' },
  which: 'Write which office the channel belongs to: "tie north", "tie central", "tie west", "tie south", "tie east" or "tie oslo".',
  inChannel: 'Write it in the channel that is to belong to the office, and mention me: "@assistenten tie east".',
  asked: (office) =>
    `I have asked the administrators whether this channel is to belong to ${office}. Once one of them confirms, cases come here, and everyone in the team becomes an advisor of the office.`,
  askedAgain: (office) =>
    `The administrators have already been asked to tie this channel to ${office}. They can confirm here in the thread.`,
  toAdministrator: ({ office, place }) =>
    `Somebody asks to tie a channel (${place}) to ${office}. Cases will then go there, and everyone in the team becomes an advisor of the office. Confirm only if you know the channel.`,
  unknownPlace: 'its name is not known',
  tied: (office) =>
    `This channel now belongs to ${office}. The office's cases come here, and everyone in the team is an advisor of the office. Write "help" to me to see what you can do.`,
  confirmed: (office) => `Thank you, the channel is tied to ${office}.`,
  refusedTie: (office) => `All right, the channel is not tied to ${office}.`,
  already: (office) => `This channel already belongs to ${office}.`,
  belongsToOther: ({ office, word }) =>
    `This channel belongs to ${office}. Write "untie ${word}" first if it is to belong to another office.`,
  bySettings: (office) =>
    `The channel of ${office} is named in the setting OFFICE_CHANNELS and can only be changed there. Ask whoever runs the assistant.`,
  loosed: (office) => `${office} no longer has a channel. Its cases wait until a channel is tied to it.`,
  notTied: (office) => `${office} has no channel to untie.`,
  nothingAsked: 'There is no request to answer. It may have been answered already, or be about another channel.',
  onlyAdministrators: 'Only an administrator can do that. The administrators are named in the settings.',
  list: 'The channels of the offices:',
  line: {
    settings: 'tied by the settings',
    command: 'tied from the channel',
    none: 'no channel. Write "@assistenten tie …" in the channel',
    unreached: 'I have not seen the channel yet. Mention me there once',
    asked: (place) => `waits for you to confirm the channel (${place})`,
  },
  confirm: 'Confirm',
  refuse: 'Refuse',
};
