/// <reference path="../fontkit.d.ts" />
import { create, type Font } from 'fontkit';
import { type FontWeight, type Shape, shapesOf } from '../scene.ts';
import { type FontFiles, slicesOf } from './slices.ts';
import { unpackWoff } from './woff.ts';

/** A face that was read, under the name of its file. */
export interface Face {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly font: Font;
}

/** Text that one face can write. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

export interface Faces {
  readonly all: readonly Face[];
  /** The text in pieces of one face each. A character that no face has is written as a question mark. */
  runs(text: string, weight: FontWeight): readonly Run[];
  /** Characters that no face has. */
  readonly missing: readonly string[];
}

/** What stands for a character that no face has; never an empty box. */
const substitute = '?';

/** Reads the files that hold the characters of a scene, and no others. */
export async function facesFor(shapes: readonly Shape[], files: FontFiles): Promise<Faces> {
  const wanted = new Map<FontWeight, Set<number>>();
  for (const shape of shapesOf(shapes)) {
    if (shape.kind !== 'text') continue;
    const codes = wanted.get(shape.weight) ?? new Set([substitute.codePointAt(0)!]);
    for (const character of shape.text) codes.add(character.codePointAt(0)!);
    wanted.set(shape.weight, codes);
  }
  const read = new Map<string, Promise<Face>>();
  const face = (file: string) => {
    const known = read.get(file) ?? readFace(file, files);
    read.set(file, known);
    return known;
  };
  const byWeight = new Map<FontWeight, Map<number, Face>>();
  const missing = new Set<string>();
  for (const [weight, codes] of wanted) {
    const slices = await slicesOf(weight, files);
    const faces = new Map<number, Face>();
    for (const code of codes) {
      const found = await firstWith(
        code,
        slices.filter((slice) => slice.has(code)).map(({ file }) => face(file)),
      );
      if (found === null) missing.add(String.fromCodePoint(code));
      else faces.set(code, found);
    }
    byWeight.set(weight, faces);
  }
  return {
    all: await Promise.all(read.values()),
    missing: [...missing],
    runs: (text, weight) => runsOf(text, byWeight.get(weight)!),
  };
}

async function readFace(file: string, files: FontFiles): Promise<Face> {
  const bytes = unpackWoff(await files(file));
  return { file, bytes, font: create(bytes) };
}

/** What a slice says it has is not always there. */
async function firstWith(code: number, faces: readonly Promise<Face>[]): Promise<Face | null> {
  for (const pending of faces) {
    const face = await pending;
    if (face.font.hasGlyphForCodePoint(code)) return face;
  }
  return null;
}

function runsOf(text: string, faces: ReadonlyMap<number, Face>): readonly Run[] {
  const runs: { text: string; face: Face }[] = [];
  for (const character of text) {
    const own = faces.get(character.codePointAt(0)!);
    const face = own ?? faces.get(substitute.codePointAt(0)!)!;
    const written = own === undefined ? substitute : character;
    const last = runs.at(-1);
    if (last?.face === face) last.text += written;
    else runs.push({ text: written, face });
  }
  return runs;
}
