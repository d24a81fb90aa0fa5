import { DayField, Id } from '../platform/http/fields';

/** The organisation that embeds a HIT from a day. */
export class AppointSponsoringOrganisationRequest {
  @Id('organisation', { description: 'Normally an NHS trust or a local authority, and a partner of the HIT.' })
  organisation: string;

  @DayField({ description: 'Its first day; the present one ends the day before.' })
  from: string;
}

/** The unit that hosts a HIT from a day. */
export class HostHitRequest {
  @Id('unit')
  unit: string;

  @DayField({ description: 'Its first day; the present host ends the day before.' })
  from: string;
}
