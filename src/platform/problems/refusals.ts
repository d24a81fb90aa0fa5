import { unreachable } from './sentences';
import type { Sentence } from './sentences';

/** Sentences that the tables of several rooms share, and the reasons why some constraints are never reached. */
export const generated = unreachable('ids are made by the product');
export const shape = unreachable('the request is checked against the same pattern or list first');
export const checkedPeriod = unreachable('a period that ends before it begins is refused before it is written');
export const lifeOfOne = unreachable('there is one row for each id');
export const ownerIsHeld = unreachable('the thing it belongs to is locked first, and nothing is ever deleted');

/** A field names a thing that is not there. */
export const noSuch = (thing: string, pointer: string): Sentence => ({
  status: 422,
  pointer,
  detail: `There is no ${thing} with this id.`,
});

/** A part would begin before its whole or go on after it. */
export const outsideLifeOf = (whole: string): Sentence => ({
  status: 409,
  detail: `The ${whole} does not exist on all of those days. Choose days within its life.`,
});

/** Two things would have the same key. */
export const keyIsTaken = (thing: string): Sentence => ({
  status: 409,
  pointer: '#/key',
  detail: `Another ${thing} has this key. Choose a different one.`,
});
