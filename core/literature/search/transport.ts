/** One request to a search service. With a `form` it is a POST: the services ask for that when a search is long. */
export interface HttpRequest {
  readonly url: string;
  /** `application/x-www-form-urlencoded`. */
  readonly form?: string;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/**
 * Sends one request. Any status is an answer. Rejects when there is none: a NosographError (a policy that forbids the
 * request, a cancelled task) ends the search as it stands, `service.unreachable` and anything else is a connection
 * that failed or was cut, and is tried again. A service that falls silent is for the transport to cut off.
 */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;

/** The time, injected: tests do not wait. */
export interface Clock {
  now(): Date;
  wait(milliseconds: number): Promise<void>;
}

/** What one says of oneself to a service. It goes into requests only: never into a state, a record or an error. */
export interface Access {
  /** NCBI asks for an address to write to before it blocks anybody. */
  readonly email?: string;
  readonly apiKey?: string;
}

/** Name and value, in the order in which they are sent. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** Above this a request goes as a form: E-utilities ask for POST beyond several hundred characters. */
const longestQueryString = 700;

export function getRequest(address: string, parameters: Parameters): HttpRequest {
  return { url: `${address}?${encoded(parameters)}` };
}

/** A GET as long as the parameters are short, a POST otherwise. */
export function getOrPost(address: string, parameters: Parameters, addressForForms = address): HttpRequest {
  const form = encoded(parameters);
  return form.length > longestQueryString ? { url: addressForForms, form } : { url: `${address}?${form}` };
}

function encoded(parameters: Parameters): string {
  return parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** The parameters that have a value. */
export function given(parameters: readonly (readonly [string, string | undefined])[]): Parameters {
  return parameters.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
}
