/** The first day of sample HIT A. */
export const first = '2012-10-01';

/** [seat, who, profession, label, role, capacity, organisation, from, to]: the table of the sample. Posts fill m03 and m04. */
export const hitASeats = [
  ['m01', 'Ada Ashdown', 'MEDICAL', 'Co-director (academic), Chair', 'CHAIR', 'ACADEMIC', 'UOB', first, null],
  ['m02', 'Dario Eastover', 'MEDICAL', 'Co-director (NHS), Vice-chair', 'VICE_CHAIR', 'SERVICE', 'RVJ', first, null],
  ['m03', 'Farid Gorsley', 'MEDICAL', 'Head of Division, ex officio', 'MEMBER', 'SERVICE', 'RVJ', first, null],
  ['m04', 'Greta Hollowell', 'MANAGEMENT', 'Divisional Manager, ex officio', 'MEMBER', 'SERVICE', 'RVJ', first, null],
  ['m05', 'Hanif Inglebrook', 'MANAGEMENT', 'Commissioning manager', 'MEMBER', 'COMMISSIONING', 'PCT-BRISTOL', first, null],
  ['m06', 'Ines Juniper', 'MEDICAL', 'GP clinical commissioning lead', 'MEMBER', 'COMMISSIONING', 'PCT-BRISTOL', first, null],
  ['m07', 'Jonas Kestrelmoor', 'NURSING_MIDWIFERY', 'Lead specialist nurse', 'MEMBER', 'SERVICE', 'RVJ', first, null],
  ['m08', 'Lena Marlow', 'AHP', 'Physiotherapy lead', 'MEMBER', 'SERVICE', 'RA7', first, null],
  ['m09', 'Mirza Nettlecombe', 'NURSING_MIDWIFERY', 'Regional provider representative', 'MEMBER', 'SERVICE', 'RVN', first, '2013-05-31'],
  ['m10', 'Nadia Oakhanger', 'PUBLIC_HEALTH', 'Consultant in public health', 'MEMBER', 'PUBLIC_HEALTH', 'BCC', '2013-04-01', null],
  ['m11', 'Otto Penhallow', 'LAY', 'Public contributor', 'MEMBER', 'PUBLIC_CONTRIBUTOR', null, first, null],
  ['m12', 'Petra Redmarsh', 'LAY', 'Public contributor', 'MEMBER', 'PUBLIC_CONTRIBUTOR', null, '2013-02-01', null],
] as const;
