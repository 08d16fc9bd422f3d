import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

interface Outlet {
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
}

const OutletContext = createContext<Outlet>({ element: null, setElement: () => {} });

/** Around the shell: connects the features' `Inspector` with the shell's `InspectorOutlet`. */
export function InspectorProvider({ children }: { readonly children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return <OutletContext value={{ element, setElement }}>{children}</OutletContext>;
}

/** The right zone: what is selected appears here. */
export function InspectorOutlet({ className }: { readonly className?: string }) {
  const { setElement } = useContext(OutletContext);
  return <div ref={setElement} className={className} />;
}

/** What a place renders into the right zone of the window. */
export function Inspector({ children }: { readonly children: ReactNode }) {
  const { element } = useContext(OutletContext);
  return element === null ? null : createPortal(children, element);
}
