/** What the launcher knows before it tries anything. */
export interface Circumstances {
  /** `--browser` was given. */
  readonly browserAsked: boolean;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether the process runs as root, which Electron's sandbox refuses on Linux. */
  readonly root: boolean;
  /** Whether Electron's runtime is unpacked in node_modules. */
  readonly runtimeInstalled: boolean;
}

/** `fetch-runtime`: the desktop shell, if its runtime can be fetched; `why` is a line for the user. */
export type Launch =
  | { readonly shell: 'electron' }
  | { readonly shell: 'fetch-runtime' }
  | { readonly shell: 'browser'; readonly why: string | null };

/** The desktop shell wherever it can run; else the browser shell, with the reason. */
export function decideLaunch(circumstances: Circumstances): Launch {
  const { browserAsked, platform, root, runtimeInstalled } = circumstances;
  if (browserAsked) return { shell: 'browser', why: null };
  if (!hasDisplay(circumstances)) return { shell: 'browser', why: 'there is no display' };
  if (platform === 'linux' && root) {
    return { shell: 'browser', why: "Electron's sandbox does not run as root" };
  }
  return { shell: runtimeInstalled ? 'electron' : 'fetch-runtime' };
}

export function hasDisplay({
  platform,
  environment,
}: Pick<Circumstances, 'platform' | 'environment'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

/** How an attempt to fetch or to start the desktop shell ended. */
export type Attempt =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'failed'; readonly detail: string }
  | { readonly outcome: 'slow'; readonly seconds: number };

/** After fetching the runtime. A slow download goes on behind the browser shell, for the next start. */
export function decideAfterFetch(attempt: Attempt): Launch {
  switch (attempt.outcome) {
    case 'done':
      return { shell: 'electron' };
    case 'failed':
      return { shell: 'browser', why: `Electron's runtime could not be fetched (${attempt.detail})` };
    case 'slow':
      return {
        shell: 'browser',
        why: `Electron's runtime did not arrive within ${attempt.seconds} seconds; the download goes on for the next start`,
      };
  }
}

/** The command that shows an address in the default browser, or null where there is none to be expected. */
export function browserCommand(
  address: string,
  circumstances: Pick<Circumstances, 'platform' | 'environment'>,
): readonly [program: string, ...words: string[]] | null {
  if (!hasDisplay(circumstances)) return null;
  switch (circumstances.platform) {
    case 'win32':
      return ['cmd', '/c', 'start', '', address];
    case 'darwin':
      return ['open', address];
    default:
      return ['xdg-open', address];
  }
}
