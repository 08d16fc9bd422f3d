import { NosographError } from '../../foundation/errors.ts';

/** What an id names. @throws NosographError `not-found` when it names nothing. */
export function found<Entity>(entity: Entity | null | undefined, what: string, id: string): Entity {
  if (entity !== null && entity !== undefined) return entity;
  throw new NosographError('not-found', `The notebook has no ${what} "${id}".`, { what, id });
}
