import { create } from 'zustand';
import type { InputOf } from '../../../../core/engine/contract/index.ts';

export type FigureOptions = NonNullable<InputOf<'networks.figure'>['settings']>;

interface FigureSettingsState {
  readonly options: FigureOptions;
  change(patch: FigureOptions): void;
}

/** How figures of this window look, whatever network is in front: groups can be compared by eye. */
export const useFigureSettings = create<FigureSettingsState>((set) => ({
  options: {},
  change: (patch) => set(({ options }) => ({ options: { ...options, ...patch } })),
}));

export const figureSettings = ({ options }: FigureSettingsState): FigureOptions => options;
