import { Module } from '@nestjs/common';
import { MeasuresModule } from './measures/measures.module';

/** What the record comes to when it is held against what was meant. */
@Module({ imports: [MeasuresModule] })
export class AssuranceModule {}
