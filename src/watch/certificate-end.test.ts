import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { certificateEnd } from './certificate-end.ts';

// Synthetic: made for this test alone, and signs nothing else.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJWhLuVQpQxuPuiWA
vmgHm8B637dpHuCkD5om6DuPLUShRANCAAQLTHX1v+sx716oxhyWcaMSvwrFEvh6
Pzaww+Ot4Xpd7LHEvG0Arn4ef9cV/2Dn4CQEgB+2LS5NvJSCyk0teWC1
-----END PRIVATE KEY-----
`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBjjCCATWgAwIBAgIUN44kodlao2/3IyLYX5lwPaAD64UwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRc3ludGV0aXNrLmV4YW1wbGUwIBcNMjYxMTIyMDc1NDU4WhgP
MjEyNjEwMjkwNzU0NThaMBwxGjAYBgNVBAMMEXN5bnRldGlzay5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC0x19b/rMe9eqMYclnGjEr8KxRL4ej82
sMPjreF6XeyxxLxtAK5+Hn/XFf9g5+AkBIAfti0uTbyUgspNLXlgtaNTMFEwHQYD
VR0OBBYEFDEWR/YNX/Edu+UMjRtdq14bwV6AMB8GA1UdIwQYMBaAFDEWR/YNX/Ed
u+UMjRtdq14bwV6AMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIg
OTStLGXhnD2/L/UAUdNM0AHgv/IAgaapruKL5dokf44CIH5CORaLX2EDcYgnBJpG
kWnfeiRlxpkJWjgFI4nTDEGm
-----END CERTIFICATE-----
`;

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer({ key, cert });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

it('reads the last moment of the certificate that is shown', async () => {
  expect(await certificateEnd(address)).toEqual(new Date('2126-10-29T07:54:58Z'));
});

it('knows nothing where nobody answers, or in the clear', async () => {
  const { port } = server.address() as AddressInfo;
  expect(await certificateEnd(`http://127.0.0.1:${port}`)).toBeUndefined();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(await certificateEnd(address)).toBeUndefined();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});
