import { createTask } from '../../../core/foundation/task.ts';
import type {
  Clock,
  HttpAnswer,
  HttpRequest,
  SearchMeans,
  SearchSource,
} from '../../../core/literature/search/index.ts';

/** What goes wrong with one request. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'no-connection' }
  | { readonly kind: 'half' } // the answer breaks off in the middle
  | { readonly kind: 'garbled' }; // one letter in a hundred is another

export const text = (words: string, status = 200): HttpAnswer => ({
  status,
  headers: {},
  bytes: new TextEncoder().encode(words),
});

/** A clock that goes on to the next moment for which somebody waits, when nobody has anything else to do. */
export class StillClock implements Clock {
  time = Date.UTC(2026, 0, 5);
  readonly #sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  now(): Date {
    return new Date(this.time);
  }

  wait(milliseconds: number): Promise<void> {
    setImmediate(() => this.#goOn());
    return new Promise((wake) => this.#sleepers.push({ until: this.time + milliseconds, wake }));
  }

  #goOn(): void {
    this.#sleepers.sort((one, other) => other.until - one.until);
    const next = this.#sleepers.pop();
    if (next === undefined) return;
    this.time = Math.max(this.time, next.until);
    next.wake();
  }
}

export interface SentRequest {
  readonly at: number;
  readonly address: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly posted: boolean;
}

/** A service played in process: `answer` is what it says when nothing goes wrong. */
export class StandIn {
  readonly clock = new StillClock();
  readonly task = createTask();
  readonly requests: SentRequest[] = [];
  /** By the number of the request, from 0. */
  faultOf: (number: number, request: SentRequest) => Fault | null = () => null;
  readonly #answer: (request: SentRequest) => HttpAnswer;

  constructor(answer: (request: SentRequest) => HttpAnswer) {
    this.#answer = answer;
  }

  readonly transport = async (request: HttpRequest): Promise<HttpAnswer> => {
    const sent = { ...received(request), at: this.clock.time };
    const fault = this.faultOf(this.requests.length, sent);
    this.requests.push(sent);
    if (fault === null) return this.#answer(sent);
    if (fault.kind === 'no-connection') throw new TypeError('socket hang up');
    if (fault.kind === 'status') return { ...text('Sorry', fault.status), headers: fault.headers ?? {} };
    const whole = this.#answer(sent);
    const bytes = whole.bytes.slice(0, fault.kind === 'half' ? whole.bytes.length >> 1 : undefined);
    if (fault.kind === 'garbled') for (let place = 60; place < bytes.length; place += 97) bytes[place] = 0x3c;
    return { ...whole, bytes };
  };

  means(): SearchMeans {
    const { transport, clock, task } = this;
    return { transport, clock, task };
  }
}

function received({ url, form }: HttpRequest): Omit<SentRequest, 'at'> {
  const [address = '', query = ''] = url.split('?');
  const parameters = new Map(new URLSearchParams(form ?? query));
  return { address, parameters, posted: form !== undefined };
}

export const recordNumbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A PubMed of the numbers that it is given: record n was entered on day n of the year 2000. */
export class SamplePubMed extends StandIn {
  numbers: number[];
  /** The sets on the history server by name. */
  readonly sets = new Map<string, readonly number[]>();

  constructor(numbers: number[], perDay = 1) {
    super((request) => this.#answerTo(request, perDay));
    this.numbers = numbers;
  }

  #answerTo({ address, parameters }: SentRequest, perDay: number): HttpAnswer {
    return address.endsWith('esearch.fcgi') ? this.#search(parameters, perDay) : this.#fetch(parameters);
  }

  #search(parameters: ReadonlyMap<string, string>, perDay: number): HttpAnswer {
    const [from, to] = ['mindate', 'maxdate'].map((name) => parameters.get(name));
    const dayOf = (number: number) =>
      new Date(Date.UTC(2000, 0, Math.ceil(number / perDay))).toISOString().slice(0, 10).replaceAll('-', '/');
    const found = this.numbers.filter(
      (number) => from === undefined || (dayOf(number) >= from && dayOf(number) <= to!),
    );
    const webenv = `MCID_${this.sets.size + 1}`;
    this.sets.set(webenv, found);
    const esearchresult = {
      count: String(found.length),
      retmax: '0',
      retstart: '0',
      querykey: '1',
      webenv,
      idlist: [],
      querytranslation: `"${parameters.get('term')}"[All Fields]`,
      warninglist: { phrasesignored: [], quotedphrasesnotfound: ['"sample phrase"'], outputmessages: [] },
    };
    return text(JSON.stringify({ header: { type: 'esearch', version: '0.3' }, esearchresult }));
  }

  #fetch(parameters: ReadonlyMap<string, string>): HttpAnswer {
    const set = this.sets.get(parameters.get('WebEnv')!);
    if (set === undefined)
      return text('<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>');
    const [start = 0, size = 0] = ['retstart', 'retmax'].map((name) => Number(parameters.get(name)));
    if (start > 9998) return text('{"error":"retstart cannot be larger than 9998"}', 400);
    return text(pubmedPage(set.slice(start, start + size).map(pubmedArticle)));
  }
}

export const pubmedPage = (articles: readonly string[]) =>
  `<?xml version="1.0" ?>\n<PubmedArticleSet>${articles.join('\n')}</PubmedArticleSet>\n`;

export const pubmedArticle = (number: number) => `<PubmedArticle><MedlineCitation Status="Sample">
<PMID Version="1">${number}</PMID><Article><Journal><Title>Sample Journal</Title></Journal>
<ArticleTitle>Sample record ${number}</ArticleTitle><Abstract><AbstractText>Invented text ${number}.</AbstractText></Abstract>
<AuthorList><Author><LastName>Author</LastName><ForeName>Sample</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>`;

/** Europe PMC or OpenAlex of the numbers that it is given; a cursor names the last record that was served. */
export class SampleCursors extends StandIn {
  numbers: number[];

  constructor(source: 'europepmc' | 'openalex', numbers: number[]) {
    super(({ parameters }) => {
      const size = Number(parameters.get(source === 'openalex' ? 'per_page' : 'pageSize'));
      const cursor = parameters.get(source === 'openalex' ? 'cursor' : 'cursorMark') ?? '*';
      const after = cursor === '*' ? 0 : Number(cursor.replace('after-', ''));
      const page = this.numbers.filter((number) => number > after).slice(0, size);
      const last = page.at(-1);
      if (source === 'openalex') {
        const next_cursor = last === undefined ? null : `after-${last}`;
        const meta = { count: this.numbers.length, per_page: size, next_cursor };
        return text(JSON.stringify({ meta, results: page.map(openAlexWork) }));
      }
      const nextCursorMark = last === undefined ? cursor : `after-${last}`;
      const resultList = { result: page.map(europePmcResult) };
      const request = { queryString: parameters.get('query'), resultType: parameters.get('resultType') };
      return text(
        JSON.stringify({
          version: '6.9',
          hitCount: this.numbers.length,
          nextCursorMark,
          request,
          resultList,
        }),
      );
    });
    this.numbers = numbers;
  }
}

export const europePmcResult = (number: number) => ({
  id: String(number),
  source: 'MED',
  pmid: String(number),
  title: `Sample record ${number}.`,
  authorString: 'Author S.',
  abstractText: `Invented text ${number}.`,
  pubYear: '2001',
});

export const openAlexWork = (number: number) => ({
  id: `https://openalex.org/W${number}`,
  title: `Sample record ${number}`,
  type: 'article',
  publication_year: 2001,
  authorships: [{ raw_author_name: 'Sample Author' }],
  abstract_inverted_index: { Invented: [0], text: [1], [`${number}.`]: [2] },
});

export const services: readonly SearchSource[] = ['pubmed', 'europepmc', 'openalex'];

export function sampleService(source: SearchSource, numbers: number[]): SamplePubMed | SampleCursors {
  return source === 'pubmed' ? new SamplePubMed(numbers) : new SampleCursors(source, numbers);
}
