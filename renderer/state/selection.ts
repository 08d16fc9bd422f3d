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
  select(selection: Selection | null, label?: string): void;
}

export const useSelection = create<SelectionState>((set) => ({
  selection: null,
  label: '',
  select: (selection, label = '') => set({ selection, label }),
}));

/** The id of the selection when it is of this kind. */
export function useSelected(kind: Selection['kind']): string | null {
  return useSelection(({ selection }) => (selection?.kind === kind ? selection.id : null));
}
