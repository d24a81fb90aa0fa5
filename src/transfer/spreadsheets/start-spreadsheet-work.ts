import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs';
import { CarryOutSpreadsheets } from './carry-out-spreadsheets';

/** What was left undone when a copy of the program ended is found again within this time, in seconds. */
const tenMinutes = 600;

/** Has spreadsheets worked on whenever somebody asks for it. */
@Injectable()
export class StartSpreadsheetWork implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly carryOutSpreadsheets: CarryOutSpreadsheets,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.run('spreadsheets', tenMinutes, () => this.carryOutSpreadsheets.execute());
  }
}
