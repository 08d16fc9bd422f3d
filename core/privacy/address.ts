/** How far a request would travel. */
export type Scope = 'machine' | 'network' | 'internet';

/**
 * How far an IP address is, null when the text is none. `network` are the ranges that are never routed beyond it:
 * private (RFC 1918), link-local (RFC 3927, RFC 4291) and unique local (RFC 4193). Shared address space of providers
 * (100.64/10, RFC 6598) is the internet, and so is everything that embeds an IPv4 address but the mapped form.
 */
export function scopeOfAddress(address: string): Scope | null {
  const four = bytesOfIPv4(address);
  if (four !== null) return scopeOfIPv4(four);
  const six = groupsOfIPv6(address);
  return six === null ? null : scopeOfIPv6(six);
}

function bytesOfIPv4(address: string): readonly number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return null;
  const bytes = address.split('.').map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : null;
}

function scopeOfIPv4([first = 0, second = 0]: readonly number[]): Scope {
  if (first === 127) return 'machine';
  const isPrivate = first === 10 || (first === 172 && second >= 16 && second < 32);
  const isNear = isPrivate || (first === 192 && second === 168) || (first === 169 && second === 254);
  return isNear ? 'network' : 'internet';
}

/** The eight groups of an IPv6 address; a zone (`%eth0`) is left aside. */
function groupsOfIPv6(address: string): readonly number[] | null {
  const [text = ''] = address.split('%');
  if (!text.includes(':') || !/^[0-9a-f:.]+$/i.test(text)) return null;
  const halves = withoutIPv4(text)?.split('::') ?? [];
  if (halves.length === 0 || halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const zeros = 8 - head.length - tail.length;
  if (halves.length === 2 ? zeros < 1 : zeros !== 0) return null;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}

/** An IPv4 address at the end (`::ffff:10.0.0.1`) written as two groups; null when what stands there is none. */
function withoutIPv4(text: string): string | null {
  if (!text.includes('.')) return text;
  const at = text.lastIndexOf(':') + 1;
  const bytes = bytesOfIPv4(text.slice(at));
  if (bytes === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function scopeOfIPv6(groups: readonly number[]): Scope {
  const [first = 0] = groups;
  const last = groups[7] ?? 0;
  const sixth = groups[6] ?? 0;
  const leadingZeros = groups.findIndex((group) => group !== 0);
  if (leadingZeros === 7 && last === 1) return 'machine';
  if (leadingZeros === 5 && groups[5] === 0xffff) {
    return scopeOfIPv4([sixth >> 8, sixth & 255, last >> 8, last & 255]);
  }
  const isLinkLocal = (first & 0xffc0) === 0xfe80;
  const isUniqueLocal = (first & 0xfe00) === 0xfc00;
  return isLinkLocal || isUniqueLocal ? 'network' : 'internet';
}
