import { Module } from '@nestjs/common';
import { PeoplePrivacyController } from './people-privacy.controller';
import { PseudonymisePerson } from './pseudonymise-person';

/** What is held about one person, and putting a pseudonym in the place of who asks to be forgotten. */
@Module({
  controllers: [PeoplePrivacyController],
  providers: [PseudonymisePerson],
})
export class PrivacyModule {}
