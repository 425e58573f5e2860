/** The demo's fixed people, tenant and channels, read from env/demo.yaml. All of them are synthetic. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { officeIds } from './question/question.ts';

const demoFile = new URL('../env/demo.yaml', import.meta.url);

const demo = z.strictObject({
  tenant: z.guid(),
  bot: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  defaultOffice: z.enum(officeIds),
  offices: z.record(z.enum(officeIds), z.string().startsWith('19:')),
  people: z.array(
    z.strictObject({
      id: z.guid(),
      name: z.string().startsWith('Syntetisk'),
      part: z.enum(['asker', 'advisor', 'leader', 'administrator']),
      office: z.enum(officeIds).optional(),
    }),
  ),
});
export type Demo = z.infer<typeof demo>;

/** Throws with the fault in words when the file has been edited into something the demo cannot use. */
export function readDemo(file: URL = demoFile): Demo {
  const read = demo.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`env/demo.yaml kan ikke brukes, og demoen kan ikke starte. Rett dette og start på nytt:\n${z.prettifyError(read.error)}`);
}
