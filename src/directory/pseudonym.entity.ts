import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person is called by a number from now on, and why. Its id is that of the person; what they were called before it does not know. */
@Entity('pseudonym')
export class Pseudonym {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'date' })
  requestedOn: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  givenAt: Date;
}
