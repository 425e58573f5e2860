/** What every answer tells the browser: run nothing that is not ours, keep nothing, tell nobody. */

/** Where Teams draws a tab, as Microsoft lists it. */
const teams = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

/** `framed`: may be shown inside Teams, and nowhere else. */
export function secured(response: Response, { framed, secure }: { framed: boolean; secure: boolean }): Response {
  const { headers } = response;
  headers.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${framed ? teams : "'none'"}`,
  );
  if (!framed) headers.set('X-Frame-Options', 'DENY');
  headers.set('X-Content-Type-Options', 'nosniff');
  // Not `no-referrer`: then a form of ours would come without its origin.
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('X-Robots-Tag', 'noindex');
  if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  return response;
}
