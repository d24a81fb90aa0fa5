import { CannotStart } from '../platform/config/cannot-start';
import type { FileForm } from '../transfer/reading/file-element';

/** What a command line says about a partnership file. */
export interface FileArgument {
  readonly file: string;
  readonly form: FileForm;
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads "FILE [--flag]" as it was typed after `npm run <command> --`.
 * @throws CannotStart with the right way to write it.
 */
export function fileArgument(command: string, typed: readonly string[], known: readonly string[]): FileArgument {
  const flags = typed.filter((word) => word.startsWith('--'));
  const [file, ...others] = typed.filter((word) => !word.startsWith('--'));
  const stranger = flags.find((flag) => !known.includes(flag)) ?? others[0];
  const usage = `write npm run ${command} -- FILE${known.map((flag) => ` [${flag}]`).join('')}`;
  if (stranger !== undefined) throw new CannotStart(`${stranger} is not known here: ${usage}.`);
  if (file === undefined)
    throw new CannotStart(`it is not said which file: ${usage}, where FILE ends in .json, .yaml or .yml.`);
  if (!/\.(json|ya?ml)$/i.test(file))
    throw new CannotStart(`${file} ends in none of .json, .yaml and .yml: rename it to say how it is written.`);
  return { file, form: /\.json$/i.test(file) ? 'json' : 'yaml', flags: new Set(flags) };
}
