import { NosographError } from '../core/foundation/errors.ts';
import type { Handlers } from './ipc.ts';
import { addressForTheBrowser } from './security/navigation.ts';
import type { createDialogs } from './services/dialogs.ts';
import type { GuardedFiles } from './services/files.ts';
import type { Secrets } from './services/secrets.ts';
import type { Language } from './words.ts';

export interface Services {
  readonly version: string;
  readonly platform: string;
  readonly home: string;
  readonly language: () => Language;
  readonly files: GuardedFiles;
  readonly dialogs: ReturnType<typeof createDialogs>;
  readonly secrets: Secrets;
  /** The page listens; answers with the notebooks to open. */
  pageReady(): readonly string[];
  setLanguage(language: Language): void;
  /** A file that the user dropped on the window. */
  dropped(path: string): Promise<void>;
  openInBrowser(address: string): Promise<void>;
  answerClose(close: boolean): void;
}

const done = { done: true } as const;

/** Each channel of the contract, and the service that does its work. */
export function createHandlers(services: Services): Handlers {
  const { files, dialogs, secrets } = services;
  return {
    'app.info': () => ({
      version: services.version,
      platform: services.platform,
      home: services.home,
      language: services.language(),
    }),
    'app.ready': () => ({ files: [...services.pageReady()] }),
    'app.setLanguage': ({ language }) => {
      services.setLanguage(language);
      return done;
    },

    'files.stat': ({ path }) => files.stat(path),
    'files.read': ({ path }) => files.read(path),
    'files.replace': ({ path, bytes }) => files.replace(path, bytes),
    'files.append': ({ path, bytes }) => files.append(path, bytes).then(() => done),
    'files.truncate': ({ path, size }) => files.truncate(path, size).then(() => done),
    'files.remove': ({ path }) => files.remove(path).then(() => done),
    'files.copy': ({ from, to }) => files.copy(from, to).then(() => done),
    'files.list': async ({ folder }) => [...(await files.list(folder))],
    'files.lock': ({ path }) => files.lock(path),
    'files.unlock': ({ lock }) => files.unlock(lock).then(() => done),
    'files.grantDropped': ({ path }) => services.dropped(path).then(() => done),

    'dialogs.open': (request) => dialogs.open(request),
    'dialogs.save': (request) => dialogs.save(request),

    'secrets.available': () => secrets.available,
    'secrets.has': ({ name }) => secrets.has(name),
    'secrets.set': ({ name, value }) => secrets.set(name, value).then(() => done),
    'secrets.remove': ({ name }) => secrets.remove(name).then(() => done),

    'links.open': async ({ url }) => {
      const address = addressForTheBrowser(url);
      if (address === null) {
        throw new NosographError('policy.refused', `${url} is not a web or mail address.`, { url });
      }
      await services.openInBrowser(address);
      return done;
    },
    'window.answerClose': ({ close }) => {
      services.answerClose(close);
      return done;
    },
  };
}
