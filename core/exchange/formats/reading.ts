import type { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import type { GraphDocument } from '../graph-document.ts';
import type { Read } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';

/** The error of a file that is broken at a stated place. */
export const malformedFile = (format: string, message: string, line?: number): NosographError =>
  new NosographError(
    'format.malformed',
    `${format}: ${line === undefined ? '' : `line ${line}: `}${message}`,
    {
      format,
      ...(line === undefined ? {} : { line }),
    },
  );

/** A reader that throws, as one that answers; the losses that it noted come along. */
export function answering(
  text: string,
  read: (text: string, losses: Losses) => GraphDocument,
): Result<Read, NosographError> {
  const losses = createLosses();
  try {
    const document = read(text, losses);
    return success({ document, lost: losses.list() });
  } catch (thrown) {
    if (thrown instanceof NosographError) return failed(thrown);
    throw thrown;
  }
}

export function parseJsonFile<Schema extends z.ZodType>(
  format: string,
  schema: Schema,
  text: string,
): z.output<Schema> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : 'unknown reason';
    throw malformedFile(format, `the file is not valid JSON (${reason}).`);
  }
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw malformedFile(format, `at ${issue.path.map(String).join('.') || 'the top'}: ${issue.message}.`);
}
