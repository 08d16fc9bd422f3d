export { applicationFolder } from './folders.ts';
export { createNodeHost } from './host.ts';
