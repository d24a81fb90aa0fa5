import { Module } from '@nestjs/common';
import { ExportPartnership } from './export-partnership';
import { ImportPartnership } from './import-partnership';
import { PartnershipController } from './partnership.controller';
import { StreamedBody } from './streamed-body';

/** The partnership file: whole partnerships in and out. */
@Module({
  controllers: [PartnershipController],
  providers: [ImportPartnership, ExportPartnership, StreamedBody],
  exports: [ImportPartnership, ExportPartnership],
})
export class TransferModule {}
