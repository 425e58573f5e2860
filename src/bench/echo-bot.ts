/** The usual botbuilder sample, as it stands in Microsoft's own: restify, CloudAdapter without credentials, «Echo: …» back. What the product is held against. */
import type { AddressInfo } from 'node:net';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request } from 'botbuilder';
import restify from 'restify';

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => {
  process.stderr.write(`${error.message}\n`);
};
const bot = new EchoBot();

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/readyz', (_request, response, next) => {
  response.send(200);
  next();
});
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Request, response, (context) => bot.run(context));
});
server.listen(Number(process.env['PORT'] ?? 3979), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/messages\n`);
});
