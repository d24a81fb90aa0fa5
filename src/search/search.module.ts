import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';
import { SearchEverything } from './search-everything';

/** Search over everything that somebody may see. */
@Module({ controllers: [SearchController], providers: [SearchEverything], exports: [SearchEverything] })
export class SearchModule {}
