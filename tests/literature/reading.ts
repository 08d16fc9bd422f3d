import { readFileSync } from 'node:fs';
import { createTask } from '../../core/foundation/task.ts';
import { type ParsedFile, readLiterature } from '../../core/literature/index.ts';
import type { CslRecord } from '../../core/model/source.ts';

export const fixtures = new URL('../fixtures/literature/', import.meta.url);

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, fixtures)));
}

export function readBytes(name: string, bytes: Uint8Array): Promise<ParsedFile> {
  return readLiterature({ name, bytes }, createTask());
}

export const readFixture = (name: string) => readBytes(name, fixtureBytes(name));

export const readText = (text: string, name = 'export.txt') =>
  readBytes(name, new TextEncoder().encode(text));

export async function recordsOf(name: string): Promise<readonly CslRecord[]> {
  return (await readFixture(name)).records.map(({ record }) => record);
}
