import { create } from 'zustand';

export type ToastKind = 'good' | 'info' | 'warn' | 'bad';

export interface ToastMessage {
  readonly id: number;
  readonly kind: ToastKind;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

interface Toasts {
  readonly messages: readonly ToastMessage[];
  show(message: Omit<ToastMessage, 'id'>): void;
  dismiss(id: number): void;
}

const mostShown = 3;
let lastId = 0;

/** Short messages about what has just happened. Failures that need a decision are dialogs or `Failure`. */
export const useToasts = create<Toasts>((set) => ({
  messages: [],
  show(message) {
    lastId += 1;
    const added = { ...message, id: lastId };
    set(({ messages }) => ({ messages: [...messages, added].slice(-mostShown) }));
  },
  dismiss(id) {
    set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
  },
}));

export const showToast = (message: Omit<ToastMessage, 'id'>): void => useToasts.getState().show(message);
