import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller';
import { RecordOrganisation } from './record-organisation';

/** Organisations and their succession, units, posts and who holds them, people. */
@Module({ controllers: [OrganisationsController], providers: [RecordOrganisation] })
export class DirectoryModule {}
