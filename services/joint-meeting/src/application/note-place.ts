import { decidePlace, type Place } from '../domain/place.ts';
import type { Cause, Places } from './ports.ts';

export type NotePlace = (command: Readonly<{ place: Place; cause: Cause }>) => Promise<void>;

/** Keeps who answers for a community or grid, so that an item finds its owner without asking anybody. */
export function makeNotePlace({ places }: { places: Places }): NotePlace {
  return async ({ place, cause }) => {
    await places.change(place.placeId, cause, (known) => decidePlace(known, place));
  };
}
