/**
 * How long an answer asks to wait, in milliseconds: its `Retry-After` in seconds or as a date (RFC 9110, section
 * 10.2.3). Null when it does not say, or not in a form that can be understood.
 */
export function waitAsked(headers: Readonly<Record<string, string>>, now: number): number | null {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return null;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
