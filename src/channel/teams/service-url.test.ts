import { expect, it } from 'vitest';
import { serviceUrlIsAllowed } from './service-url.ts';

const hosts = ['smba.trafficmanager.net'];

it.each([
  ['https://smba.trafficmanager.net/emea/', true, true],
  ['https://SMBA.trafficmanager.net/emea/', true, true],
  ['https://smba.trafficmanager.net:443/no/', true, true],
  ['https://smba.trafficmanager.net:8443/', false, false],
  ['http://smba.trafficmanager.net/emea/', false, false],
  ['https://smba.trafficmanager.net.eksempel.no/', false, false],
  ['https://smba.trafficmanager.net@eksempel.no/', false, false],
  ['https://bruker:ord@smba.trafficmanager.net/', false, false],
  ['https://smba.trafficmanager.net/?til=eksempel.no', false, false],
  ['https://eksempel.no/', false, false],
  ['http://127.0.0.1:56150/_connector', false, true],
  ['http://localhost:56150/_connector', false, true],
  ['http://[::1]:56150/', false, true],
  ['http://127.0.0.1.eksempel.no/', false, false],
  ['http://169.254.169.254/', false, false],
  ['file:///etc/passwd', false, false],
  ['ikke en adresse', false, false],
  ['', false, false],
])('%s: production %s, demo %s', (address, production, demo) => {
  expect(serviceUrlIsAllowed(address, { hosts, loopback: false })).toBe(production);
  expect(serviceUrlIsAllowed(address, { hosts, loopback: true })).toBe(demo);
});
