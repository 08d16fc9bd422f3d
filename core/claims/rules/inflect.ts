export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'past or participle' | 'ing';

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  lead: ['led', 'led'],
  bring: ['brought', 'brought'],
  give: ['gave', 'given'],
  arise: ['arose', 'arisen'],
  drive: ['drove', 'driven'],
  underlie: ['underlay', 'underlain'],
  make: ['made', 'made'],
  undermine: ['undermined', 'undermined'],
  spur: ['spurred', 'spurred'],
  curb: ['curbed', 'curbed'],
  stem: ['stemmed', 'stemmed'],
  deter: ['deterred', 'deterred'],
  confer: ['conferred', 'conferred'],
  cut: ['cut', 'cut'],
  hurt: ['hurt', 'hurt'],
  shrink: ['shrank', 'shrunk'],
  rise: ['rose', 'risen'],
  set: ['set', 'set'],
  come: ['came', 'come'],
  hinder: ['hindered', 'hindered'],
  have: ['had', 'had'],
  play: ['played', 'played'],
  exert: ['exerted', 'exerted'],
  show: ['showed', 'shown'],
  leave: ['left', 'left'],
  breed: ['bred', 'bred'],
  keep: ['kept', 'kept'],
};

const doubling = /^(?:stem|deter|confer|spur|cut|blunt|set|emit|stop|stir)$/u;

/** Forms of an English verb from its base form, British and American spelling alike. */
export function inflections(base: string): [form: string, kind: VerbForm][] {
  const doubled = doubling.test(base) && !base.endsWith('nt') ? base + base.at(-1) : base;
  const e = base.endsWith('e');
  const y = /[^aeiou]y$/u.test(base);
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`;
  const ing = base === 'underlie' ? 'underlying' : `${e ? base.slice(0, -1) : doubled}ing`;
  const forms: [string, VerbForm][] = [
    [base, 'base'],
    [s, 's'],
    [ing, 'ing'],
  ];
  const odd = irregular[base];
  if (odd && odd[0] !== odd[1]) forms.push([odd[0], 'past'], [odd[1], 'participle']);
  else if (odd) forms.push([odd[0], 'past or participle']);
  else forms.push([y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${doubled}ed`, 'past or participle']);
  if (base.endsWith('ize')) {
    for (const [form, kind] of [...forms]) forms.push([form.replace(/iz(?=e|ing)/u, 'is'), kind]);
  }
  return forms;
}
