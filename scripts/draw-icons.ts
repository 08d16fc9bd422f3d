import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, waysToABrowser } from './browser/find.ts';
import { icnsFile, icoFile, type Picture } from './icons/containers.ts';
import { projectRoot } from './paths.ts';

/** Draws build/icon.svg and build/document.svg in every size and container that the packages need. */

const folder = join(projectRoot, 'build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = new Set([16, 24, 32, 48, 64, 128, 256]);
const linuxSizes = new Set([16, 24, 32, 48, 64, 128, 256, 512]);

async function draw(executablePath: string, name: string): Promise<readonly Picture[]> {
  const svg = await readFile(join(folder, `${name}.svg`), 'utf8');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    const pictures: Picture[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
      pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

const browser = await findBrowser(waysToABrowser(), (line) => console.log(line));
for (const name of ['icon', 'document']) {
  const pictures = await draw(browser, name);
  await writeFile(join(folder, `${name}.icns`), icnsFile(pictures));
  await writeFile(
    join(folder, `${name}.ico`),
    icoFile(pictures.filter(({ size }) => windowsSizes.has(size))),
  );
  if (name !== 'icon') continue;
  await mkdir(join(folder, 'icons'), { recursive: true });
  for (const { size, png } of pictures) {
    if (linuxSizes.has(size)) await writeFile(join(folder, 'icons', `${size}x${size}.png`), png);
    if (size === 512) await writeFile(join(folder, 'icon.png'), png);
  }
}
