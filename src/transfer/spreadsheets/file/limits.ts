/** Most bytes that a workbook may unfold to: a few kilobytes of a zip can hold gigabytes. */
export const mostUnfolded = 300_000_000;
export const mostRows = 200_000;
/** Wide enough for thirty years of meetings every fortnight. */
export const mostColumns = 800;
export const mostCharactersACell = 4_000;
/** Most memory that reading may take, in megabytes: a file that wants more ends the thread that reads it, not the server. */
export const mostMemory = 768;
