import { chairedBy } from './chaired-by';

describe('Who was in the chair', () => {
  type Seat = Parameters<typeof chairedBy>[0][number];
  const seat = (
    role: Seat['role'],
    personName: string,
    status: Seat['status'] = 'PRESENT',
    instead?: string,
  ): Seat => ({
    role,
    personName,
    status,
    deputy: instead === undefined ? null : { name: instead },
  });

  it('is the chair, who came in person or online', () => {
    expect(
      chairedBy([seat('MEMBER', 'Bea'), seat('VICE_CHAIR', 'Cal'), seat('CHAIR', 'Ada', 'PRESENT_ONLINE')]),
    ).toEqual(['Ada']);
  });

  it('is the vice-chair when the chair did not come, even where somebody came in the chair’s place', () => {
    expect(chairedBy([seat('CHAIR', 'Ada', 'APOLOGIES'), seat('VICE_CHAIR', 'Cal')])).toEqual(['Cal']);
    expect(chairedBy([seat('CHAIR', 'Ada', 'DEPUTY', 'Dee'), seat('VICE_CHAIR', 'Cal')])).toEqual(['Cal']);
  });

  it('is both co-leads of a working group, and both chairs of a joint meeting, each once', () => {
    expect(chairedBy([seat('CO_LEAD', 'Ada'), seat('CO_LEAD', 'Bea')])).toEqual(['Ada', 'Bea']);
    expect(chairedBy([seat('CHAIR', 'Ada'), seat('CHAIR', 'Bea'), seat('CHAIR', 'Ada')])).toEqual(['Ada', 'Bea']);
  });

  it('is whoever came in place of the chair when nobody else is there for it', () => {
    expect(chairedBy([seat('CHAIR', 'Ada', 'DEPUTY', 'Dee'), seat('MEMBER', 'Bea')])).toEqual(['Dee']);
  });

  it('is not known when none of them came', () => {
    expect(chairedBy([seat('CHAIR', 'Ada', 'ABSENT'), seat('MEMBER', 'Bea')])).toEqual([]);
  });
});
