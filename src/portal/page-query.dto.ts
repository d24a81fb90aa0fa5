import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DayField } from '../platform/http/fields';
import type { AskedSheet } from '../platform/http/sheet';

const unusable = 'Use the links of the list to go from page to page.';

/** How a page's list is asked for: which sheet, in which order, on which day, or as CSV. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: unusable })
  @Min(1, { message: unusable })
  @Max(100_000, { message: unusable })
  page = 1;

  @IsOptional()
  sort?: string;

  @IsOptional()
  @IsIn(['down'], { message: unusable })
  order?: 'down';

  @IsOptional()
  @IsIn(['csv'], { message: 'Choose csv.' })
  format?: 'csv';

  @DayField({ optional: true })
  asOf?: string;
}

const rowsOnASheet = 25;

/** The sheet that a query asks for. A sort that the list does not know is as if there were none. */
export function askedSheet({ page, sort, order }: PageQuery): AskedSheet {
  return {
    sort: typeof sort === 'string' ? sort : null,
    isDescending: order === 'down',
    number: page,
    size: rowsOnASheet,
  };
}
