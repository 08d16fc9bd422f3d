import { usePlaceActions } from '../../state/actions.ts';

interface ReviewActions {
  readonly accept: () => void;
  readonly reject: () => void;
  readonly edit: () => void;
  readonly write: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly acceptAll: () => void;
  readonly find: () => void;
  readonly isDecidable: boolean;
  readonly canAccept: boolean;
  readonly hasList: boolean;
  readonly canUndo: boolean;
}

/** The keys of the review, also in the command palette. */
export function useReviewActions(actions: ReviewActions): void {
  usePlaceActions('review:title', [
    {
      id: 'review.accept',
      label: 'review:accept',
      keys: ['A'],
      run: actions.accept,
      when: () => actions.canAccept,
    },
    {
      id: 'review.reject',
      label: 'review:reject',
      keys: ['R'],
      run: actions.reject,
      when: () => actions.isDecidable,
    },
    {
      id: 'review.edit',
      label: 'review:edit',
      keys: ['E', 'F2'],
      run: actions.edit,
      when: () => actions.isDecidable,
    },
    {
      id: 'review.write',
      label: 'review:write.action',
      keys: ['N'],
      run: actions.write,
      when: () => actions.isDecidable,
    },
    {
      id: 'review.next',
      label: 'review:next',
      keys: ['ArrowRight', 'J', 'ArrowDown'],
      run: () => actions.step(1),
      when: () => actions.hasList,
    },
    {
      id: 'review.previous',
      label: 'review:previous',
      keys: ['ArrowLeft', 'K', 'ArrowUp'],
      run: () => actions.step(-1),
      when: () => actions.hasList,
    },
    { id: 'review.undo', label: 'review:undo', keys: ['U'], run: actions.undo, when: () => actions.canUndo },
    {
      id: 'review.acceptAll',
      label: 'review:acceptAll',
      keys: ['Shift+A'],
      run: actions.acceptAll,
      when: () => actions.hasList,
    },
    { id: 'review.find', label: 'review:find', keys: ['Ctrl+F', '/'], run: actions.find },
  ]);
}
