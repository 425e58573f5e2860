/** A case as it stands, made ready to be drawn: for the office that has it, for one that had it, and for the person who asked. */
import type { Case } from '../escalation/case.ts';
import type { OfficeId } from '../question/question.ts';
import { caseTexts } from '../text/case-texts.ts';
import type { CaseFile } from './case-ports.ts';
import type { CaseNotice, Shown } from './reply.ts';

/** The card in an office's channel. An office that had the case sees where it went, and nothing of what was said since. */
export function officeCard({ case: now, notice }: CaseFile, office: OfficeId = now.office): CaseNotice {
  const here = office === now.office;
  const { transfer, owner, draft } = now;
  const leaving = !here && transfer?.from !== office ? undefined : transfer;
  return {
    ...notice,
    office,
    due: now.due,
    ...(here && transfer ? { officeReason: 'overført' } : {}),
    standing: {
      version: now.version,
      state: now.state,
      ...(here && owner ? { owner: owner.name } : {}),
      ...(here && now.takenAt ? { takenAt: now.takenAt } : {}),
      messages: here ? now.messages : [],
      solved: here && now.solved,
      ...(here && now.confirmed
        ? { confirmed: { topic: now.confirmed.topic, ...(now.confirmed.role ? { role: now.confirmed.role } : {}) } }
        : {}),
      ...(here && draft ? { draft: { text: draft.text, sources: draft.sources, written: draft.by ? 'model' : 'quoted' } } : {}),
      ...(leaving ? { transfer: { from: leaving.from, to: leaving.to, by: leaving.by, note: leaving.note } } : {}),
    },
  };
}

/** What stands where the asker pressed: what came of it, and a field to write more in while the case can hear it. */
export function askerCard({ case: now, notice }: CaseFile, text: string): Extract<Shown, { is: 'asker' }> {
  const over = now.state === 'withdrawn' || now.asker === '';
  const say = caseTexts[notice.language];
  return {
    is: 'asker',
    language: notice.language,
    text,
    caseField: over ? undefined : fieldOf(now),
    buttons: over || now.solved || now.state === 'open' ? [] : [solvedButton(now, say.button.solved)],
  };
}

/** A nonce holds the version: what is filled in on a newer card is another press. */
export function fieldOf({ number, version }: Case): { case: number; nonce: string } {
  return { case: number, nonce: `case:${number}:${version}:reply` };
}

export function solvedButton({ number, version }: Case, title: string) {
  return { title, verb: 'case-solved' as const, nonce: `case:${number}:${version}:solved`, values: { case: String(number) } };
}
