import { Global, Module } from '@nestjs/common';
import { Lists } from './lists';

/** What every room's controllers lean on. */
@Global()
@Module({ providers: [Lists], exports: [Lists] })
export class HttpModule {}
