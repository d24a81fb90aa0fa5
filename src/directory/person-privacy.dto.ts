import { ApiProperty } from '@nestjs/swagger';
import { DayField, Words } from '../platform/http/fields';
import { professions } from './person.entity';
import type { Profession } from './person.entity';

/** That somebody asked to be forgotten. */
export class PseudonymisePersonRequest {
  @DayField({ description: 'The day on which they asked.' })
  requestedOn: string;

  @Words(1000, { description: 'Why, without their name or e-mail address: it is kept.' })
  reason: string;
}

/** What is known of the person themselves. */
export class HeldPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
  @ApiProperty({ enum: professions })
  profession: Profession | null;
  orcid: string | null;
  email: string | null;
  telephone: string | null;
  accessNeeds: string | null;
}

/** Everything that is held about one person, section by section. */
export class HeldAboutPersonView {
  @ApiProperty({ format: 'date-time' })
  takenOutAt: string;
  person: HeldPersonView;
  @ApiProperty({
    type: 'object',
    description: 'Rows by the name of their section, such as memberships, attendance, actions, sessions and trail.',
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
  })
  sections: Record<string, object[]>;
}
