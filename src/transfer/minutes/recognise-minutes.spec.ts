import fc from 'fast-check';
import { recogniseMinutes } from './recognise-minutes';
import type { MinutesRead } from './recognise-minutes';

const names = (all: MinutesRead['present']): string[] => all.map(({ name }) => name);
const actions = ({ actions: all }: MinutesRead): unknown[] => all.map(({ task, owner, due }) => [task, owner, due]);
const decisions = ({ decisions: all }: MinutesRead): string[] => all.map(({ statement }) => statement);

describe('Minutes are read by rules', () => {
  it('as a secretary types them: names one to a line with what they are', () => {
    const read = recogniseMinutes(`
Movement Disorders HIT
Steering Group meeting
Tuesday 3 June 2014, 2pm to 3.30pm, Room 4, Southmead

Present:
Dr Jane Smith (JS), Consultant Neurologist, North Bristol Trust (Chair)
Prof. Alan O’Neill (AO), University of Bristol
Mary-Ann Jones – Public contributor
Smith, Peter

Apologies: Dr K Patel, Susan Green and Tom Brown.

In attendance
Sam White (minutes)

1. Welcome and introductions
JS welcomed everybody.
2. Minutes of the last meeting
The minutes were agreed as an accurate record.
3. Pathway
It was agreed that the pathway goes to the board in September.
ACTION: JS to circulate the pathway by 12 May 2014.
AO will ask the university for a desk. Action: AO
`);
    expect(read.day).toEqual({
      quote: 'Tuesday 3 June 2014, 2pm to 3.30pm, Room 4, Southmead',
      days: ['2014-06-03'],
    });
    expect(read.present.map(({ name, about, initials }) => [name, about, initials])).toEqual([
      ['Dr Jane Smith', 'Consultant Neurologist, North Bristol Trust, Chair', 'JS'],
      ['Prof. Alan O’Neill', 'University of Bristol', 'AO'],
      ['Mary-Ann Jones', 'Public contributor', null],
      ['Peter Smith', null, null],
    ]);
    expect(names(read.apologies)).toEqual(['Dr K Patel', 'Susan Green', 'Tom Brown']);
    expect(names(read.inAttendance)).toEqual(['Sam White']);
    expect(decisions(read)).toEqual(['It was agreed that the pathway goes to the board in September.']);
    expect(actions(read)).toEqual([
      ['Circulate the pathway', 'JS', '2014-05-12'],
      ['AO will ask the university for a desk', 'AO', null],
    ]);
  });

  it('with all names on one line, decisions with labels, and actions in a list', () => {
    const read = recogniseMinutes(`MINUTES 14/3/13
Present: Ann Archer (chair), Ben Brook, Cat Cole, and Dan Dale
Apologies received from: Eve Eden
DECISION 1: To meet each month.
Agreed – The terms of reference are adopted.
RESOLVED: that the budget is published
Actions
- Ben Brook to write to the council by 1/4/2013
- Book a room (CC)
- Send the papers earlier
7. Any other business
None.`);
    expect(read.day?.days).toEqual(['2013-03-14']);
    expect(names(read.present)).toEqual(['Ann Archer', 'Ben Brook', 'Cat Cole', 'Dan Dale']);
    expect(names(read.apologies)).toEqual(['Eve Eden']);
    expect(decisions(read)).toEqual([
      'To meet each month.',
      'The terms of reference are adopted.',
      'that the budget is published',
    ]);
    expect(actions(read)).toEqual([
      ['Write to the council', 'Ben Brook', '2013-04-01'],
      ['Book a room', 'CC', null],
      ['Send the papers earlier', null, null],
    ]);
  });

  it('in Markdown, with a table of actions', () => {
    const read = recogniseMinutes(`# Working group, 2015-02-10
## Present
* **Ann Archer**
* Ben Brook
## Discussion
The group agreed to pilot the app.
## Actions
| No | Action | Lead | By when |
|----|--------|------|---------|
| 1 | Draft the protocol | Ann Archer | 1 March 2015 |
| 2 | Find two wards | BB | |`);
    expect(read.day?.days).toEqual(['2015-02-10']);
    expect(names(read.present)).toEqual(['Ann Archer', 'Ben Brook']);
    expect(decisions(read)).toEqual(['The group agreed to pilot the app.']);
    expect(actions(read)).toEqual([
      ['Draft the protocol', 'Ann Archer', '2015-03-01'],
      ['Find two wards', 'BB', null],
    ]);
  });

  it('out of the cells of a table of Word', () => {
    const read = recogniseMinutes(
      'Present: | Ann Archer, Ben Brook | \nApologies | Cat Cole | \nDate: | 4 May 2016 | ',
    );
    expect([names(read.present), names(read.apologies), read.day?.days]).toEqual([
      ['Ann Archer', 'Ben Brook'],
      ['Cat Cole'],
      ['2016-05-04'],
    ]);
  });

  it('and ask where either number may be the month', () => {
    expect(recogniseMinutes('Meeting of 3/11/2014').day?.days).toEqual(['2014-11-03', '2014-03-11']);
    expect(recogniseMinutes('Meeting of 3/3/2014').day?.days).toEqual(['2014-03-03']);
    expect(recogniseMinutes('No day').day).toBeNull();
  });

  it('but take no presentation for somebody present, and no action out of a sentence about action', () => {
    const read = recogniseMinutes(`Present: Ann Archer
Presentation by the ward team
The action plan was discussed. Present concerns were noted by Ben Brook.
Action is needed soon.`);
    expect(names(read.present)).toEqual(['Ann Archer']);
    expect([decisions(read), actions(read)]).toEqual([[], []]);
  });

  it('whatever the text is: each thing that is offered stands in it', () => {
    const word = fc.constantFrom(
      ...'Present: | Apologies from Ann Archer (AA) , and ; – ACTION: DECISION agreed that to by 3/4/2015 1. # - ** Actions Lead \n \n \n é ( [ | 🙂'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 80 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 300, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, (minutes) => {
        const { day, ...read } = recogniseMinutes(minutes);
        const lines = minutes.split('\n').map((line) => line.trim());
        const quotes = [...Object.values(read).flat(), ...(day === null ? [] : [day])].map(({ quote }) => quote);
        expect(quotes.filter((quote) => !lines.includes(quote))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
