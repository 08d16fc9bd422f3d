import { describe, expect, it } from 'vitest';
import { waitAsked } from '../../core/foundation/retry-after.ts';
import { Budget } from '../../core/llm/budget.ts';
import { answerIn, readChatAnswer } from '../../core/llm/chat-answer.ts';
import { chatRequest } from '../../core/llm/chat-request.ts';
import { passageOf } from '../../core/llm/passage.ts';
import { claimsPrompt } from '../../core/llm/prompts/claims-1.ts';
import type { Source } from '../../core/model/source.ts';

const source = (abstract: string): Source => ({
  id: 'source-1',
  record: { type: 'article-journal', title: 'Sample record', author: [], abstract },
  importId: 'import-1',
  file: 'sample.json',
  index: 1,
  textHash: '',
  screening: 'undecided',
  sample: true,
});
const settings = { baseUrl: 'http://localhost:1/v1/', model: 'sample-model', maxTokens: 100 };
const request = chatRequest(claimsPrompt, passageOf(source('Sample.')), settings);

/** Every object of a JSON schema, however deep. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return 'properties' in schema ? [schema as Record<string, unknown>, ...inner] : inner;
}

describe('a request', () => {
  const body = JSON.parse(request.body);

  it('asks for a strict schema as every server takes it', () => {
    expect(request.url).toBe('http://localhost:1/v1/chat/completions');
    expect(body.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    const objects = objectsIn(body.response_format.json_schema.schema);
    expect(objects.length).toBe(2);
    for (const { properties, required, additionalProperties } of objects) {
      expect(required).toEqual(Object.keys(properties as object));
      expect(additionalProperties).toBe(false);
    }
    expect(request.body).not.toMatch(/"(minimum|maximum|minLength|maxLength|pattern|\$schema)"/);
  });

  it('is the same question exactly when text, prompt, model and settings are the same', () => {
    const key = (abstract: string, changes = {}) =>
      chatRequest(claimsPrompt, passageOf(source(abstract)), { ...settings, ...changes }).key;
    expect(key('Sample.')).toBe(request.key);
    expect(key('Sample.', { baseUrl: 'http://localhost:2/v1' })).toBe(request.key);
    expect(key('Another sample.')).not.toBe(request.key);
    expect(key('Sample.', { model: 'other' })).not.toBe(request.key);
  });
});

describe('an answer', () => {
  const completion = (message: object, finish_reason = 'stop', usage: object | null = { total_tokens: 9 }) =>
    readChatAnswer(JSON.stringify({ choices: [{ finish_reason, message }], usage }), claimsPrompt);

  it('is answered, refused, truncated or invalid, and says what it cost', () => {
    expect(completion({ content: '{"claims":[]}' })).toMatchObject({ kind: 'answered', tokens: 9 });
    expect(completion({ content: '{"claims":[]}' }, 'stop', null)).toMatchObject({ tokens: null });
    expect(completion({ refusal: 'No.' })).toMatchObject({ kind: 'refused', content: 'No.', tokens: 9 });
    expect(completion({ content: '' }, 'content_filter')).toMatchObject({ kind: 'refused' });
    expect(completion({ content: '{"claims":[' }, 'length')).toMatchObject({ kind: 'truncated' });
    for (const content of ['', 'null', '{}', '{"claims":[{}]}', '```json\n{"claims":[]}\n```']) {
      expect(completion({ content }), content).toMatchObject({ kind: 'invalid', tokens: 9 });
    }
    for (const text of ['', '<html>', '{"choices":[]}']) {
      expect(readChatAnswer(text, claimsPrompt)).toMatchObject({ kind: 'invalid', tokens: null });
    }
  });

  it('with a relation that nobody asked for is none', () => {
    const claim = { quote: 'q', cause: 'a', effect: 'b', cue: null, polarity: '+', certainty: 'asserted' };
    const said = (relation: string) => JSON.stringify({ claims: [{ ...claim, relation, confidence: 1 }] });
    expect(answerIn(said('associated'), claimsPrompt)?.claims).toHaveLength(1);
    expect(answerIn(said('cures'), claimsPrompt)).toBeNull();
  });
});

describe('a budget', () => {
  it('lets a request go only when its worst case fits beside what is in flight', () => {
    const budget = new Budget({ tokens: 100, requests: null });
    const first = budget.reserve(60);
    expect(budget.reserve(60)).toBeNull();
    first?.(30);
    expect(budget.reserve(70)).not.toBeNull();
    expect(budget.reserve(1)).toBeNull();
    expect(budget.requests).toBe(2);
  });

  it('counts requests whatever they cost', () => {
    const budget = new Budget({ tokens: null, requests: 1 });
    budget.reserve(1e9)?.(0);
    expect(budget.reserve(0)).toBeNull();
  });
});

describe('the pause that a server asks for', () => {
  const now = new Date('2020-01-01T00:00:00Z');
  it.each([
    ['2', 2000],
    ['0.5', 500],
    ['Wed, 01 Jan 2020 00:00:07 GMT', 7000],
    ['Tue, 31 Dec 2019 00:00:00 GMT', 0],
    ['soon', null],
    ['', null],
  ])('is read from %j', (header, pause) =>
    expect(waitAsked({ 'retry-after': header }, now.getTime())).toBe(pause),
  );
});
