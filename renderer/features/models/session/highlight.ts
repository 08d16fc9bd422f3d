import { create } from 'zustand';

/** How an answer speaks of what it shows: a path that misleads, one that is the effect, or a set of variables. */
export type Tone = 'biasing' | 'causal' | 'answer';

export interface Highlight {
  readonly ids: readonly string[];
  readonly tone: Tone;
  /** Which line of which answer shows it: that line is marked as pressed. */
  readonly key: string;
}

interface HighlightState {
  readonly shown: Highlight | null;
  show(highlight: Highlight | null): void;
  /** Shows it, or takes it away when it is shown already. */
  toggle(highlight: Highlight): void;
}

/** What an answer has put in front on the canvas. */
export const useHighlight = create<HighlightState>((set, get) => ({
  shown: null,
  show: (shown) => set({ shown }),
  toggle: (highlight) => set({ shown: get().shown?.key === highlight.key ? null : highlight }),
}));
