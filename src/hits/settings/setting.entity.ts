import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../../platform/time/period';
import type { SettingName } from './settings';

/** A threshold while it differs from the product's own. */
@Entity('setting')
export class Setting {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  name: SettingName;

  @Column({ type: 'integer' })
  value: number;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
