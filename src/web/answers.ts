/** What is answered at each address. */
import type { PlaceName } from './addresses.ts';
import { asset } from './assets.ts';
import { sendDownload } from './download.ts';
import { showFigures } from './figures-page.ts';
import { showLink, signOut, spendLink } from './sign-in.ts';
import { enterTab, showTab } from './tab.ts';
import type { Visit } from './visit.ts';

export const answers: Record<PlaceName, (visit: Visit) => Response | Promise<Response>> = {
  showLink,
  spendLink,
  signOut,
  showTab,
  enterTab,
  showFigures,
  sendDownload,
  tabScript: asset('tab.js'),
  teamsScript: asset('teams.js'),
  icon: asset('icon.png'),
  style: asset('style.css'),
};
