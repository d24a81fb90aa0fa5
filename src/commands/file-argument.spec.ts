import { fileArgument } from './file-argument';

describe('What a command line says about a partnership file', () => {
  it('is the file, the way it is written, and what is asked besides', () => {
    expect(fileArgument('import', ['all.yml', '--dry-run'], ['--dry-run'])).toEqual({
      file: 'all.yml',
      form: 'yaml',
      flags: new Set(['--dry-run']),
    });
    expect(fileArgument('export', ['ALL.JSON'], []).form).toBe('json');
  });

  it.each([
    ['import', [], 'it is not said which file: write npm run import -- FILE [--dry-run], where FILE ends in .json'],
    ['import', ['file.txt'], 'file.txt ends in none of .json, .yaml and .yml'],
    ['import', ['file.json', '--dryrun'], '--dryrun is not known here: write npm run import -- FILE [--dry-run].'],
    ['export', ['file.json', 'other.json'], 'other.json is not known here: write npm run export -- FILE.'],
  ] as const)('of %s %j is refused with the right way to write it', (command, typed, part) => {
    expect(() => fileArgument(command, typed, command === 'import' ? ['--dry-run'] : [])).toThrow(part);
  });
});
