/** The leaders' own Teams app: a tab with the figures, signed in with Entra. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { placeOf } from './web/addresses.ts';
import { languageOf } from './web/visit.ts';

const folder = new URL('../teamsapp/ledere/', import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const read = z
  .object({
    id: z.guid(),
    name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
    description: z.object({ short: z.string().max(80), full: z.string().max(4000) }),
    staticTabs: z.tuple([z.object({ contentUrl: z.string(), websiteUrl: z.string(), scopes: z.array(z.string()), name: z.string() })]),
    validDomains: z.array(z.string()),
    webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
    localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
  })
  .loose();
const manifest = read.parse(json('manifest.json'));
const [tab] = manifest.staticTabs;

it('opens the tab that the pages have, in the reader’s language', () => {
  const url = new URL(tab.contentUrl.replace('{{WEB_HOST}}', 'tall.example.no').replace('{locale}', 'nn-no'));
  expect(placeOf('GET', url.pathname)?.name).toBe('showTab');
  expect(languageOf(url)).toBe('nn');
  expect(tab.scopes).toEqual(['personal']);
});

it('is known to Entra by the name the settings take for granted', () => {
  expect(manifest.webApplicationInfo).toEqual({ id: '{{MICROSOFT_APP_ID}}', resource: 'api://{{WEB_HOST}}/{{MICROSOFT_APP_ID}}' });
  expect(manifest.validDomains).toEqual(['{{WEB_HOST}}']);
  for (const field of ['bots', 'permissions', 'authorization', 'devicePermissions']) expect(manifest).not.toHaveProperty(field);
});

it('is another app than the one everybody has', () => {
  expect(manifest.id).not.toContain('MICROSOFT_APP_ID');
  expect(
    readdirSync(folder)
      .filter((file) => !file.endsWith('.zip'))
      .sort(),
  ).toEqual(['en.json', 'manifest.json', 'nn.json']);
});

it.each(manifest.localizationInfo.additionalLanguages)('$file says everything that bokmål says', ({ file }) => {
  const { $schema: _, ...said } = z.record(z.string(), z.string().min(1)).parse(json(file));
  expect(Object.keys(said).sort()).toEqual(['description.full', 'description.short', 'name.full', 'name.short', 'staticTabs[0].name']);
  expect(said['name.short']?.length).toBeLessThanOrEqual(30);
  expect(said['description.short']?.length).toBeLessThanOrEqual(80);
});
