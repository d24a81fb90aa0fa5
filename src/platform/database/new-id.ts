import { v7 } from 'uuid';

/** A new row's id: a time-ordered UUID (version 7), so that rows written together lie together. */
export function newId(): string {
  return v7();
}
