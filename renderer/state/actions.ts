import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something that can be done by key and from the command palette. */
export interface PlaceAction {
  readonly id: string;
  /** Key of the language files, e.g. `review:accept`. */
  readonly label: string;
  /** Combinations such as `Ctrl+S`, `A`, `ArrowDown`; the first is shown. */
  readonly keys?: readonly string[];
  readonly run: () => void;
  /** False: not now. The key then does nothing and the palette leaves it out. */
  readonly when?: () => boolean;
  /** Also while a text field has the focus. */
  readonly inFields?: boolean;
  /** Heading in the key list; key of the language files. Given by the registrar unless stated. */
  readonly group?: string;
}

interface Registered extends PlaceAction {
  readonly group: string;
}

interface Actions {
  /** In order of registration: a place's come after the shell's and win over them. */
  readonly sets: readonly { readonly owner: symbol; readonly actions: readonly Registered[] }[];
}

export const useActions = create<Actions>(() => ({ sets: [] }));

export const allActions = (): readonly Registered[] =>
  useActions.getState().sets.flatMap((set) => set.actions);

/**
 * Registers actions as long as the component is there. `group` is the key of the heading under which the list
 * of keys shows them. The newest `run` and `when` are always used; ids, labels and keys should not change.
 */
export function usePlaceActions(group: string, actions: readonly PlaceAction[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  const shape = JSON.stringify(actions.map(({ id, label, keys, inFields }) => [id, label, keys, inFields]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for everything that is not read through `latest`
  useEffect(() => {
    const owner = Symbol(group);
    const now = (id: string) => latest.current.find((action) => action.id === id);
    const registered = latest.current.map((action) => ({
      group,
      ...action,
      run: () => now(action.id)?.run(),
      when: () => now(action.id)?.when?.() ?? true,
    }));
    useActions.setState(({ sets }) => ({ sets: [...sets, { owner, actions: registered }] }));
    return () => useActions.setState(({ sets }) => ({ sets: sets.filter((set) => set.owner !== owner) }));
  }, [group, shape]);
}
