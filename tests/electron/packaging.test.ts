import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronPart } from '../../scripts/build/electron.ts';
import { rendererPart } from '../../scripts/build/renderer.ts';
import { icnsFile, icoFile } from '../../scripts/icons/containers.ts';
import { projectRoot } from '../../scripts/paths.ts';

interface Packaging {
  readonly files: readonly { readonly filter: readonly string[] }[];
  readonly asar: boolean;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly {
    readonly ext: string;
    readonly icon: string;
    readonly mimeType: string;
  }[];
  readonly linux: { readonly icon: string; readonly target: readonly unknown[] };
  readonly mac: { readonly icon: string; readonly target: readonly { readonly target: string }[] };
  readonly win: { readonly icon: string; readonly target: readonly { readonly target: string }[] };
  readonly directories: { readonly buildResources: string };
}

/** electron-builder's own reader and validator, over the schema that it ships. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config.js',
) as {
  getConfig(folder: string, file: string, options: object): Promise<Packaging>;
  validateConfiguration(config: unknown, log: { readonly isEnabled: boolean }): Promise<void>;
};

const read = () => builder.getConfig(projectRoot, 'electron-builder.yml', {});
const exists = (path: string) =>
  stat(join(projectRoot, path)).then(
    () => true,
    () => false,
  );

describe('the packaging', () => {
  it("satisfies electron-builder's own schema", async () => {
    await expect(builder.validateConfiguration(await read(), { isEnabled: false })).resolves.toBeUndefined();
    await expect(
      builder.validateConfiguration({ ...(await read()), nonsense: 1 }, { isEnabled: false }),
    ).rejects.toThrow(/nonsense/);
  });

  it('names only files that exist or that the build makes', async () => {
    const { fileAssociations, linux, mac, win, directories, ...config } = await read();
    const files = config.files.flatMap(({ filter }) => filter);
    const resources = directories.buildResources;
    const named = [
      ...files.filter((file) => !file.includes('*') && !file.startsWith('!')),
      linux.icon,
      mac.icon,
      win.icon,
      ...fileAssociations.flatMap(({ icon }) => [`${resources}/${icon}.icns`, `${resources}/${icon}.ico`]),
    ];
    for (const file of named) expect(await exists(file), file).toBe(true);

    const built = files.filter((file) => file.startsWith('dist/')).map((file) => file.replace('/**', ''));
    for (const output of [...electronPart.outputs, ...rendererPart.outputs]) {
      expect(
        built.some((folder) => output.startsWith(join(projectRoot, folder))),
        output,
      ).toBe(true);
    }
    const { main } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
      main: string;
    };
    expect(electronPart.outputs).toContain(join(projectRoot, main));
  });

  it('burns every fuse that would let someone else run code in the program', async () => {
    const { electronFuses, asar } = await read();
    expect(asar).toBe(true);
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('makes the packages of three systems, each of which opens notebooks', async () => {
    const { linux, mac, win, fileAssociations } = await read();
    expect(linux.target).toEqual(['AppImage', 'deb']);
    expect(mac.target.map(({ target }) => target)).toEqual(['dmg']);
    expect(win.target.map(({ target }) => target)).toEqual(['nsis']);
    expect(fileAssociations).toMatchObject([{ ext: 'nosograph', mimeType: 'application/x-nosograph' }]);
  });
});

describe('the icons', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

  it('lie in a directory that Windows can read', () => {
    const ico = icoFile([
      { size: 16, png },
      { size: 256, png },
    ]);
    expect(ico.readUInt16LE(2)).toBe(1);
    expect(ico.readUInt16LE(4)).toBe(2);
    expect([ico[6], ico[6 + 16]]).toEqual([16, 0]);
    expect(ico.subarray(ico.readUInt32LE(6 + 12), ico.readUInt32LE(6 + 12) + 4)).toEqual(png);
    expect(ico.readUInt32LE(6 + 16 + 12) + 4).toBe(ico.length);
  });

  it('lie in blocks that macOS can read', () => {
    const icns = icnsFile([
      { size: 24, png },
      { size: 128, png },
    ]);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.toString('latin1', 8, 12)).toBe('ic07');
    expect(icns.readUInt32BE(12)).toBe(png.length + 8);
    expect(icns.length).toBe(8 + 8 + png.length);
  });
});
