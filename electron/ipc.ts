import { NosographError, toErrorRecord } from '../core/foundation/errors.ts';
import { type ChannelName, channelNames, onTheWire } from './channel-names.ts';
import { channels, type Reply, type ReplyOf, type RequestOf } from './contract.ts';

/** One function for each channel; the request is already validated. */
export type Handlers = {
  readonly [Name in ChannelName]: (request: RequestOf<Name>) => ReplyOf<Name> | Promise<ReplyOf<Name>>;
};

/** The part of Electron's ipcMain that is used. */
export interface IpcReceiver<Event> {
  handle(channel: string, listener: (event: Event, request: unknown) => Promise<Reply<unknown>>): void;
}

/**
 * Opens the door: for every channel the sender is looked at first, then the request, then the work is done, and
 * the reply held to its schema.
 */
export function registerChannels<Event>(
  receiver: IpcReceiver<Event>,
  handlers: Handlers,
  isTrustedEvent: (event: Event) => boolean,
): void {
  for (const name of channelNames) {
    const handler = handlers[name] as (request: unknown) => unknown;
    receiver.handle(onTheWire(name), async (event, raw) => {
      try {
        if (!isTrustedEvent(event)) {
          throw new NosographError('policy.refused', `${name} was asked by a stranger.`, { channel: name });
        }
        const request = channels[name].input.safeParse(raw);
        if (!request.success) {
          const [issue] = request.error.issues;
          const at = issue?.path.join('.') ?? '';
          throw new NosographError('input.invalid', `${name}: ${at} ${issue?.message ?? ''}`, {
            channel: name,
            at,
          });
        }
        return { ok: true, value: channels[name].output.parse(await handler(request.data)) };
      } catch (thrown) {
        return { ok: false, error: toErrorRecord(thrown) };
      }
    });
  }
}
