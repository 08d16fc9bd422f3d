import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOfAddress } from '../../core/privacy/address.ts';
import { destinationOf } from '../../core/privacy/destination.ts';

const scopeOf = (address: string) => {
  const read = destinationOf(address);
  return read.ok ? read.value.scope : read.error;
};

describe('where an address leads', () => {
  it.each([
    'http://localhost:11434/v1',
    'http://LOCALHOST./v1',
    'http://model.localhost',
    'http://127.0.0.1',
    'http://127.8.9.1:80',
    'http://0x7f.1', // the sender reads it as 127.0.0.1
    'http://2130706433',
    'http://[::1]:8080/v1',
    'http://[::ffff:127.0.0.1]',
  ])('%s is this machine', (address) => expect(scopeOf(address)).toBe('machine'));

  it.each([
    'http://10.1.2.3',
    'http://172.16.0.1',
    'http://172.31.255.255',
    'http://192.168.1.7:1234/v1',
    'http://169.254.10.10',
    'http://[fe80::1]',
    'http://[febf::1]',
    'http://[fd12:3456:789a::1]',
    'http://[::ffff:192.168.0.1]',
    'http://workstation.local:8000',
  ])('%s is the local network', (address) => expect(scopeOf(address)).toBe('network'));

  it.each([
    'https://api.example.org/v1',
    'http://172.32.0.1',
    'http://172.15.0.1',
    'http://192.169.0.1',
    'http://100.64.0.1',
    'http://8.8.8.8',
    'http://0.0.0.0',
    'http://[2001:db8::1]',
    'http://[fec0::1]',
    'http://[::ffff:8.8.8.8]',
    'http://[64:ff9b::a00:1]',
    'http://gpu', // a search domain may complete it
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'http://workstation.local.example.org',
    'http://local',
  ])('%s is the internet', (address) => expect(scopeOf(address)).toBe('internet'));

  it.each([
    ['model', 'not an address'],
    ['', 'not an address'],
    ['file:///etc/hosts', 'not http or https'],
    ['ws://localhost', 'not http or https'],
    ['https://name:word@api.example.org', 'bears a name or password'],
  ])('%j is refused as %s', (address, why) => expect(scopeOf(address)).toBe(why));

  it('does not take a name for nearer because of what precedes an @ or follows a backslash', () => {
    expect(scopeOf('http://127.0.0.1@evil.example.org')).toBe('bears a name or password');
    expect(scopeOf('http://evil.example.org\\@127.0.0.1')).toBe('internet');
  });
});

describe('an IP address', () => {
  it('of version 4 is near exactly in the ranges that are never routed', () => {
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), ([a, b, c, d]) => {
        const near =
          a === 127 ||
          a === 10 ||
          (a === 172 && b >> 4 === 1) ||
          (a === 192 && b === 168) ||
          (a === 169 && b === 254);
        expect(scopeOfAddress([a, b, c, d].join('.')) !== 'internet').toBe(near);
      }),
    );
  });

  it('of version 6 is one place however it is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
        expect(scopeOfAddress(written)).toBe(scopeOfAddress(address));
        expect(scopeOfAddress(address)).not.toBeNull();
      }),
    );
  });

  it('is not a name, a short form or a broken text', () => {
    for (const text of ['gpu', '127.1', '256.0.0.1', '1.2.3', '::1::', '1:2:3', ':::', 'g::1', '::1.2.3']) {
      expect(scopeOfAddress(text), text).toBeNull();
    }
    expect(scopeOfAddress('fe80::1%eth0')).toBe('network');
  });
});

const byte = fc.integer({ min: 0, max: 255 });
