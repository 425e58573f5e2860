/** «👍», «🙏🏽 ❤️»: signs that thank, and nothing else. */
const glad = new Set('👍👌🙏💪👏🙌🤝🎉🥳💯✅☑🙂😊😀😃😄😁😍🥰🤩🤗😎😇🧡💛💚💙💜🤍🌟⭐💐🌹🏆✨🔥🫶❤♥');
/** Skin colours, joiners, blanks and stops say nothing of their own. */
const silent = /[\u{1F3FB}-\u{1F3FF}\uFE0F\s!.]/u;

export function isGladSigns(text: string): boolean {
  const signs = [...text].filter((sign) => !silent.test(sign));
  return signs.length > 0 && signs.every((sign) => glad.has(sign));
}
