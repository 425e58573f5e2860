/** The Teams app beside the code: what it offers is what the assistant understands. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readMunicipalities } from './office/municipalities.ts';
import type { Day, Language } from './question/question.ts';
import { redact } from './question/redact.ts';
import { understand } from './question/understand.ts';
import { texts } from './text/texts.ts';

const folder = new URL('../teamsapp/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder));
const command = z.object({ title: z.string().max(128), description: z.string(), prompt: z.string().optional() });
const manifest = z
  .object({
    id: z.literal('{{MICROSOFT_APP_ID}}'),
    icons: z.object({ color: z.string(), outline: z.string() }),
    localizationInfo: z.object({ additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })) }),
    bots: z.tuple([
      z.object({
        botId: z.literal('{{MICROSOFT_APP_ID}}'),
        scopes: z.array(z.string()),
        commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
      }),
    ]),
    composeExtensions: z.tuple([
      z.object({
        botId: z.literal('{{MICROSOFT_APP_ID}}'),
        commands: z.tuple([
          z.object({
            type: z.literal('query'),
            title: z.string().max(32),
            description: z.string().max(128),
            parameters: z.tuple([z.object({ name: z.literal('words'), title: z.string().max(32), description: z.string().max(128) })]),
          }),
        ]),
      }),
    ]),
    validDomains: z.array(z.string()),
  })
  .loose()
  .parse(JSON.parse(read('manifest.json').toString('utf8')));
const [bot] = manifest.bots;
const strings = z.record(z.string(), z.string());
const translations = manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => ({
  language: languageTag.slice(0, 2) as Language,
  said: strings.parse(JSON.parse(read(file).toString('utf8'))),
}));

/** Everything a person reads about the bot's commands, by the name that a translation gives it. */
const offered = Object.fromEntries(
  bot.commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((each, at) =>
      Object.entries({ title: each.title, description: each.description, ...(each.prompt && { prompt: each.prompt }) }).map(
        ([field, text]) => [`bots[0].commandLists[${list}].commands[${at}].${field}`, text],
      ),
    ),
  ),
);
/** And about the search box, which is not the bot's menu. */
const [
  {
    commands: [search],
  },
] = manifest.composeExtensions;
const sought = Object.fromEntries(
  [
    ['title', search.title],
    ['description', search.description],
    ['parameters[0].title', search.parameters[0].title],
    ['parameters[0].description', search.parameters[0].description],
  ].map(([field, text]) => [`composeExtensions[0].commands[0].${field}`, text]),
);
const all = [{ language: 'nb' as Language, said: offered }, ...translations];

describe('the manifest', () => {
  it('asks for no more than it needs', () => {
    for (const field of ['permissions', 'authorization', 'devicePermissions', 'webApplicationInfo'])
      expect(manifest).not.toHaveProperty(field);
    expect(manifest.validDomains).toEqual([]);
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('has an icon %s of %d by %d', (name, size) => {
    const icon = read(manifest.icons[name]);
    expect(icon.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('does not offer in a channel what shows a person’s own data there', () => {
    for (const { scopes, commands } of bot.commandLists)
      if (!scopes.includes('personal')) expect(commands.map(({ title }) => title)).toEqual(['Snakk med rådgiver', 'Hva kan du']);
  });

  it('comes with the files the README packs, and no other', () => {
    expect(
      readdirSync(folder)
        .filter((file) => !file.endsWith('.zip'))
        .sort(),
    ).toEqual(['color.png', 'en.json', 'infra', 'ledere', 'manifest.json', 'nn.json', 'outline.png', 'pictures']);
  });
});

it.each(translations)('$language says everything that bokmål says', ({ said }) => {
  const { $schema: _, ...rest } = said;
  const about = ['name.short', 'name.full', 'description.short', 'description.full'];
  expect(Object.keys(rest).sort()).toEqual([...about, ...Object.keys(offered), ...Object.keys(sought)].sort());
});

describe('what the menu offers', () => {
  const municipalities = readMunicipalities('knowledge');
  const kindOf = (text: string) => understand(redact(text).text, { profile: undefined, today: '2026-11-22' as Day, municipalities });
  const titles = all.flatMap(({ language, said }) =>
    Object.entries(said)
      .filter(([name]) => name.startsWith('bots') && name.endsWith('.title') && !(name.replace(/title$/, 'prompt') in said))
      .map(([, title]) => [language, title] as const),
  );

  it.each(titles)('%s «%s» is understood', (_, title) => {
    const { kind } = kindOf(title);
    expect(kind.is === 'command' || (kind.is === 'chat' && kind.which === 'help')).toBe(true);
  });

  it.each(all)('$language begins with the questions of the welcome', ({ language, said }) => {
    const prompts = Object.entries(said).filter(([name]) => name.endsWith('.prompt'));
    expect(prompts.map(([, text]) => text)).toEqual(texts[language].starters);
    for (const [, text] of prompts) expect(kindOf(text)).toMatchObject({ language, kind: { is: 'question' } });
  });
});
