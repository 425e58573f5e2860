/** A week of small conversations at the desk, on the real knowledge, with a register in memory. People and cases are synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskApp } from '../app.ts';
import type { DeskGround } from '../e2e/desk-ground.ts';
import { openDeskGround, parts } from '../e2e/desk-ground.ts';
import type { Actor } from '../escalation/event.ts';
import type { Incoming } from '../question/incoming.ts';
import type { RedactedText } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import { handOver, take, turnOf } from './desk.ts';
import { moveCase } from './move-case.ts';
import type { Turn } from './ports.ts';

let ground: DeskGround;
let app: DeskApp;
beforeAll(async () => {
  ground = await openDeskGround('2026-11-22T20:30:00Z');
  app = ground.app;
});
afterAll(() => ground.close());
const chat = () => ground.chat();

const supervision = 'Hvor mange timer individuell veiledning har jeg krav på i måneden som ALIS?';

describe('an answer', () => {
  it('quotes the rule with its mark, its dates, its source and its buttons', async () => {
    const { reply, text, turn } = await chat().says(supervision);
    expect(turn.exchange?.outcome).toBe('answer');
    expect(text).toMatch(/4 timer/);
    expect(text).toMatch(/\[1\]/);
    expect(text).toMatch(/Gjelder fra .* · sist verifisert \d+\. \p{L}+ \d{4}/u);
    expect(text).toMatch(/Kilder:[\s\S]*https:\/\/lovdata\.no/);
    expect(reply.citations[0]?.position).toBe(1);
    expect(reply.buttons.map(({ title }) => title)).toEqual(['Det løste seg', 'Spør en rådgiver']);
    expect(reply.feedbackFor).toBe(turn.exchange?.id);
    expect(reply.written).toBe('quoted');
  });

  it('speaks the language of the question around the quotation', async () => {
    const nn = await chat().says('Kor mange timar rettleiing har eg krav på i månaden som ALIS?');
    const en = await chat().says('How many hours of individual supervision per month am I entitled to as an ALIS?');
    expect(nn.text).toMatch(/sitert på bokmål[\s\S]*Gjeld frå[\s\S]*Kjelder:/);
    expect(nn.reply.buttons.map(({ title }) => title)).toEqual(['Det løyste seg', 'Spør ein rådgivar']);
    expect(en.text).toMatch(/quoted in Norwegian[\s\S]*Applies from[\s\S]*Sources:/);
    expect([nn.turn.exchange?.language, en.turn.exchange?.language]).toEqual(['nn', 'en']);
  });

  it('is the same when it is handled again', async () => {
    const one = await chat().says(supervision);
    expect(await turnOf(app.desk, one.row)).toEqual({ ...one.turn, memory: expect.anything(), outgoing: expect.anything() });
    expect(await app.desk.register.commit(one.turn)).toBe(false);
  });

  it('says which office a municipality belongs to, from the list', async () => {
    const { text, turn } = await chat().says('Vi er i Gol kommune. Hvilket ALIS-kontor hører vi til?');
    expect(turn.exchange?.outcome).toBe('answer');
    expect(text).toMatch(/^Gol ligger i Buskerud og hører til ALIS og SamLIS Øst\./);
  });
});

describe('the examples we offer', () => {
  it.each(Object.entries(texts).flatMap(([language, { starters }]) => starters.map((starter) => [language, starter] as const)))(
    '%s: «%s» is answered',
    async (_, starter) => {
      expect((await chat().says(starter)).turn.exchange?.outcome).toBe('answer');
    },
  );
});

describe('where others read along', () => {
  it('nothing of the profile is said', async () => {
    const one = chat();
    await one.presses('save-profile', { role: 'alis', municipality: 'Alta', speciality: 'ALM', scheme: 'new' });
    one.address.kind = 'group';
    const { text, notice } = await one.says('Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    expect(notice?.office).toBe('nord');
    expect(text).not.toContain('Alta');
    for (const command of ['profil', 'hva vet du om meg']) expect((await one.says(command)).text).toMatch(/privat chat/);
  });
});

describe('several questions in one message', () => {
  const ferie = 'Blir ferien trukket fra i tellende tid?';
  it('are answered in order, each with its own sources', async () => {
    const { text, turn, reply } = await chat().says(`Jeg er ALIS og lurer på to ting. ${supervision} ${ferie}`);
    expect(turn.exchange?.outcome).toBe('answer');
    expect(text).toMatch(/\*\*1\.[\s\S]*4 timer[\s\S]*\*\*2\.[\s\S]*[Ff]erie/);
    expect(new Set(reply.citations.map(({ article }) => article)).size).toBe(2);
    expect(reply.citations.map(({ position }) => position)).toEqual(reply.citations.map((_, index) => index + 1));
  });

  it('one that asks for a judgement goes to a human, with the general rule, after the answer to the other', async () => {
    const { text, turn, notice } = await chat().says(`Jeg er i Alta. ${supervision} Og får jeg godkjent tjenesten min fra Danmark?`);
    expect(turn.exchange?.outcome).toBe('escalate');
    expect(text).toMatch(/\*\*1\.[\s\S]*4 timer[\s\S]*\*\*2\.[\s\S]*menneske vurdere[\s\S]*sak \d+/);
    expect(notice?.why).toMatch(/menneske vurdere/);
  });

  it('one that nobody knows goes to a human, with the answer to the other', async () => {
    const { text, turn, notice } = await chat().says(`Jeg er i Alta. ${ferie} Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?`);
    expect(turn.exchange?.outcome).toBe('escalate');
    expect(text).toMatch(/[Ff]erie[\s\S]*\[1\][\s\S]*sak \d+/);
    expect(notice?.office).toBe('nord');
    // The answer to the one, and what is known of the other.
    expect(turn.exchange?.cited.length).toBe(2);
  });
});

describe('the profile', () => {
  it('is asked for once, after the first answer, and never again', async () => {
    const one = chat();
    expect((await one.says(supervision)).reply.form?.is).toBe('profile');
    expect((await one.says('Blir ferien trukket fra i tellende tid?')).reply.form).toBeUndefined();
  });

  it('is saved, shown and used, and knows when a municipality does not exist', async () => {
    const one = chat();
    await one.presses('save-profile', { role: 'alis', municipality: 'Alta', speciality: 'ALM', scheme: 'new' });
    expect(await app.desk.register.profile(one.person)).toEqual({ role: 'alis', municipality: '5601', speciality: 'ALM', scheme: 'new' });
    expect((await one.says('profil')).reply.form?.current.role).toBe('alis');
    const { text } = await one.presses('save-profile', { role: 'alis', municipality: 'Atlantis', speciality: '', scheme: '' });
    expect(text).toMatch(/Atlantis/);
  });
});

describe('what nobody knows', () => {
  const unknown = 'Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?';

  it('goes to the office of the municipality in the text, with reason, number and day', async () => {
    const { text, notice, turn } = await chat().says(`Jeg jobber i Alta kommune. ${unknown}`);
    expect(turn.exchange?.outcome).toBe('escalate');
    expect(notice?.office).toBe('nord');
    expect(text).toContain('Alta → Nord');
    expect(text).toContain('tirsdag 24. november');
    expect(text).toContain(`sak ${notice?.number}`);
    expect(turn.outgoing.find(({ content }) => content.is === 'case')?.notBefore).toBeUndefined();
  });

  it('asks once for a municipality, holds the card for a while, and sends it where the answer points', async () => {
    const one = chat();
    const asked = await one.says(unknown);
    expect(asked.text).toMatch(/Hvilken kommune/);
    expect(asked.turn.outgoing.find(({ content }) => content.is === 'case')?.notBefore).toBe('2026-11-22T20:40:00.000Z');
    const named = await one.says('Bergen');
    expect(named.text).toMatch(/ALIS og SamLIS Vest \(Bergen → Vest\)/);
    expect(await app.desk.register.officeOfCase(asked.notice?.number ?? 0)).toBe('vest');
    expect((await app.desk.register.profile(one.person))?.municipality).toBe('4601');
  });

  it('asks which of two places with one name is meant', async () => {
    const one = chat();
    const asked = await one.says(unknown);
    const two = await one.says('Herøy');
    expect(two.reply.buttons.map(({ title }) => title).sort()).toEqual(['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']);
    const { text } = await one.presses('choose-municipality', { case: String(asked.notice?.number), municipality: '1818' });
    expect(text).toMatch(/Herøy \(Nordland\) → Nord/);
  });

  it('takes a new question for a new question while the municipality is still open', async () => {
    const one = chat();
    await one.says(unknown);
    expect((await one.says(supervision)).turn.exchange?.outcome).toBe('answer');
  });

  it('carries no name and nothing that redaction removed to the office', async () => {
    const { notice, text } = await chat().says(`Fødselsnummeret mitt er 15 89 85 12 026, jeg er i Alta. ${unknown}`);
    expect(JSON.stringify(notice)).not.toMatch(/15.?89.?85/);
    expect(text).toMatch(/^Jeg fjernet/);
  });
});

describe('a human, when asked for', () => {
  it.each(['Snakk med rådgiver', 'Eg vil snakke med eit menneske', 'Can I talk to an advisor?'])(
    '«%s» shows first what will be sent, and sends it on a yes',
    async (words) => {
      const one = chat();
      await one.says(supervision);
      const shown = await one.says(words);
      expect(shown.text).toContain(`> ${supervision}`);
      expect(shown.notice).toBeUndefined();
      const sent = await one.presses('send-to-advisor');
      expect(sent.notice?.question).toBe(supervision);
      expect(sent.turn.exchange?.reason).toBe('asked-for');
    },
  );

  it('sends nothing after a no', async () => {
    const one = chat();
    await one.says(supervision);
    await one.presses('ask-advisor');
    expect((await one.says('nei')).notice).toBeUndefined();
    expect((await one.presses('send-to-advisor')).notice).toBeUndefined();
  });

  it('asks for the question when there is none yet', async () => {
    const one = chat();
    expect((await one.says('snakk med rådgiver')).text).toMatch(/Hva vil du spørre/);
    expect((await one.says('Hvem kan hjelpe oss med en vanskelig samarbeidssak?')).text).toContain('> Hvem kan hjelpe oss');
    expect((await one.says('ja')).notice?.number).toBeGreaterThan(0);
  });
});

describe('small and strange things', () => {
  it.each([
    ['Takk for hjelpen!', /hyggelig/i],
    ['Hei', /Hva lurer du på/],
    ['Kva kan du?', /snakk med rådgivar/],
    ['Are you a human?', /not a human/],
  ])('«%s» is answered and is no inquiry', async (words, answer) => {
    const { text, turn } = await chat().says(words);
    expect(text).toMatch(answer);
    expect([turn.exchange?.outcome, turn.exchange?.question]).toEqual(['chat', undefined]);
  });

  it.each([
    ['', 0, /tom/],
    ['🙂🙂', 0, /forstår ord/],
    ['', 2, /vedlegg/],
  ])('«%s» with %i attachments gets a sensible word', async (words, attachments, answer) => {
    expect((await chat().says(words, { attachments })).text).toMatch(answer);
  });

  it('a patient is never recorded as text', async () => {
    const { turn, text } = await chat().says('Hvilken dose amoxicillin skal jeg gi en pasient på 4 år med otitt?');
    expect(turn.exchange?.outcome).toBe('refuse');
    expect(turn.exchange?.question).toBeUndefined();
    expect(text).toMatch(/kollega/);
  });

  it('a text that could not be redacted is asked for again', async () => {
    const one = chat();
    const { text, turn } = await one.handle({ is: 'unreadable', ...one.common() });
    expect(text).toMatch(/ikke lagret/);
    expect(turn.exchange).toBeUndefined();
  });

  it('an installation is greeted once', async () => {
    const one = chat();
    const first = await one.handle({ is: 'welcome', ...one.common() });
    expect(first.reply.starters).toHaveLength(3);
    expect((await one.handle({ is: 'welcome', ...one.common() })).turn.outgoing).toEqual([]);
  });
});

describe('second thoughts', () => {
  it('an edited message is answered anew and stands in the place of the first', async () => {
    const one = chat();
    const first = await one.says('Hvor mange timer veiledning har SamLIS krav på?');
    const again = await one.edits(first.row.incoming.id, supervision);
    expect(again.turn.exchange?.corrects).toBe(first.turn.exchange?.id);
    expect(again.text).toMatch(/^Jeg ser at du rettet/);
  });

  it('a case that the new words have no need of is taken back, and the asker is told', async () => {
    const one = chat();
    const first = await one.says('Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    const number = first.notice?.number ?? 0;
    const again = await one.edits(first.row.incoming.id, supervision);
    expect(again.text).toMatch(new RegExp(`^Sak ${number} trengs ikke lenger, så jeg har trukket den tilbake\\.[\\s\\S]*4 timer`));
    expect((await app.desk.cases.get(number))?.case.state).toBe('withdrawn');
    expect(await app.desk.register.waitingNotice(number)).toBeUndefined();
    expect(again.turn.exchange?.caseNumber).toBeUndefined();
  });

  it('a case that the new words need too is the same case', async () => {
    const one = chat();
    const first = await one.says('Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    const again = await one.edits(first.row.incoming.id, 'Når er søknadsfristen for ALIS-tilskuddet i runden 2026 i Alta?');
    expect(again.notice?.number).toBe(first.notice?.number);
  });

  /** An advisor takes the case by its number; its card still waits for the office's channel. */
  const isTaken = async (number: number) => {
    const file = await app.desk.cases.get(number);
    if (!file) throw new Error('There is no such case.');
    const advisor: Actor = { is: 'advisor', person: 'synthetic-advisor', name: 'Syntetisk', offices: [file.case.office] };
    const moved = moveCase(app.desk, file, { is: 'take' }, advisor);
    if (moved.is === 'moved') await app.desk.cases.step(moved.step, moved.outgoing);
  };

  it('a case that is taken while the new words are read keeps its owner, and is told of the words', async () => {
    const one = chat();
    const first = await one.says('Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    const number = first.notice?.number ?? 0;
    const rewritten = 'Når er søknadsfristen for ALIS-tilskuddet i runden 2026 i Alta?' as RedactedText;
    const incoming: Incoming = { is: 'edit', ...one.common(), of: first.row.incoming.id, text: rewritten, removed: [] };
    const appended = await app.storage.inbox.append(incoming, 'rewritten', 0);
    const seq = appended === 'duplicate' ? 0 : appended.seq;
    let looks = 0;
    const get = async (which: number) => {
      // The second look is the one after the answer was sought.
      if (++looks === 2) await isTaken(which);
      return app.desk.cases.get(which);
    };
    const desk = { ...app.desk, cases: { ...app.desk.cases, get } };
    const turn = await take(desk, { seq, incoming, attempts: 0 });
    expect(turn.step?.log.event).toBe('correct');
    const after = await app.desk.cases.get(number);
    expect(after?.case).toMatchObject({ state: 'taken', owner: { person: 'synthetic-advisor' }, messages: [{ text: rewritten }] });
    expect(after?.exchange).toBe(first.turn.exchange?.id);
  });

  it('a case that was taken before the municipality came is told of it, and stays where it is', async () => {
    const one = chat();
    const first = await one.says('Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    const number = first.notice?.number ?? 0;
    await isTaken(number);
    expect((await one.says('Alta')).text).toMatch(new RegExp(`Sak ${number} var alt sendt`));
    const after = await app.desk.cases.get(number);
    expect(after?.case).toMatchObject({ state: 'taken', office: first.notice?.office, messages: [{ text: 'Alta' }] });
  });

  it('thumbs and «Det løste seg» are stored with their exchange', async () => {
    const one = chat();
    const { turn } = await one.says(supervision);
    const solved = await one.presses('solved', { exchange: turn.exchange?.id ?? '' });
    expect(solved.turn.feedback).toMatchObject({ exchange: turn.exchange?.id, reaction: 'solved' });
    const thumb = { ...one.common(), is: 'feedback', reaction: 'like', comment: '' as RedactedText } as const;
    expect((await one.handle(thumb)).turn.feedback).toMatchObject({ exchange: turn.exchange?.id, reaction: 'like' });
  });

  it("another person's button reveals nothing", async () => {
    const owner = chat();
    const { turn } = await owner.says(`Jeg er i Alta. ${supervision}`);
    const { text } = await chat().presses('ask-advisor', { exchange: turn.exchange?.id ?? '' });
    expect(text).not.toContain('veiledning');
  });

  it('tells what it knows about a person, and deletes it only after a yes', async () => {
    const one = chat();
    await one.says(supervision);
    expect((await one.says('Hva vet du om meg?')).text).toMatch(/Spørsmål i registeret: 1/);
    await one.says('Slett mine data');
    expect((await one.says('nei')).text).toMatch(/ingenting er slettet/);
    await one.says('Slett mine data');
    expect((await one.says('ja, slett')).text).toMatch(/^Slettet/);
    expect((await app.desk.register.aboutPerson(one.person)).exchanges).toBe(0);
  });
});

describe('one’s own data', () => {
  it('are told in words, cases and questions too, with how long they are kept', async () => {
    const one = chat();
    await one.says(`Jeg er ALIS i Alta. ${supervision}`);
    const { notice } = await one.says('Når er søknadsfristen for ALIS-tilskuddet i [2026-runden](https://eksempel.no)?');
    const { text } = await one.says('hva vet du om meg');
    expect(text).toMatch(/Spørsmål i registeret: 2 \(det eldste fra 22\. november 2026\)/);
    expect(text).toMatch(new RegExp(`\\*\\*Sakene dine\\*\\*\\n\\n- \\*\\*Sak ${notice?.number}\\*\\*.* Fristen for svar er`));
    expect(text).toMatch(/- 22\. november 2026: «Jeg er ALIS i Alta\. Hvor mange timer/);
    expect(text).toMatch(/90 dager.*180 dager.*365 dager/);
    expect(text).not.toMatch(/\]\(/);
    expect((await chat().says('hva vet du om meg')).text).toMatch(/Profil: ingen\n- Spørsmål i registeret: 0\n\n\*\*Hvor lenge/);
  });

  it('are deleted with the cases, and whoever waits for an answer is told before that none comes', async () => {
    const one = chat();
    await ground.connects('oslo');
    const { notice } = await one.says('Jeg jobber i Oslo. Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    const number = notice?.number ?? 0;
    expect((await one.says('Slett mine data')).text).toContain(`Du får ikke svar i saken som er åpen: ${number}.`);
    const { text, turn } = await one.says('ja');
    expect(text).toMatch(/^Slettet: profilen din, teksten i ett spørsmål og i én sak, og alt/);
    expect(turn.forget).toEqual({ person: one.person });
    expect((await app.desk.cases.get(number))?.case).toMatchObject({ asker: '', state: 'withdrawn', messages: [] });
    expect((await app.storage.outbox.pending(100)).map(({ content }) => JSON.stringify(content)).join()).not.toContain('Jeg jobber i Oslo');
    expect((await one.says('hva vet du om meg')).text).toContain('Spørsmål i registeret: 0');
  });
});

describe('when we fail', () => {
  it('the question still gets a human and the asker is told', async () => {
    const one = chat();
    const { row } = await one.says(supervision);
    const stored: Turn[] = [];
    const register = { ...app.desk.register, commit: async (turn: Turn) => stored.push(turn) > 0 };
    await handOver({ ...app.desk, register }, { ...row, attempts: 5 });
    const [turn] = stored;
    expect(turn && parts(turn).text).toMatch(/noe gikk galt[\s\S]*sak \d+/i);
    expect(turn?.exchange?.reason).toBe('our-fault');
  });

  it('time is read in Norway: just before midnight it is still today', async () => {
    ground.isNow('2026-11-23T22:59:00Z');
    const { text } = await chat().says('Jeg jobber i Alta kommune. Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    expect(text).toContain('onsdag 25. november');
    ground.isNow('2026-11-22T20:30:00Z');
  });
});
