import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Changes } from '../platform/http/responses';
import { sendChanged } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { PersonPseudonymisedView, PseudonymisePersonRequest } from './people-privacy.dto';
import { PseudonymisePerson } from './pseudonymise-person';

@ApiTags('Directory')
@Controller('api/v1/people')
export class PeoplePrivacyController {
  constructor(private readonly pseudonymisePerson: PseudonymisePerson) {}

  /** Puts “Person 17” in the place of somebody who asks to be forgotten. It cannot be undone; counts do not change. */
  @Post(':id/pseudonymise')
  @Needs('people:forget', inPath('person'))
  @Changes(PersonPseudonymisedView)
  async pseudonymise(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) person: string,
    @IfMatch() version: number,
    @Body() request: PseudonymisePersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonPseudonymisedView> {
    return sendChanged(reply, await this.pseudonymisePerson.execute(viewer, person, version, request));
  }
}
