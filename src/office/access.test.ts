/** What the table of access promises, whoever changes a line of it. That the code does as the table says is tried in src/e2e/access.test.ts. */
import { describe, expect, it } from 'vitest';
import { access, type Deed, may, mayHere, parties } from './access.ts';
import { noRoles, type Roles } from './roles.ts';

const deeds = Object.keys(access) as Deed[];
const whoMay = (deed: Deed): readonly string[] => access[deed].for;
const of = (more: Partial<Roles>): Roles => ({ ...noRoles, ...more });

const touchesCases = deeds.filter((deed) => /case|overdue|search|unanswered/.test(deed));

describe('the table', () => {
  it('lets a stranger come to pages that show nothing of anybody, and do nothing else', () => {
    expect(deeds.filter((deed) => may(deed, 'stranger'))).toEqual([
      'page:healthz',
      'page:readyz',
      'page:showLink',
      'page:spendLink',
      'page:showTab',
      'page:enterTab',
      'page:tabScript',
      'page:teamsScript',
      'page:icon',
      'page:style',
    ]);
  });

  it('shows cases to nobody but the office and the person who asked', () => {
    expect(touchesCases.length).toBeGreaterThan(15);
    for (const deed of touchesCases) {
      const wrong = whoMay(deed).filter((party) => !['advisor', 'former-advisor', 'owner'].includes(party));
      expect(wrong, deed).toEqual([]);
    }
  });

  it('gives figures to leaders alone, and channels to administrators alone', () => {
    for (const deed of deeds.filter((each) => /figures|tally|annual|digest|Figures|Download/.test(each)))
      expect(whoMay(deed)).toEqual(['leader']);
    for (const deed of deeds.filter((each) => /tie/.test(each) && each !== 'say:tie')) expect(whoMay(deed)).toEqual(['administrator']);
  });

  it.each<[string, Roles, string[]]>([
    ['an asker', noRoles, ['person']],
    ['an advisor', of({ advisorOf: ['nord'] }), ['person', 'advisor']],
    ['a leader', of({ leader: true }), ['person', 'leader']],
    ['an administrator', of({ administrator: true }), ['person', 'administrator']],
    ['all at once', of({ advisorOf: ['nord'], leader: true, administrator: true }), ['person', 'advisor', 'leader', 'administrator']],
  ])('gives %s, where no case is meant, what is for them and nothing else', (_, roles, are) => {
    for (const deed of deeds) {
      const isFor = whoMay(deed).some((party) => are.includes(party));
      expect(may(deed, roles), deed).toBe(isFor);
      expect(may(deed, roles, { own: true }), deed).toBe(isFor || whoMay(deed).includes('owner'));
    }
  });

  it('names no party that does not exist', () => {
    expect(deeds.flatMap(whoMay).filter((party) => !(parties as readonly string[]).includes(party))).toEqual([]);
  });
});

describe('a case of Øst that Oslo had before', () => {
  const thing = { office: 'ost', offices: ['oslo', 'ost'] } as const;
  it.each<[string, Roles, boolean, boolean]>([
    ['an advisor of Øst', of({ advisorOf: ['ost'] }), true, true],
    ['an advisor of Øst and Nord', of({ advisorOf: ['nord', 'ost'] }), true, true],
    ['an advisor of Oslo', of({ advisorOf: ['oslo'] }), false, true],
    ['an advisor of Nord', of({ advisorOf: ['nord'] }), false, false],
    ['an asker', noRoles, false, false],
    ['a leader', of({ leader: true }), false, false],
    ['an administrator', of({ administrator: true }), false, false],
  ])('%s', (_, roles, takes, sees) => {
    expect([may('press:case-take', roles, thing), may('say:case', roles, thing)]).toEqual([takes, sees]);
    expect(may('press:case-reply', roles, thing)).toBe(false);
    expect(may('press:case-reply', roles, { ...thing, own: true })).toBe(true);
  });

  it('is nothing to a stranger, also one who says it is theirs', () => {
    expect(may('press:case-take', 'stranger', thing)).toBe(false);
    expect(may('say:case', 'stranger', thing)).toBe(false);
  });
});

it.each([
  ['say:figures', { personal: true, group: false, channel: false }],
  ['say:cases', { personal: true, group: false, channel: true }],
  ['say:tie', { personal: false, group: false, channel: true }],
  ['say:question', { personal: true, group: true, channel: true }],
] as const)('%s is done where %o', (deed, expected) => {
  for (const kind of ['personal', 'group', 'channel'] as const) expect(mayHere(deed, kind), kind).toBe(expected[kind]);
});
