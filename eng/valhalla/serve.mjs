// serve.mjs EXTRACT [PORT]: Valhalla's HTTP interface on loopback over the graph that build.mjs made. Prints its address when it answers.
import { createServer } from 'node:http';
import { Actor } from '@valhallajs/valhallajs';
import { graphFolder, settings } from './settings.mjs';

const largestRequest = 1 << 20;
const actor = new Actor(await settings(await graphFolder(process.argv[2])));
const actions = { status: 'status', locate: 'locate', route: 'route', isochrone: 'isochrone', sources_to_targets: 'matrix' };

const codes = {
  'Failed to parse json request': 100,
  'Exceeded max locations': 150,
  'Path distance exceeds the max distance limit': 154,
  'No suitable edges near location': 171,
  'No path could be found for input': 442,
};

async function requestOf(request, address) {
  if (request.method === 'GET') return address.searchParams.get('json') ?? '{}';
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > largestRequest) throw new Error('Failed to parse json request: too large');
  }
  return text || '{}';
}

/** The binding throws its refusals as text; the real service answers them as JSON with a code. */
function refusal(error) {
  const text = error.message.replace(/^\w+ error: /, '');
  const code = Object.entries(codes).find(([start]) => text.startsWith(start))?.[1] ?? 199;
  return { error_code: code, error: text, status_code: 400, status: 'Bad Request' };
}

const server = createServer(async (request, response) => {
  const address = new URL(request.url, 'http://localhost');
  const action = actions[address.pathname.slice(1)];
  let [status, answer] = [404, JSON.stringify({ error_code: 106, error: 'Try any of: ' + Object.keys(actions), status_code: 404 })];
  if (action) {
    try {
      [status, answer] = [200, await actor[action](await requestOf(request, address))];
    } catch (error) {
      [status, answer] = [400, JSON.stringify(refusal(error))];
    }
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(answer);
});
server.listen(Number(process.argv[3] ?? 0), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
