/** Teams' connector, as quick as it can be made: takes every reply, and tells whoever listens at which nanosecond the answer to which message came. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const listeners = new Set<ServerResponse>();
const reply = /^\/v3\/conversations\/[^/]+\/activities\/([^/]+)$/;
let count = 0;

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.flushHeaders();
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  let size = 0;
  let typing = false;
  request.on('data', (piece: Buffer) => {
    size += piece.length;
    typing ||= piece.includes('"type":"typing"');
  });
  request.on('end', () => {
    const at = process.hrtime.bigint();
    response.writeHead(201, { 'Content-Type': 'application/json' });
    count += 1;
    response.end(`{"id":"bench-${count}"}`);
    const [, answered] = reply.exec(request.url ?? '') ?? [];
    if (answered === undefined || typing) return;
    for (const listener of listeners) listener.write(`${answered} ${at} ${size}\n`);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
