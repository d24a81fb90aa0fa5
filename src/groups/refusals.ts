import { unreachable } from '../platform/problems/sentences';
import type { Sentence } from '../platform/problems/sentences';

/** Sentences that several tables of the room share, and the reasons why some constraints are never reached. */
export const generated = unreachable('ids are made by the product');
export const shape = unreachable('the request is checked against the same pattern or list first');
export const checkedPeriod = unreachable('a period that ends before it begins is refused before it is written');
export const lifeOfOne = unreachable('there is one row for each id');

export const noSuch = (thing: string, pointer: string): Sentence => ({
  status: 422,
  pointer,
  detail: `There is no ${thing} with this id.`,
});

export const outsideLifeOf = (whole: string): Sentence => ({
  status: 409,
  detail: `The ${whole} does not exist on all of those days. Choose days within its life.`,
});
