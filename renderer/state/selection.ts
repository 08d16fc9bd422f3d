import { create } from 'zustand';

/** What is selected, in every place at once. */
export type Selection =
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string; readonly causeId: string; readonly effectId: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'hypothesis'; readonly id: string };

interface SelectionState {
  readonly selection: Selection | null;
  /** `label` is what the status bar calls it. */
  readonly label: string;
  /** How many things are marked with it; the selection itself is the one under the cursor. */
  readonly count: number;
  select(selection: Selection | null, label?: string, count?: number): void;
}

export const useSelection = create<SelectionState>((set) => ({
  selection: null,
  label: '',
  count: 0,
  select: (selection, label = '', count = 1) =>
    set({ selection, label, count: selection === null ? 0 : count }),
}));

/** The id of the selection when it is of this kind. */
export function useSelected(kind: Selection['kind']): string | null {
  return useSelection(({ selection }) => (selection?.kind === kind ? selection.id : null));
}
