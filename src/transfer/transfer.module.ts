import { Module } from '@nestjs/common';
import { ExportPartnership } from './export-partnership';
import { ImportPartnership } from './import-partnership';
import { ExportStructure } from './open-formats/export-structure';
import { AssembleStructure } from './open-formats/assemble-structure';
import { StructureController } from './open-formats/structure.controller';
import { PartnershipController } from './partnership.controller';
import { AnswerSpreadsheet } from './spreadsheets/answer-spreadsheet';
import { CheckRows } from './spreadsheets/checking/check-rows';
import { ExportFailedRows } from './spreadsheets/export-failed-rows';
import { SheetReader } from './spreadsheets/file/sheet-reader';
import { ImportSpreadsheet } from './spreadsheets/import-spreadsheet';
import { ReceiveSpreadsheet } from './spreadsheets/receive-spreadsheet';
import { SetSpreadsheetColumns } from './spreadsheets/set-spreadsheet-columns';
import { SpreadsheetBodies } from './spreadsheets/spreadsheet-bodies';
import { SpreadsheetsController } from './spreadsheets/spreadsheets.controller';
import { StartSpreadsheetWork } from './spreadsheets/start-spreadsheet-work';
import { UndoSpreadsheet } from './spreadsheets/undo-spreadsheet';
import { CarryOutSpreadsheets } from './spreadsheets/carry-out-spreadsheets';
import { StreamedBody } from './streamed-body';

/** The partnership file: whole partnerships in and out. Spreadsheets: the history that people have. The structure in formats of others. */
@Module({
  controllers: [PartnershipController, SpreadsheetsController, StructureController],
  providers: [
    ImportPartnership,
    ExportPartnership,
    StreamedBody,
    SheetReader,
    SpreadsheetBodies,
    ReceiveSpreadsheet,
    SetSpreadsheetColumns,
    AnswerSpreadsheet,
    ImportSpreadsheet,
    UndoSpreadsheet,
    ExportFailedRows,
    CheckRows,
    CarryOutSpreadsheets,
    StartSpreadsheetWork,
    AssembleStructure,
    ExportStructure,
  ],
  exports: [
    ImportPartnership,
    ExportPartnership,
    ReceiveSpreadsheet,
    SetSpreadsheetColumns,
    AnswerSpreadsheet,
    ImportSpreadsheet,
    UndoSpreadsheet,
  ],
})
export class TransferModule {}
