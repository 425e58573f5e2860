/** The two cookies: one for the browser, one for the tab inside Teams, where ours is a third party's. */
import type { Session } from '../desk/doors.ts';

/** Browsers keep `__Host-` cookies only over https; on this machine, over plain http, the name goes without. */
const names = { link: 'tall', tab: 'fane' } as const;

export interface Cookies {
  read(request: Request, door: Session['door']): string | undefined;
  write(door: Session['door'], secret: string, seconds: number): string;
}

export function createCookies(secure: boolean): Cookies {
  const name = (door: Session['door']) => `${secure ? '__Host-' : ''}${names[door]}`;
  return {
    read(request, door) {
      const wanted = `${name(door)}=`;
      return (request.headers.get('cookie') ?? '')
        .split(';')
        .map((each) => each.trim())
        .find((each) => each.startsWith(wanted))
        ?.slice(wanted.length);
    },
    write(door, secret, seconds) {
      const site = door === 'tab' && secure ? 'SameSite=None; Partitioned' : 'SameSite=Lax';
      return `${name(door)}=${secret}; Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}${site}; Max-Age=${seconds}`;
    },
  };
}
