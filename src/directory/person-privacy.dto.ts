import { ApiProperty } from '@nestjs/swagger';
import { professions } from './person.entity';
import type { Profession } from './person.entity';

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
