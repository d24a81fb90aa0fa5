import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs';

/** Gives the rooms what is done by itself, or later than asked for. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
