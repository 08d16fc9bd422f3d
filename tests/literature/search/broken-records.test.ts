import { describe, expect, it } from 'vitest';
import { searchRecord } from '../../../core/literature/search/index.ts';
import { europePmcResult, pubmedArticle, pubmedPage, StandIn, text } from './stand-in.ts';
import { counted, titles, walk } from './walk.ts';

const count = { count: '3', querykey: '1', webenv: 'MCID_1', querytranslation: 'sample' };

function pubmedServing(page: Uint8Array | string): StandIn {
  return new StandIn(({ address }) => {
    if (address.endsWith('esearch.fcgi')) return text(JSON.stringify({ esearchresult: count }));
    return typeof page === 'string' ? text(page) : { status: 200, headers: {}, bytes: page };
  });
}

describe('a record that is served broken', () => {
  it('is asked for again, then reported under its number, and costs no other', async () => {
    const broken = pubmedArticle(2).replace('</ArticleTitle>', '</Title>');
    const service = pubmedServing(pubmedPage([pubmedArticle(1), broken, pubmedArticle(3)]));
    const kept = await walk(await counted('pubmed', service), service);
    expect(titles(kept)).toEqual([1, 3]);
    expect(kept.rejected).toMatchObject([{ key: '2', message: expect.stringContaining('well-formed') }]);
    expect(service.requests).toHaveLength(4);
    expect(searchRecord(kept.state)).toMatchObject({ fetched: 2, rejected: 1, missing: 0 });
  });

  it('is not repaired where its bytes are no text', async () => {
    const bytes = new TextEncoder().encode(pubmedPage([1, 2, 3].map(pubmedArticle)));
    bytes[new TextDecoder().decode(bytes).indexOf('text 2.')] = 0xff;
    const service = pubmedServing(bytes);
    const kept = await walk(await counted('pubmed', service), service);
    expect(titles(kept)).toEqual([1, 3]);
    expect(kept.rejected).toMatchObject([{ key: '2', message: expect.stringContaining('UTF-8') }]);
  });

  it('is counted as missing where it is not served at all', async () => {
    const service = pubmedServing(pubmedPage([1, 3].map(pubmedArticle)));
    const kept = await walk(await counted('pubmed', service), service);
    expect(searchRecord(kept.state)).toMatchObject({ found: 3, fetched: 2, missing: 1, complete: true });
  });

  it('of Europe PMC without title, author and identifier is reported', async () => {
    const result = [europePmcResult(1), { id: '2', source: 'MED' }];
    const answer = { hitCount: 2, resultList: { result } };
    const service = new StandIn(() => text(JSON.stringify(answer)));
    const kept = await walk(await counted('europepmc', service), service);
    expect(titles(kept)).toEqual([1]);
    expect(kept.rejected).toMatchObject([{ key: 'MED:2' }]);
  });
});

describe('a service that is out of order', () => {
  it('is given up when its answers stay broken', async () => {
    const service = pubmedServing('<html><body>Maintenance</body></html>');
    const walked = counted('pubmed', service).then((kept) => walk(kept, service));
    await expect(walked).rejects.toMatchObject({ code: 'service.malformed', details: { attempts: 7 } });
  });

  it('tells a failure of its own from a wrong search', async () => {
    const saying = (ERROR: string) => new StandIn(() => text(JSON.stringify({ esearchresult: { ERROR } })));
    await expect(counted('pubmed', saying('Search Backend failed: sample'))).rejects.toMatchObject({
      code: 'service.malformed',
    });
    await expect(counted('pubmed', saying('Invalid field sample'))).rejects.toMatchObject({
      code: 'service.refused',
      details: { reason: 'Invalid field sample' },
    });
  });

  it('cannot keep a search going for ever by serving the same page', async () => {
    let number = 0;
    const service = new StandIn(() => {
      number += 1;
      const answer = {
        hitCount: 5,
        nextCursorMark: `c${number}`,
        resultList: { result: [europePmcResult(1)] },
      };
      return text(JSON.stringify(answer));
    });
    const walked = counted('europepmc', service).then((kept) => walk(kept, service));
    await expect(walked).rejects.toMatchObject({ code: 'service.malformed' });
  });

  it('is not asked about nothing', async () => {
    const service = new StandIn(() => text('{}'));
    await expect(counted('openalex', service, '  ')).rejects.toMatchObject({ code: 'input.invalid' });
    expect(service.requests).toHaveLength(0);
  });
});

describe('OpenAlex', () => {
  it('takes its own parameters as they are written', async () => {
    const service = new StandIn(() => text('{"meta":{"count":0},"results":[]}'));
    await counted('openalex', service, 'filter=publication_year:2001,type:article&search=low mood');
    const { parameters } = service.requests[0]!;
    expect(parameters.get('filter')).toBe('publication_year:2001,type:article');
    expect(parameters.get('search')).toBe('low mood');
  });
});
