import { randomStream } from '../../core/foundation/random.ts';
import { type ClaimSketch, sketch } from './sample-notebook.ts';

interface Simulation {
  readonly concepts: number;
  readonly papers: number;
  /** Share of claims that state a link which the hidden graph does not have. */
  readonly noise: number;
  readonly seed: number;
}

/**
 * A literature whose future is known. A hidden causal graph (concepts in order, each with a few causes near before
 * it) is explored one paper a step: mostly direct links, later more and more of what follows from two links, as fields
 * do, and now and then an error. Paper number is year − 1900.
 */
export function simulatedLiterature({ concepts, papers, noise, seed }: Simulation): readonly ClaimSketch[] {
  const random = randomStream(seed);
  const name = (node: number) => `concept ${String(node).padStart(3, '0')}`;
  const effects: number[][] = Array.from({ length: concepts }, () => []);
  for (let effect = 1; effect < concepts; effect++) {
    for (let cause = Math.max(0, effect - 8); cause < effect; cause++) {
      if (random.uniform() < 0.3) effects[cause]!.push(effect);
    }
  }
  const direct = effects.flatMap((row, cause) => row.map((effect) => [cause, effect] as const));
  const indirect = direct.flatMap(([cause, between]) =>
    effects[between]!.filter((effect) => !effects[cause]!.includes(effect)).map(
      (effect) => [cause, effect] as const,
    ),
  );
  return Array.from({ length: papers }, (_, paper) => {
    const lateness = paper / papers;
    const draw = random.uniform();
    const from = draw < noise ? null : draw < noise + 0.6 * lateness ? indirect : direct;
    const [cause, effect] = from?.[random.below(from.length)] ?? [
      random.below(concepts),
      random.below(concepts),
    ];
    return sketch(
      1 + Math.floor(lateness * 100),
      name(cause),
      name(effect === cause ? (cause + 1) % concepts : effect),
    );
  });
}
