import { Id, OneOf } from '../../platform/http/fields';
import { IsOptional, IsString } from 'class-validator';
import { periodNames } from './report-periods';
import type { PeriodName } from './report-periods';

/** Which report somebody chose to look at. Days that they typed come in three fields each. */
export class ReportPageQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(periodNames, { optional: true })
  period?: PeriodName;

  @OneOf(['true'], { optional: true })
  anonymised?: 'true';

  @IsOptional()
  @IsString()
  'from-day'?: string;
  @IsOptional()
  @IsString()
  'from-month'?: string;
  @IsOptional()
  @IsString()
  'from-year'?: string;
  @IsOptional()
  @IsString()
  'to-day'?: string;
  @IsOptional()
  @IsString()
  'to-month'?: string;
  @IsOptional()
  @IsString()
  'to-year'?: string;
}

const saidOfReport = ['written', 'frozen'] as const;

/** What was just done to the report that a page shows. */
export class ReportSaidQuery {
  @OneOf(saidOfReport, { optional: true })
  said?: (typeof saidOfReport)[number];
}
