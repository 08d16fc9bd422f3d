import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

interface Outlet {
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
  /** How many places render into it just now. */
  readonly users: number;
  readonly setUsers: (change: (users: number) => number) => void;
}

const OutletContext = createContext<Outlet>({
  element: null,
  setElement: () => {},
  users: 0,
  setUsers: () => {},
});

/** Around the shell: connects the features' `Inspector` with the shell's `InspectorOutlet`. */
export function InspectorProvider({ children }: { readonly children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [users, setUsers] = useState(0);
  return <OutletContext value={{ element, setElement, users, setUsers }}>{children}</OutletContext>;
}

/** True while the present place has something to show beside it. */
export const useHasInspector = (): boolean => useContext(OutletContext).users > 0;

/** The right zone: what is selected appears here. */
export function InspectorOutlet({
  className,
  label,
}: {
  readonly className?: string;
  readonly label: string;
}) {
  const { setElement } = useContext(OutletContext);
  return <aside ref={setElement} className={className} aria-label={label} />;
}

/** What a place renders into the right zone of the window. */
export function Inspector({ children }: { readonly children: ReactNode }) {
  const { element, setUsers } = useContext(OutletContext);
  useEffect(() => {
    setUsers((users) => users + 1);
    return () => setUsers((users) => users - 1);
  }, [setUsers]);
  return element === null ? null : createPortal(children, element);
}
