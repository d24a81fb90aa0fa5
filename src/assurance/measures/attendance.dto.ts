import { ApiProperty } from '@nestjs/swagger';
import { FiguresView } from '../../meetings/log-meeting.dto';
import { OneOf } from '../../platform/http/fields';
import { attendanceBy } from './attendance-categories';
import type { AttendanceBy } from './attendance-categories';
import { MeasureQuery, MeasureView, RatioView } from './measure.dto';

/** Whose attendance, over which days, and broken down how. */
export class AttendanceMeasureQuery extends MeasureQuery {
  @OneOf(attendanceBy, {
    optional: true,
    description: 'Seat by seat for a group, group by group for a HIT and HIT by HIT for the partnership when left out.',
  })
  by?: AttendanceBy;
}

/** Who came how often, as counts and as shares. */
export class MeasuredAttendanceView extends FiguresView {
  personal: RatioView;
  /** A deputy counts too. */
  represented: RatioView;
  /** Of fewer than three: too few to compare. */
  smallDenominator: boolean;
}

/** One category. What is not recorded is a category too, without key. */
export class AttendanceInCategoryView extends MeasuredAttendanceView {
  @ApiProperty({ format: 'uuid' })
  id: string | null;
  key: string | null;
  label: string | null;
}

/** Attendance over a period, in all and broken down. */
export class AttendanceMeasureView extends MeasureView {
  @ApiProperty({ enum: attendanceBy })
  by: AttendanceBy;
  total: MeasuredAttendanceView;
  items: AttendanceInCategoryView[];
}
