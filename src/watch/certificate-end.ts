/** When the certificate that an address shows runs out. */
import { connect } from 'node:tls';

/** Undefined where nobody answers, or shows none. Also of a certificate that has run out already, or that this machine does not trust. */
export function certificateEnd(address: string, within = 10_000): Promise<Date | undefined> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port) || 443,
      // An address by number has no name to ask for.
      ...(/^[\d.]+$|^\[/.test(hostname) ? {} : { servername: hostname }),
      // Only the date is read, and nothing is said.
      rejectUnauthorized: false,
      timeout: within,
    });
    const over = (end?: Date) => {
      socket.destroy();
      resolve(end);
    };
    socket.once('secureConnect', () => {
      const { valid_to: end } = socket.getPeerCertificate();
      const at = new Date(end ?? '');
      over(Number.isNaN(at.getTime()) ? undefined : at);
    });
    socket.once('timeout', () => over());
    socket.once('error', () => over());
  });
}
