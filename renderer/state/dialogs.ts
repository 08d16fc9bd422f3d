import { create } from 'zustand';

export type WindowDialog = 'new-notebook' | 'export' | 'keys' | 'palette';

interface Dialogs {
  readonly open: WindowDialog | null;
  show(dialog: WindowDialog): void;
  close(): void;
}

/** The dialogs of the window itself: any place may ask for one, one at a time is shown. */
export const useDialogs = create<Dialogs>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}));
