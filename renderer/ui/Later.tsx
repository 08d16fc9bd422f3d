import { type ReactNode, useDeferredValue } from 'react';

/**
 * What fills a dialog or stands under a tab. The frame around it is drawn in one go when it appears; this follows in
 * slices, so that the window answers meanwhile.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
