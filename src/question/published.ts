/** The telephone numbers, e-mail addresses and street addresses that our own articles and offices give: whoever repeats them points at no person. */
import { findAddresses, findEmails } from './find-contact.ts';
import { findPhones } from './find-numbers.ts';
import { plainView } from './plain-view.ts';

/** Most lines hold nothing of the kind, and looking closely takes time. */
const perhaps = /@|(?:\d\D?){8}|(?:gate|gata|gaten|veien?|veg(?:en)?|allé|plass(?:en)?|boks|terrasse) \d/iu;

/** Only texts of our own may be read for it, never what a person wrote. */
export function publishedIn(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => perhaps.test(line));
  const found = lines.flatMap((text) => {
    const view = plainView(text);
    const places = [...findPhones(view.lower), ...findEmails(view.lower), ...findAddresses(view.text)];
    return places.map(({ from, to }) => view.text.slice(from, to));
  });
  return [...new Set(found)];
}
