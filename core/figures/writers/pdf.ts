/// <reference path="../pdfkit.d.ts" />
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { Faces } from '../fonts/faces.ts';
import type { PathStep, Scene, Shape, Stroke, TextShape } from '../scene.ts';

export interface PdfOptions {
  readonly faces: Faces;
  readonly language: string;
  readonly creator: string;
  readonly date: Date;
}

/** A scene as a PDF of one page of its size; letters stay text, their faces are embedded as subsets. */
export async function writePdf(scene: Scene, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: options.language,
    displayTitle: true,
    info: {
      Title: scene.title,
      Subject: scene.description,
      Creator: options.creator,
      Producer: options.creator,
      CreationDate: options.date,
    },
  });
  const bytes = toBytes(document);
  for (const { file, bytes: face } of options.faces.all) document.registerFont(file, face);
  document.addPage({ size: [scene.width, scene.height], margin: 0 });
  if (scene.background === 'white') {
    document.rect(0, 0, scene.width, scene.height).fillColor('#ffffff').fill();
  }
  for (const shape of scene.shapes) drawShape(document, shape, options.faces);
  document.end();
  return bytes;
}

function drawShape(document: PDFDocument, shape: Shape, faces: Faces): void {
  switch (shape.kind) {
    case 'group':
      for (const each of shape.shapes) drawShape(document, each, faces);
      return;
    case 'text':
      drawText(document, shape, faces);
      return;
    case 'circle':
      document.circle(shape.x, shape.y, shape.radius);
      break;
    case 'rect':
      document.rect(shape.x, shape.y, shape.width, shape.height);
      break;
    case 'path':
      for (const step of shape.steps) drawStep(document, step);
  }
  paint(document, shape.fill, shape.stroke);
}

function drawStep(document: PDFDocument, step: PathStep): void {
  switch (step[0]) {
    case 'M':
      document.moveTo(step[1], step[2]);
      return;
    case 'L':
      document.lineTo(step[1], step[2]);
      return;
    case 'Q':
      document.quadraticCurveTo(step[1], step[2], step[3], step[4]);
      return;
    case 'C':
      document.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
      return;
    case 'Z':
      document.closePath();
  }
}

function paint(document: PDFDocument, fill: string | null, stroke: Stroke | null): void {
  if (stroke !== null) {
    document
      .lineWidth(stroke.width)
      .lineCap(stroke.cap ?? 'butt')
      .strokeColor(stroke.colour);
    if (stroke.dash === undefined) document.undash();
    else document.dash(stroke.dash);
  }
  if (fill !== null) document.fillColor(fill);
  if (fill !== null && stroke !== null) document.fillAndStroke();
  else if (fill !== null) document.fill();
  else document.stroke();
}

function drawText(document: PDFDocument, shape: TextShape, faces: Faces): void {
  const runs = faces.runs(shape.text, shape.weight).map(({ text, face }) => ({
    text,
    file: face.file,
    width: document.font(face.file).fontSize(shape.size).widthOfString(text),
  }));
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = shape.x - (shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? width / 2 : width);
  document.save();
  if (shape.rotate !== undefined) document.rotate(shape.rotate, { origin: [shape.x, shape.y] });
  document.fillColor(shape.fill);
  for (const run of runs) {
    document
      .font(run.file)
      .fontSize(shape.size)
      .text(run.text, x, shape.y, { lineBreak: false, baseline: 'alphabetic' });
    x += run.width;
  }
  document.restore();
}
