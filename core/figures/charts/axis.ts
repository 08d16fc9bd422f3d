import { decimalsOf, tickStep, ticks, written } from '../numbers.ts';
import { ink } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { line, text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';

export const axisSize = 6.5;
export const titleSize = 7.5;

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** A tick as it is written. */
  label(tick: number): string;
  at(value: number): number;
}

/** Maps values to points on paper; the ends are widened to the next tick, so that nothing lies outside. */
export function linearScale(values: readonly number[], from: number, to: number, count = 4): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const [low, high] = least === most ? [least - 0.5, most + 0.5] : [least, most];
  const step = tickStep(low, high, count);
  const first = Math.floor(low / step + 1e-9) * step;
  const last = Math.ceil(high / step - 1e-9) * step;
  const all = ticks(first, last, step);
  const decimals = decimalsOf(all);
  return {
    low: first,
    high: last,
    ticks: all,
    label: (tick) => written(tick, decimals),
    at: (value) => from + ((value - first) / (last - first)) * (to - from),
  };
}

/** Grid lines from `top` to `bottom` with their values below; labels that would touch are left to the grid. */
export function levelAxis(scale: Scale, top: number, bottom: number): readonly Shape[] {
  const widest = Math.max(...scale.ticks.map((tick) => textWidth(scale.label(tick), axisSize)));
  const apart =
    scale.ticks.length > 1 ? Math.abs(scale.at(scale.ticks[1]!) - scale.at(scale.ticks[0]!)) : Infinity;
  const every = Math.max(1, Math.ceil((widest + 4) / apart));
  return scale.ticks.flatMap((tick, at) => [
    line(
      { x: scale.at(tick), y: top },
      { x: scale.at(tick), y: bottom },
      { colour: tick === 0 ? ink.line : ink.hair, width: tick === 0 ? 0.75 : 0.5 },
    ),
    ...(at % every === 0
      ? [
          text(
            scale.label(tick),
            { x: scale.at(tick), y: bottom + 9 },
            {
              size: axisSize,
              fill: ink.soft,
              anchor: 'middle',
            },
          ),
        ]
      : []),
  ]);
}

/** The same for an upright axis: values to the left of `left`. */
export function uprightAxis(scale: Scale, left: number, right: number): readonly Shape[] {
  return scale.ticks.flatMap((tick) => [
    line({ x: left, y: scale.at(tick) }, { x: right, y: scale.at(tick) }, { colour: ink.hair, width: 0.5 }),
    text(
      scale.label(tick),
      { x: left - 4, y: scale.at(tick) + 2.3 },
      { size: axisSize, fill: ink.soft, anchor: 'end' },
    ),
  ]);
}
