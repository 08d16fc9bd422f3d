import type { TextSpan } from '../../../bridge/model-language/contract.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';

export const rangeOf = (model: monaco.editor.ITextModel, { start, end }: TextSpan): monaco.Range =>
  monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
