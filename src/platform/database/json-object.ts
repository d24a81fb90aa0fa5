/** SQL: a JSON object of the given columns, by the names they have in an answer. */
export function jsonObject(columns: Readonly<Record<string, string>>): string {
  return `json_build_object(${Object.entries(columns)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ')})`;
}
