/**
 * Preloaded into a real assistant (`node --import`): kills it with SIGKILL, which nothing can catch, at a point named beforehand in KILL_AT or
 * over the IPC channel. The points are found from outside, at the database driver and at node:http; the product knows nothing of them.
 */
import { ClientRequest, type IncomingMessage, Server, type ServerResponse, ServerResponse as ServerResponseClass } from 'node:http';
import module from 'node:module';
import Libsql from 'libsql';

// Newer Node compiles the packages once for all lives.
if ('enableCompileCache' in module) (module.enableCompileCache as () => void)();

/** «before commit of turn», or «after commit of turn #2» for the second time. */
let armed = parse(process.env['KILL_AT'] ?? '');

process.on('message', (spec) => {
  armed = parse(String(spec));
  process.send?.('armed');
});
// The channel alone keeps nobody alive.
process.channel?.unref();

function parse(spec: string): { name: string; left: number } | undefined {
  if (spec === '') return undefined;
  const [name = '', nth = '1'] = spec.split(' #');
  return { name, left: Number(nth) };
}

function point(name: string): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
}

/** What a statement does, in the words of the house; undefined for those nobody waits for. */
const deeds: [RegExp, string][] = [
  [/^insert into "inbox"/, 'append'],
  [/^update "inbox" set "state" = 'done'/, 'turn'],
  [/^update "inbox" set "attempts"/, 'begin'],
  [/^select .* from "inbox" where "ended_at" is null and "seq" >/, 'reading the inbox'],
  [/^insert into "exchange"/, 'exchange'],
  [/^insert into "cases"/, 'case'],
  [/^insert into "outbox"/, 'outgoing'],
  [/^insert into "memory"/, 'memory'],
  [/^insert into "office_address"/, 'office'],
  [/^update "counter"/, 'case number'],
  [/^update "outbox" set "state" = 'sending'/, 'sending'],
  [/^update "outbox" set "state" = 'sent'/, 'sent'],
  [/^update "outbox" set "state" = 'waiting'/, 'back to waiting'],
  [/^update "outbox" set "state" = \?, "uncertain"/, 'recovery'],
  [/^select \* from "outbox" where "ended_at" is null/, 'reading the outbox'],
  [/^create table "outbox"/, 'first table'],
];

interface Statement {
  all(...parameters: unknown[]): unknown;
  run(...parameters: unknown[]): unknown;
}
interface Database {
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  close(): unknown;
}

/** The file is opened first; the demo's samples have a database in memory of their own. */
let file: Database | undefined;
let inTransaction: string[] = [];
const database = (Libsql as unknown as { prototype: Database }).prototype;
const { prepare, exec, close } = database;

database.exec = function (sql) {
  file ??= this;
  return exec.call(this, sql);
};
database.close = function () {
  if (this === file) point('before the file is closed');
  return close.call(this);
};
database.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (this !== file) return statement;
  for (const method of ['all', 'run'] as const) {
    const original = statement[method].bind(statement);
    statement[method] = (...parameters: unknown[]) => around(sql, () => original(...parameters));
  }
  return statement;
};

function around<T>(sql: string, run: () => T): T {
  if (sql === 'commit') {
    const done = inTransaction;
    inTransaction = [];
    for (const deed of done) point(`before commit of ${deed}`);
    const result = run();
    for (const deed of done) point(`after commit of ${deed}`);
    return result;
  }
  const deed = deeds.find(([pattern]) => pattern.test(sql))?.[1];
  if (!deed) return run();
  point(`before ${deed}`);
  const result = run();
  inTransaction.push(deed);
  point(`after ${deed}`);
  return result;
}

const isMessage = (request: IncomingMessage) => request.url === '/api/messages';

const { emit: emitServer, listen, close: closeServer } = Server.prototype;
Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]) {
  if (event === 'request' && isMessage(rest[0] as IncomingMessage)) point('a message arrives');
  return (emitServer as (...rest: unknown[]) => boolean).call(this, event, ...rest);
} as typeof emitServer;
Server.prototype.listen = function (this: Server, ...rest: unknown[]) {
  point('before listening');
  return (listen as (...rest: unknown[]) => Server).apply(this, rest);
} as typeof listen;
Server.prototype.close = function (this: Server, done) {
  point('the stop begins');
  return closeServer.call(this, done);
};

const { end } = ServerResponseClass.prototype;
ServerResponseClass.prototype.end = function (this: ServerResponse, ...rest: unknown[]) {
  const acknowledges = isMessage(this.req) && this.statusCode === 200;
  if (acknowledges) {
    point('before the acknowledgement');
    this.on('finish', () => point('after the acknowledgement'));
  }
  return (end as (...rest: unknown[]) => ServerResponse).apply(this, rest);
} as typeof end;

const { end: endRequest } = ClientRequest.prototype;
ClientRequest.prototype.end = function (this: ClientRequest, ...rest: unknown[]) {
  if (!this.path.startsWith('/v3/')) return (endRequest as (...rest: unknown[]) => ClientRequest).apply(this, rest);
  point('before the request leaves');
  this.on('finish', () => point('the request has left'));
  this.on('response', (response) => {
    point('the connector answers');
    response.on('end', () => point('the answer is read'));
  });
  return (endRequest as (...rest: unknown[]) => ClientRequest).apply(this, rest);
} as typeof endRequest;
