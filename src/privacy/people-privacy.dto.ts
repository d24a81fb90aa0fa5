import { ApiProperty } from '@nestjs/swagger';
import { MinLength } from 'class-validator';
import { DayField, Words } from '../platform/http/fields';
import { Written } from '../platform/http/responses';

/** That somebody asks to be forgotten. */
export class PseudonymisePersonRequest {
  @Words(2000, {
    description: 'Why it is done, such as the request and what was weighed, without the name. It is kept.',
  })
  reason: string;

  @DayField({ description: 'The day on which they asked.' })
  requestedOn: string;

  @Words(200, {
    optional: true,
    each: true,
    description: 'Other ways in which texts call them, such as “Dr Lee”. Each is replaced wherever it stands.',
  })
  @MinLength(3, { each: true, message: 'Give at least three letters: less would be found in other words.' })
  alsoCalled?: string[] | null;
}

/** What became of somebody who asked to be forgotten. */
export class PersonPseudonymisedView extends Written {
  @ApiProperty({ example: 'Person 17' })
  name: string;
  @ApiProperty({ type: 'integer', description: 'In how many rows a text named them.' })
  texts: number;
}
