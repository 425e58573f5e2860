/** The Teams apps as zip files, filled in for one organisation: the assistant, and the leaders' tab where there is a page for it. */
import { readFileSync } from 'node:fs';
import { writeZip, type ZipFile } from './write-zip.ts';

export interface Filling {
  appId: string;
  privacyUrl: string;
  /** Host of WEB_URL; undefined: no page, and no app for it. */
  webHost: string | undefined;
  /** Of package.json: Teams takes an app anew only when its version has grown. */
  version: string;
}

export interface TeamsPackage {
  name: 'alis' | 'ledere';
  bytes: Buffer;
}

const folder = new URL('../../teamsapp/', import.meta.url);

export function makePackages(filling: Filling): TeamsPackage[] {
  return [
    { name: 'alis', bytes: makePackage('', filling) },
    ...(filling.webHost === undefined ? [] : [{ name: 'ledere' as const, bytes: makePackage('ledere/', filling) }]),
  ];
}

function makePackage(place: '' | 'ledere/', filling: Filling): Buffer {
  return writeZip([
    { name: 'manifest.json', bytes: Buffer.from(fillManifest(place, filling)) },
    ...['nn.json', 'en.json'].map((name): ZipFile => ({ name, bytes: readFileSync(new URL(place + name, folder)) })),
    ...['color.png', 'outline.png'].map((name): ZipFile => ({ name, bytes: readFileSync(new URL(name, folder)) })),
  ]);
}

export function fillManifest(place: '' | 'ledere/', { appId, privacyUrl, webHost, version }: Filling): string {
  const given: Record<string, string | undefined> = { MICROSOFT_APP_ID: appId, PRIVACY_URL: privacyUrl, WEB_HOST: webHost };
  const text = readFileSync(new URL(`${place}manifest.json`, folder), 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    // Inside a JSON text.
    given[name] === undefined ? whole : JSON.stringify(given[name]).slice(1, -1),
  );
  return `${JSON.stringify({ ...JSON.parse(text), version }, null, 2)}\n`;
}
