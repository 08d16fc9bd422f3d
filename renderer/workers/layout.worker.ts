import { type LayoutReply, layoutRequestSchema } from '../bridge/layout/contract.ts';
import { runLayout, seededRandom } from './layout/run.ts';

// fcose asks Math.random and takes no other source; this worker does nothing else, so its chance may be fixed.
Math.random = seededRandom(1);

self.onmessage = (event: MessageEvent<unknown>) => {
  const request = layoutRequestSchema.parse(event.data);
  self.postMessage(reply(request.id, () => runLayout(request)));
};

function reply(id: number, work: () => ReturnType<typeof runLayout>): LayoutReply {
  try {
    return { id, places: [...work()] };
  } catch (thrown) {
    return { id, failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
