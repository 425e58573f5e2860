/**
 * One request to the connector, and exactly what is known of it afterwards. No redirects and no retries: a repeated message is worse than a
 * late one, so whoever asks decides. (botbuilder's own client retries in silence and does not tell a refused connection from a lost answer.)
 */
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export type Posted =
  | { is: 'answered'; status: number; retryAfter: string | undefined; body: string }
  /** Nothing of it left this machine. */
  | { is: 'not-sent' }
  /** It left, and no answer came. */
  | { is: 'unknown' };

export interface Post {
  (url: URL, body: string, token: string | undefined, timeout: number, method?: 'POST' | 'PUT'): Promise<Posted>;
  close(): void;
}

/** An answer longer than this is not from a connector. */
const largestAnswer = 64 * 1024;

/** Connections are kept and used again. */
export function createPost(): Post {
  const options = { keepAlive: true, maxSockets: 128, maxFreeSockets: 32 };
  const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) };

  const post = (url: URL, body: string, token: string | undefined, timeout: number, method: 'POST' | 'PUT' = 'POST'): Promise<Posted> =>
    new Promise((resolve) => {
      const secure = url.protocol === 'https:';
      const headers = {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      };
      const sent = secure
        ? httpsRequest(url, { method, headers, agent: agents['https:'] })
        : httpRequest(url, { method, headers, agent: agents['http:'] });
      let answer: IncomingMessage | undefined;
      let text = '';
      const left = whetherLeft(sent, secure);

      const settle = () => {
        clearTimeout(timer);
        if (!answer) return resolve({ is: left() ? 'unknown' : 'not-sent' });
        resolve({ is: 'answered', status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'], body: text });
      };
      const timer = setTimeout(() => sent.destroy(), timeout);

      sent.on('error', settle);
      sent.on('close', settle);
      sent.on('response', (response) => {
        answer = response;
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
          if (text.length > largestAnswer) sent.destroy();
        });
        // The status says what became of the message, also when the rest of the answer is lost.
        response.on('end', settle);
        response.on('error', settle);
      });
      sent.end(body);
    });

  return Object.assign(post, {
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  });
}

/** Before the connection stands (and its encryption), no byte of the message has gone anywhere. */
function whetherLeft(sent: ClientRequest, secure: boolean): () => boolean {
  let left = false;
  sent.on('socket', (socket) => {
    // A connection used before is ready at once.
    if (sent.reusedSocket || !socket.connecting) left = true;
    else socket.once(secure ? 'secureConnect' : 'connect', () => (left = true));
  });
  return () => left;
}
