import { describe, expect, it } from 'vitest';
import { passThrough } from '../../core/privacy/gate.ts';
import { type EgressPolicy, isEgressPolicy, usualPolicy } from '../../core/privacy/policy.ts';

const answerOf = (policy: EgressPolicy, address: string) => {
  try {
    return passThrough(policy, address).destination.origin;
  } catch (thrown) {
    return (thrown as { details: { why: string } }).details.why;
  }
};

const near = 'http://127.0.0.1:11434/v1/chat/completions';
const lab = 'http://192.168.4.5:8000/v1';
const far = 'https://api.example.org/v1';

describe('the gate', () => {
  it('lets nothing pass in a notebook for which nobody has chosen', () => {
    for (const address of [near, lab, far]) expect(answerOf(usualPolicy, address)).toBe('nothing leaves');
  });

  it('lets pass what stays near when only that may go', () => {
    expect(answerOf('local', near)).toBe('http://127.0.0.1:11434');
    expect(answerOf('local', lab)).toBe('http://192.168.4.5:8000');
    expect(answerOf('local', far)).toBe('not local');
  });

  it('lets literature go anywhere, but to the internet only encrypted', () => {
    for (const address of [near, lab, far]) expect(answerOf('literature', address)).toMatch(/^http/);
    expect(answerOf('literature', 'http://api.example.org/v1')).toBe('unencrypted');
  });

  it('refuses what is no address with the same code', () => {
    expect(() => passThrough('literature', 'ftp://example.org')).toThrow(
      expect.objectContaining({ code: 'policy.refused' }),
    );
  });

  it('permits a looked-up address only as near as the name promised', () => {
    const machine = passThrough('local', 'http://localhost:1');
    expect(machine.permitsAddress('127.0.0.1')).toBe(true);
    expect(machine.permitsAddress('192.168.0.1')).toBe(false);
    const network = passThrough('local', 'http://box.local');
    expect(network.permitsAddress('fe80::1')).toBe(true);
    expect(network.permitsAddress('8.8.8.8')).toBe(false);
    expect(network.permitsAddress('no address')).toBe(false);
  });

  it('knows its policies by name', () => {
    expect(['nothing', 'local', 'literature', 'all', '', null].filter(isEgressPolicy)).toEqual([
      'nothing',
      'local',
      'literature',
    ]);
  });
});
