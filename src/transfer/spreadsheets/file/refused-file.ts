/** A file that cannot be read, with what a person reads about it. */
export class RefusedFile extends Error {}
