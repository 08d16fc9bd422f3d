import type { CslName } from '../../../core/model/source.ts';

/** Names as people write them: "Ada Sample, Li Wei". */
export function namesOf(names: readonly CslName[]): string {
  return names.map(nameOf).join(', ');
}

function nameOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const isHan = /\p{Script=Han}/u.test(name.family ?? '');
  if (isHan) return `${name.family ?? ''}${name.given ?? ''}`;
  return [name.given, particle, name.family, name.suffix].filter(Boolean).join(' ');
}
