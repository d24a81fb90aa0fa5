import { matchRegister } from './match-register';
import { readRegister } from './register-rows';

const etr = `"RVJ","NORTH BRISTOL NHS TRUST","Y58","Q86","SOUTHMEAD","","","BRISTOL","","BS10 5NB","19910401","","","","","","","","","","","","","","","",""
"RA7","UNIVERSITY HOSPITALS BRISTOL AND WESTON NHS FOUNDATION TRUST","Y58","","","","","","","","19910401","",""
"RXX","OLD BRISTOL NHS TRUST","Y58","","","","","","","","19910401","20130331",""
"5QJ","BRISTOL PCT","Y58","","","","","","","","20020401","20130331",""`;

const ours = (id: string, names: readonly string[], codes: readonly string[] = []) => ({
  id,
  version: 1,
  names,
  codes,
});

describe('An extract of the register', () => {
  it('is matched by code, by name however it is written, and by names that are alike', async () => {
    const { organisations } = await readRegister(Buffer.from(etr));
    expect(organisations.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['RVJ', '1991-04-01', null],
      ['RA7', '1991-04-01', null],
      ['RXX', '1991-04-01', '2013-03-31'],
      ['5QJ', '2002-04-01', '2013-03-31'],
    ]);
    const matches = matchRegister(
      [
        ours('nbt', ['North Bristol Trust']),
        ours('uhbw', ['University Hospitals Bristol & Weston NHS FT']),
        ours('uhb', ['University Hospitals Bristol NHS Foundation Trust']),
        ours('pct', ['NHS Bristol'], ['5QJ']),
        ours('other', ['A charity']),
        ours('coded', ['Old Bristol NHS Trust'], ['R99']),
      ],
      organisations,
    );
    expect(matches.map(({ organisation, row, way }) => [organisation.id, row.code, way])).toEqual([
      ['nbt', 'RVJ', 'NAME'],
      ['uhbw', 'RA7', 'NAME'],
      ['uhb', 'RA7', 'ALIKE'],
      ['pct', '5QJ', 'CODE'],
    ]);
  });

  it('may have heads, and may be of successions', async () => {
    const headed = await readRegister(
      Buffer.from('Organisation Name;Organisation Code;Close Date\nA trust;RVX;01/04/2013\n'),
    );
    expect(headed.organisations).toEqual([{ code: 'RVX', name: 'A trust', from: null, to: '2013-04-01' }]);
    const { organisations, successions } = await readRegister(Buffer.from('5QJ,11H,A,20130401,N\n'));
    expect([organisations, successions]).toEqual([[], [{ predecessor: '5QJ', successor: '11H', on: '2013-04-01' }]]);
    await expect(readRegister(Buffer.from('nothing\n'))).rejects.toThrow('There is no organisation in the file.');
  });
});
