import type { CircleRow } from './reporting-line.queries';
import { circlesIn, spellOut } from './reporting-lines-are-acyclic';

const line = (group: string, parent: string, origin = 'A-SG'): CircleRow => ({
  origin,
  day: '2013-04-01',
  lineId: `${group} ${parent}`,
  groupId: group,
  groupName: group,
  parentGroupId: parent,
  parentGroupName: parent,
});

const told = (...lines: CircleRow[]): string[] => circlesIn(lines).map(spellOut);

describe('A circle of reporting lines', () => {
  it('is spelt out from where it begins until it comes back', () => {
    expect(told(line('A-SG', 'T-SG'), line('T-SG', 'Board'), line('Board', 'A-SG'))).toEqual([
      'A-SG reports to T-SG, T-SG reports to Board, Board reports to A-SG',
    ]);
  });

  it('is told by its shortest way, without the lines that lead elsewhere', () => {
    expect(
      told(
        line('A-SG', 'X'),
        line('A-SG', 'T-SG'),
        line('X', 'Y'),
        line('Y', 'T-SG'),
        line('T-SG', 'A-SG'),
        line('T-SG', 'Board'),
      ),
    ).toEqual(['A-SG reports to T-SG, T-SG reports to A-SG']);
  });

  it('is not lost in another circle that does not come back to the same group', () => {
    expect(told(line('A-SG', 'X'), line('X', 'Y'), line('Y', 'X'), line('Y', 'A-SG'))).toEqual([
      'A-SG reports to X, X reports to Y, Y reports to A-SG',
    ]);
    expect(told(line('A-SG', 'X'), line('X', 'Y'), line('Y', 'X'))).toEqual([]);
  });

  it('is told once for each group that it was looked for from', () => {
    expect(told(line('A', 'B', 'A'), line('B', 'A', 'A'), line('C', 'D', 'C'), line('D', 'C', 'C'))).toEqual([
      'A reports to B, B reports to A',
      'C reports to D, D reports to C',
    ]);
  });

  it('is none where there are no lines', () => {
    expect(told()).toEqual([]);
  });
});
