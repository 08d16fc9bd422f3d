/** Milliseconds that a server asks to wait, by `Retry-After` in seconds or as a date; null when it does not say. */
export function retryAfter(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(asked)) return Math.ceil(Number(asked) * 1000);
  const date = Date.parse(asked);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
