/** One thing to mend in a request: where (a JSON Pointer into the body, or a parameter's name) and what to do. */
export interface ProblemField {
  readonly pointer: string;
  readonly detail: string;
}

/** What each kind of problem is called, by HTTP status (RFC 9457 `title`). */
const titles: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Nobody is signed in',
  403: 'You may not do this',
  404: 'Not found',
  408: 'The request took too long to arrive',
  409: 'This does not fit the record',
  412: 'Somebody changed this before you',
  413: 'The request is too large',
  415: 'The format is not accepted',
  422: 'Some answers need changing',
  428: 'The version is missing',
  429: 'That was too often',
  431: 'The request is too large',
  503: 'Not available at the moment',
};

/**
 * An expected refusal, with a sentence that says what to do. The same sentence is shown on a page and in the API.
 * `kind` is the stable last part of the problem's `type`: `/problems/<kind>`.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly detail: string,
    readonly errors: readonly ProblemField[] = [],
  ) {
    super(detail);
  }

  get title(): string {
    return titles[this.status] ?? 'The request was refused';
  }

  /** 404: no such thing, or none that the viewer may know of. */
  static notFound(thing: string): Problem {
    return new Problem(404, 'not-found', `There is no ${thing} with this id.`);
  }

  /** 422 about one field. */
  static field(pointer: string, detail: string, kind = 'invalid-request'): Problem {
    return new Problem(422, kind, detail, [{ pointer, detail }]);
  }
}
