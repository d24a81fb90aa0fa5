import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { allHeld } from '../access/held-section';
import type { HeldInRoom } from '../access/held-section';
import { AffiliationsController } from './affiliations.controller';
import { AmendOrganisation } from './amend-organisation';
import { AmendPerson } from './amend-person';
import { AppointToPost } from './appoint-to-post';
import { EndTimeAway } from './end-time-away';
import { EndAffiliation } from './end-affiliation';
import { EndOrganisation } from './end-organisation';
import { EndPost } from './end-post';
import { EndPostHolding } from './end-post-holding';
import { EndUnit } from './end-unit';
import { ExportPerson } from './export-person';
import { HandOverPost } from './hand-over-post';
import { OrganisationLifeController } from './organisation-life.controller';
import { MergeOrganisation } from './merge-organisation';
import { OrganisationMergersController } from './organisation-mergers.controller';
import { OrganisationsController } from './organisations.controller';
import { PeopleController } from './people.controller';
import { PersonPrivacyController } from './person-privacy.controller';
import { PostHoldingsController } from './post-holdings.controller';
import { PostsController } from './posts.controller';
import { PseudonymisePerson } from './pseudonymise-person';
import { RecordIdentifier } from './record-identifier';
import { RecordOrganisation } from './record-organisation';
import { RecordPerson } from './record-person';
import { RecordPost } from './record-post';
import { RecordUnit } from './record-unit';
import { RenameOrganisation } from './rename-organisation';
import { DeclareTimeAway } from './declare-time-away';
import { SeparateOrganisations } from './separate-organisations';
import { StartAffiliation } from './start-affiliation';
import { SucceedOrganisation } from './succeed-organisation';
import { TimesAwayController } from './times-away.controller';
import { UnitsController } from './units.controller';

const organisations = [RecordOrganisation, AmendOrganisation, RenameOrganisation, RecordIdentifier];
const lives = [SucceedOrganisation, EndOrganisation, RecordUnit, EndUnit];
const duplicates = [MergeOrganisation, SeparateOrganisations];
const posts = [RecordPost, EndPost, AppointToPost, HandOverPost, EndPostHolding];
const people = [RecordPerson, AmendPerson, StartAffiliation, EndAffiliation, ExportPerson, PseudonymisePerson];
const away = [DeclareTimeAway, EndTimeAway];

/** Organisations and their succession, units, posts and who holds them, people. */
@Module({})
export class DirectoryModule {
  /** @param held what every room holds about a person */
  static knowing(held: HeldInRoom): DynamicModule {
    return {
      module: DirectoryModule,
      // Whoever asks for a person by name may record somebody new on the way, wherever that is.
      global: true,
      controllers: [
        OrganisationsController,
        OrganisationLifeController,
        OrganisationMergersController,
        UnitsController,
        PostsController,
        PostHoldingsController,
        PeopleController,
        PersonPrivacyController,
        AffiliationsController,
        TimesAwayController,
      ],
      providers: [
        ...organisations,
        ...lives,
        ...duplicates,
        ...posts,
        ...people,
        ...away,
        { provide: allHeld, useValue: held },
      ],
      exports: [...organisations, ...lives, ...duplicates, ...posts, ...people, ...away, allHeld],
    };
  }
}
