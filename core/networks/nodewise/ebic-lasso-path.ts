import { log, power } from '../../foundation/elementary.ts';
import { looseDeviance } from './family-lasso.ts';

/** A fit of one penalty as the choice among penalties sees it. */
export interface PathFit {
  /** −2 log likelihood. */
  readonly deviance: number;
  /** Predictors that are in, and those of them that a tighter fit may leave out. */
  readonly used: number;
  readonly doubtful: number;
}

export interface PathFitter<Fit extends PathFit> {
  readonly largest: number;
  fit(lambda: number, start: Fit | null, precisely: boolean): Fit;
  /** Share of the deviance of the empty model that is explained: by it the path ends. */
  explained(fit: Fit, empty: Fit): number;
}

export interface LassoChoice<Fit> {
  readonly lambda: number;
  readonly ebic: number;
  readonly fit: Fit;
}

const pathLength = 100;
const fewestSteps = 5;
/** Smaller penalties keep at least this share of the predictors of a larger one. */
const shareKept = 0.75;

/**
 * The penalty of smallest EBIC = −2 log L + J log n + 2 γ J log q (J of q predictors in, the larger penalty where two
 * are equal) on glmnet's path: 100 penalties from the largest useful one to `ratio` of it, ended early when the explained
 * deviance passes 0.999 or grows by less than 1e-5 of itself. The path is scanned loosely and what may be smallest solved
 * tightly; where the end of the path is in doubt and matters, every penalty is.
 */
export function bestOfLassoPath<Fit extends PathFit>(
  path: PathFitter<Fit>,
  n: number,
  q: number,
  gamma: number,
  ratio: number,
): LassoChoice<Fit> {
  const cost = log(n) + 2 * gamma * log(q);
  const lambdaAt = (step: number) => path.largest * power(ratio, step / (pathLength - 1));
  const scan = scanned(path, lambdaAt, cost);
  const order = scan.fits
    .map((fit, step) => ({
      step,
      fit,
      least: fit.deviance - looseDeviance + (fit.used - fit.doubtful) * cost,
    }))
    .sort((a, b) => a.least - b.least || a.step - b.step);
  let best: (LassoChoice<Fit> & { readonly step: number }) | null = null;
  for (const { step, fit, least } of order) {
    if (best !== null && least > best.ebic) break;
    const exact = path.fit(lambdaAt(step), fit, true);
    const ebic = exact.deviance + exact.used * cost;
    if (best === null || ebic < best.ebic || (ebic === best.ebic && step < best.step))
      best = { step, lambda: lambdaAt(step), ebic, fit: exact };
  }
  return best!.step < scan.surelyReached ? best! : bestOfExactPath(path, lambdaAt, cost);
}

/**
 * Loose fits up to where the path surely has ended, or goes on without any use: the deviance is never below that of the
 * smallest penalty, and most predictors stay, which is how lasso paths behave and no theorem.
 */
function scanned<Fit extends PathFit>(
  path: PathFitter<Fit>,
  lambdaAt: (step: number) => number,
  cost: number,
) {
  const fits: Fit[] = [];
  let surelyReached = pathLength;
  let lowest = Number.POSITIVE_INFINITY;
  let explained = 0;
  let floor: number | null = null;
  for (let step = 0; step < pathLength; step++) {
    const fit = path.fit(lambdaAt(step), fits.at(-1) ?? null, false);
    fits.push(fit);
    const error = looseDeviance / fits[0]!.deviance;
    const now = path.explained(fit, fits[0]!);
    if (step >= fewestSteps - 1 && surelyReached === pathLength) {
      if (now > 0.999 - error || now - explained < 1e-5 * now + error) surelyReached = step + 1;
    }
    explained = now;
    lowest = Math.min(lowest, fit.deviance + fit.used * cost);
    const least = fit.deviance - looseDeviance + (fit.used - fit.doubtful) * cost;
    if (surelyReached < pathLength && least > lowest + cost) break;
    // Past the minimum it is worth knowing what no penalty of the path can undercut.
    if (floor === null && least > lowest + cost)
      floor = path.fit(lambdaAt(pathLength - 1), fit, false).deviance - looseDeviance;
    if (floor !== null && floor + shareKept * (fit.used - fit.doubtful) * cost > lowest + looseDeviance)
      break;
  }
  return { fits, surelyReached };
}

function bestOfExactPath<Fit extends PathFit>(
  path: PathFitter<Fit>,
  lambdaAt: (step: number) => number,
  cost: number,
): LassoChoice<Fit> {
  let best: LassoChoice<Fit> | null = null;
  let empty: Fit | null = null;
  let fit: Fit | null = null;
  let explained = 0;
  for (let step = 0; step < pathLength; step++) {
    fit = path.fit(lambdaAt(step), fit, true);
    empty ??= fit;
    const ebic = fit.deviance + fit.used * cost;
    if (best === null || ebic < best.ebic) best = { lambda: lambdaAt(step), ebic, fit };
    const now = path.explained(fit, empty);
    const gain = now - explained;
    explained = now;
    if (step >= fewestSteps - 1 && (now > 0.999 || gain < 1e-5 * now)) break;
  }
  return best!;
}
