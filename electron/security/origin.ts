/** The one address that the window ever shows. */
export const appScheme = 'app';
export const appHost = 'nosograph';
export const startAddress = `${appScheme}://${appHost}/index.html`;

/** True for addresses below app://nosograph/, without credentials or port. */
export function isOwnAddress(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.hostname === appHost &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
