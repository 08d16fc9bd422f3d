import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Protocol, Session, WebContents } from 'electron';
import { mediaTypeOf, securityHeaders } from '../core/platform/web-headers.ts';
import { fileOfAddress } from './security/app-files.ts';
import { appScheme } from './security/origin.ts';
import { mayUse } from './security/permissions.ts';
import { mayRequest } from './security/requests.ts';

/** Must be said before the app is ready: app:// is a secure origin of its own, like a web server's. */
export const privilegedSchemes = [
  {
    scheme: appScheme,
    // corsEnabled lets module scripts and workers of the page load each other; no answer invites another origin.
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
  },
];

/** Serves the built page, and nothing beside it, each file with the security headers. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, rendererFolder: string): void {
  protocol.handle(appScheme, async (request) => {
    const segments = fileOfAddress(request.url);
    if (segments === null || request.method !== 'GET') return refusal(403);
    try {
      const bytes = await readFile(join(rendererFolder, ...segments));
      const mediaType = mediaTypeOf(extname(segments.at(-1) ?? ''));
      return new Response(bytes, { headers: { ...securityHeaders, 'Content-Type': mediaType } });
    } catch {
      return refusal(404);
    }
  });
}

const refusal = (status: number): Response =>
  new Response(null, {
    status,
    headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** Shuts everything that a page could ask of Chromium beyond its own files. */
export function guardSession(session: Session, { developer }: { readonly developer: boolean }): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, { developer }) });
  });
  session.setPermissionRequestHandler((contents: WebContents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl ?? contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // The spelling checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!mayRequest(item.getURL(), { developer })) event.preventDefault();
  });
}
