/** Where replies may go. A reply carries the bot's key, so the list is short and everything else is refused. */
import { isIP } from 'node:net';

export interface ServiceUrlRule {
  /** Hosts allowed over https. */
  hosts: readonly string[];
  /** Demo only: http to this machine. */
  loopback: boolean;
}

export function serviceUrlIsAllowed(address: string, { hosts, loopback }: ServiceUrlRule): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  if (protocol === 'https:' && (port === '' || port === '443')) return hosts.includes(hostname);
  return loopback && (protocol === 'http:' || protocol === 'https:') && isThisMachine(hostname);
}

/** Also with the brackets an address has inside a URL. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}
