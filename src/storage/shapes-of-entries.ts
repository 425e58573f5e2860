/** The shape of what was said of an exchange, as it is read back. */
import { z } from 'zod';
import { type Entry, entryParts } from '../exchange/entry.ts';
import { officeIds, senderRoles, specialities, topics } from '../question/question.ts';

export const entryRow: z.ZodType<Entry> = z.object({
  exchange: z.string(),
  at: z.string(),
  by: z.enum(entryParts),
  says: z.strictObject({
    topic: z.enum(topics).exactOptional(),
    role: z.enum(senderRoles).exactOptional(),
    speciality: z.enum(specialities).exactOptional(),
    office: z.enum(officeIds).exactOptional(),
    answered: z.string().exactOptional(),
    closed: z.string().exactOptional(),
    solved: z.string().exactOptional(),
  }),
});
