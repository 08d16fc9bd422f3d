import { editModel } from '../../core/causal/language/edit.ts';
import { formatModel } from '../../core/causal/language/format.ts';
import { toErrorRecord } from '../../core/foundation/errors.ts';
import type {
  LanguageAnswers,
  LanguageMessage,
  LanguageReply,
  LanguageRequest,
} from '../bridge/model-language/contract.ts';
import { differingPart } from '../bridge/model-language/differing-part.ts';
import { readPicture } from './model-language/read-picture.ts';

self.onmessage = ({ data }: MessageEvent<LanguageMessage>) => {
  self.postMessage(replyTo(data));
};

function replyTo({ id, ...request }: LanguageMessage): LanguageReply {
  try {
    return { id, answer: answerTo(request) };
  } catch (thrown) {
    return { id, failure: toErrorRecord(thrown) };
  }
}

function answerTo(request: LanguageRequest): LanguageAnswers[LanguageRequest['ask']] {
  switch (request.ask) {
    case 'read':
      return readPicture(request.text);
    case 'edit':
      return [...editModel(request.text, request.operations).changes];
    case 'format': {
      const formatted = formatModel(request.text);
      const edit = differingPart(request.text, formatted);
      return edit === null ? [] : [edit];
    }
  }
}
