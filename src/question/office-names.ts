/** The six offices as people write them, in bokmål, nynorsk and English. */
import type { OfficeId } from './question.ts';
import { plainLower } from './words.ts';

const names: Record<string, OfficeId> = {
  nord: 'nord',
  north: 'nord',
  bodø: 'nord',
  midt: 'midt',
  central: 'midt',
  mid: 'midt',
  trondheim: 'midt',
  vest: 'vest',
  west: 'vest',
  bergen: 'vest',
  sør: 'sor',
  sor: 'sor',
  south: 'sor',
  kristiansand: 'sor',
  øst: 'ost',
  ost: 'ost',
  aust: 'ost',
  east: 'ost',
  ringsaker: 'ost',
  oslo: 'oslo',
};

/** «Øst», «ALIS og SamLIS Øst», «aust-kontoret», "the east office". Undefined when it names none of them. */
export function officeNamed(text: string): OfficeId | undefined {
  const bare = plainLower(text)
    .replace(/^(?:til |to )?(?:the )?(?:kontor(?:et)? |office )?(?:alis(?:-? ?(?:og|and) ?samlis)? )?(?:i )?/u, '')
    .replace(/[- ]?(?:kontoret|kontor|office)$/u, '');
  return names[bare];
}
