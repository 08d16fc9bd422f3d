import { create } from 'zustand';
import type { EdgeName } from '../../../bridge/model-language/contract.ts';

/** How an answer speaks of what it shows: a path that misleads, one that is the effect, or a set of variables. */
export type Tone = 'biasing' | 'causal' | 'answer';

export interface Highlight {
  readonly ids: readonly string[];
  readonly tone: Tone;
  /** Which line of which answer shows it: that line is marked as pressed. */
  readonly key: string;
}

interface HighlightState {
  /** Edges of a graph that is laid beside the model: drawn on its canvas, no part of it. */
  readonly beside: readonly EdgeName[];
  layBeside(edges: readonly EdgeName[]): void;
  readonly shown: Highlight | null;
  show(highlight: Highlight | null): void;
  /** Shows it, or takes it away when it is shown already. */
  toggle(highlight: Highlight): void;
}

/** What an answer has put in front on the canvas. */
export const useHighlight = create<HighlightState>((set, get) => ({
  shown: null,
  beside: [],
  layBeside: (beside) => set({ beside }),
  show: (shown) => set({ shown }),
  toggle: (highlight) => set({ shown: get().shown?.key === highlight.key ? null : highlight }),
}));
