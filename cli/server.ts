import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { NosographError } from '../core/foundation/errors.ts';
import { mediaTypeOf, securityHeaders } from '../core/platform/web-headers.ts';

export interface ServerOptions {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** The folder that is served: the built renderer, with its index.html. */
  readonly root: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built renderer on 127.0.0.1 and nowhere else. Reading only; no listing of folders, no path outside
 * `root` (symbolic links included), and only for requests that name this very host, so that a page elsewhere
 * cannot reach it by pointing its own name at 127.0.0.1.
 * @throws NosographError `file.missing` when `root` holds no index.html, `state` when the port cannot be had.
 */
export async function startServer({ port, root }: ServerOptions): Promise<RunningServer> {
  const folder = await realpath(root).catch(() => null);
  if (folder === null || (await fileSize(join(folder, 'index.html'))) === null) {
    throw new NosographError(
      'file.missing',
      `The window's files are not in ${root}. Run "npm run build" first, then try again.`,
      { path: root },
    );
  }
  const server = createServer((request, response) => {
    void answer(request, response, folder, boundPort(server)).catch(() => refuse(response, 500));
  });
  await listen(server, port);
  return { url: `http://127.0.0.1:${boundPort(server)}/`, close: () => close(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  port: number,
): Promise<void> {
  if (!isOwnHost(request.headers.host, port)) return refuse(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = pathWithin(request.url ?? '/');
  if (path === null) return refuse(response, 400);
  const file = await realpath(join(folder, path)).catch(() => null);
  if (file === null) return refuse(response, 404);
  if (!file.startsWith(folder + sep)) return refuse(response, 403);
  const size = await fileSize(file);
  if (size === null) return refuse(response, 404);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': mediaTypeOf(extname(file)),
    'Content-Length': size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The Host header must be one that the printed address gives: a rebound name is turned away. */
function isOwnHost(header: string | undefined, port: number): boolean {
  return header === `127.0.0.1:${port}` || header === `localhost:${port}`;
}

/** The file path that a request names, relative to the root; null for anything that climbs or cannot be decoded. */
function pathWithin(requested: string): string | null {
  const [encoded = '/'] = requested.split(/[?#]/, 1);
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  const parts = path.split('/');
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\') || parts.includes('..'))
    return null;
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function fileSize(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Only GET and HEAD',
  421: 'This address does not serve that host name',
  500: 'Could not read the file',
};

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(`${reasons[status]}\n`);
}

function boundPort(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'it is in use' : cause.message;
      reject(
        new NosographError(
          'state',
          `Port ${port} on 127.0.0.1 cannot be opened: ${why}. Choose another with --port, or 0 for any free one.`,
          { port },
          cause,
        ),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
