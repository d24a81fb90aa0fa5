const seatsAGroup = 10;
const groups = 20;

/** Where the made-up numbers begin. */
const firstDay = Date.UTC(2000, 0, 3);
const day = (number: number): string => new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10);
const padded = (number: number): string => String(number).padStart(5, '0');

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const statuses = ['PRESENT', 'PRESENT', 'PRESENT_ONLINE', 'APOLOGIES', 'ABSENT'] as const;

const people = numbers(seatsAGroup * groups).map((index) => ({ key: `p${padded(index)}`, name: `Person ${index}` }));

const group = (index: number): object => ({
  key: `g${padded(index)}`,
  name: `Group ${index}`,
  kind: 'WORKING_GROUP',
  from: '2000-01-01',
  seats: numbers(seatsAGroup).map((seat) => ({
    key: `m${padded(seat)}`,
    label: `Member ${seat}`,
    from: '2000-01-01',
    occupancies: [{ person: `p${padded(index * seatsAGroup + seat)}`, capacity: 'SERVICE', from: '2000-01-01' }],
  })),
});

function meeting(index: number): object {
  const ofGroup = index % groups;
  const on = day(Math.floor(index / groups) * 7);
  return {
    key: `t${padded(index)}`,
    status: 'HELD',
    meetsOn: on,
    recordState: 'UNCONFIRMED',
    recordedAt: `${on}T18:00:00Z`,
    groups: [`g${padded(ofGroup)}`],
    attendance: numbers(seatsAGroup).map((seat) => ({
      seat: `m${padded(seat)}`,
      person: `p${padded(ofGroup * seatsAGroup + seat)}`,
      status: statuses[(index + seat) % statuses.length],
      capacity: 'SERVICE',
    })),
    agendaItems: [{ title: 'Minutes of the last meeting', outcome: 'Agreed.' }],
  };
}

/** A partnership file with that many meetings of ten people each, piece by piece. It is the same every time. */
export function* fileWithMeetings(count: number): Generator<string> {
  const line = (element: object): string => JSON.stringify(element);
  yield `{"format":"hit-portal-partnership/1",\n"people":[\n${people.map(line).join(',\n')}\n],\n`;
  yield `"groups":[\n${numbers(groups).map(group).map(line).join(',\n')}\n],\n"meetings":[`;
  for (let index = 0; index < count; index += 1) yield `${index === 0 ? '\n' : ',\n'}${line(meeting(index))}`;
  yield '\n]\n}\n';
}
