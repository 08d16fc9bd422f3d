/**
 * The names of everything that crosses between the window and the main process. Kept apart from their schemas
 * (contract.ts, where the compiler holds both lists equal) so that the preload script stays small.
 */
export const channelNames = [
  'app.info',
  'app.ready',
  'app.setLanguage',
  'files.stat',
  'files.read',
  'files.replace',
  'files.append',
  'files.truncate',
  'files.remove',
  'files.copy',
  'files.list',
  'files.lock',
  'files.unlock',
  'files.grantDropped',
  'dialogs.open',
  'dialogs.save',
  'secrets.available',
  'secrets.has',
  'secrets.set',
  'secrets.remove',
  'links.open',
  'window.answerClose',
] as const;

export type ChannelName = (typeof channelNames)[number];

/** What the main process says unasked. */
export const eventNames = ['menu', 'open-file', 'close-requested'] as const;

export type EventName = (typeof eventNames)[number];

/** The channel names on the wire carry a prefix, so that nothing else is ever taken for one of ours. */
export const onTheWire = (name: ChannelName | EventName): string => `nosograph:${name}`;
