import { extname } from 'node:path';
import { CannotStart } from '../platform/config/cannot-start';
import type { FileForm } from '../transfer/reading/file-element';

const forms: Readonly<Record<string, FileForm>> = { '.json': 'json', '.yaml': 'yaml', '.yml': 'yaml' };

/**
 * How a partnership file is written, by its name.
 * @throws CannotStart when the name does not say
 */
export function fileFormOf(file: string): FileForm {
  const form = forms[extname(file).toLowerCase()];
  if (form === undefined) throw new CannotStart(`${file} does not say how it is written: name it .json, .yaml or .yml.`);
  return form;
}
