import { z } from 'zod';
import { NosographError } from '../../core/foundation/errors.ts';
import type { StateFile } from './state-file.ts';

/** Name of the key → its encrypted value in Base64. */
export const secretsSchema = z.record(z.string(), z.string());

/** The part of Electron's safeStorage that is used. */
export interface KeyStore {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
  /** Linux only: `basic_text` means that the "encryption" has a key that everybody knows. */
  getSelectedStorageBackend?(): string;
}

/** Keys of model providers, encrypted by the system's key store. `get` is for the main process alone. */
export interface Secrets {
  readonly available: boolean;
  has(name: string): boolean;
  get(name: string): string | null;
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export function createSecrets(
  keyStore: KeyStore,
  state: StateFile<Readonly<Record<string, string>>>,
  platform: string,
): Secrets {
  const available = () =>
    keyStore.isEncryptionAvailable() &&
    !(platform === 'linux' && keyStore.getSelectedStorageBackend?.() === 'basic_text');

  return {
    get available() {
      return available();
    },
    has: (name) => Object.hasOwn(state.value, name),
    get(name) {
      const kept = Object.hasOwn(state.value, name) ? state.value[name] : undefined;
      return kept === undefined ? null : keyStore.decryptString(Buffer.from(kept, 'base64'));
    },
    async set(name, value) {
      if (!available()) {
        throw new NosographError(
          'state',
          'This system has no key store, so the key was not kept. Install one (GNOME Keyring, KWallet) and start again.',
          { name },
        );
      }
      const encrypted = keyStore.encryptString(value).toString('base64');
      await state.set({ ...state.value, [name]: encrypted });
    },
    async remove(name) {
      const { [name]: _removed, ...rest } = state.value;
      await state.set(rest);
    },
  };
}
