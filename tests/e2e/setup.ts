import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../cli/server.ts';
import { findBrowser, waysToABrowser } from '../../scripts/browser/find.ts';
import { buildApplication } from '../../scripts/build.ts';
import { rendererFolder } from '../../scripts/paths.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built window is served. */
    readonly url: string;
    /** Where the browser listens for playwright-core's `chromium.connect`. */
    readonly browserEndpoint: string;
  }
}

const say = (line: string) => console.log(line);

/** Once for all browser tests: the window is built and served, and one Chromium runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findBrowser(waysToABrowser(), say);
  await buildApplication(say);
  const server = await startServer({ port: 0, root: rendererFolder });
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    // Chromium's sandbox does not run as root; everywhere else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  project.provide('url', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
