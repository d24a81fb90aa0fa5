import { Injectable } from '@nestjs/common';
import { AmendSeat } from '../../groups/amend-seat';
import { AppointToSeat } from '../../groups/appoint-to-seat';
import { EndSeat } from '../../groups/end-seat';
import { goesOnInSeat } from '../../groups/ending.queries';
import type { GoesOnRow } from '../../groups/ending.queries';
import { HandOverSeat } from '../../groups/hand-over-seat';
import { NameDeputy } from '../../groups/name-deputy';
import { NameDeputyRequest } from '../../groups/named-deputies.dto';
import { AppointToSeatRequest, HandOverSeatRequest } from '../../groups/occupancies.dto';
import { AmendSeatRequest } from '../../groups/seats.dto';
import { Database } from '../../platform/database/database';
import { LastDayRequest } from '../../platform/http/last-day.dto';
import { Clock } from '../../platform/time/clock';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import { day, firstDay, optionalDay, optionalFinalDay } from '../forms/form-field';
import type { Option } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import { asWhom, seatFields, who } from './seat-fields';

/** A seat that a form is about. */
export interface SeatSubject extends FormSubject {
  readonly organisations: readonly Option[];
}

/** What can be done to a seat. */
@Injectable()
export class SeatForms {
  readonly forms: Readonly<Record<string, ChangeForm<SeatSubject>>>;

  constructor(
    database: Database,
    clock: Clock,
    appointToSeat: AppointToSeat,
    handOverSeat: HandOverSeat,
    nameDeputy: NameDeputy,
    amendSeat: AmendSeat,
    endSeat: EndSeat,
  ) {
    this.forms = {
      fill: changeForm({
        title: 'Fill this seat',
        button: 'Fill seat',
        told: 'seat-filled',
        request: AppointToSeatRequest,
        fields: ({ organisations }: SeatSubject) => [
          who('Who sits in it?'),
          ...asWhom(organisations),
          firstDay('from', 'From which day?'),
          optionalFinalDay('to', 'Until which day?', 'Their last day. As long as the seat when left open.'),
          optionalDay('termEndsOn', 'When does their term of office run out?', 'It does not end their membership.'),
        ],
        run: (viewer, { id }, request) => appointToSeat.execute(viewer, id, request),
      }),
      'hand-over': changeForm({
        title: 'Hand over this seat',
        intro: 'Whoever sits in it leaves the day before. Deputies stay with the seat.',
        button: 'Hand over seat',
        told: 'seat-handed-over',
        request: HandOverSeatRequest,
        fields: ({ organisations }: SeatSubject) => [
          who('Who takes it over?'),
          ...asWhom(organisations),
          day('on', 'What is their first day?'),
          optionalDay('to', 'Until which day?', 'Their last day. As long as the seat when left open.'),
          optionalDay('termEndsOn', 'When does their term of office run out?', 'It does not end their membership.'),
        ],
        run: (viewer, subject, request) => handOverSeat.execute(viewer, subject.id, versionOf(subject), request),
      }),
      deputy: changeForm({
        title: 'Name a deputy',
        intro: 'A deputy may come for whoever sits in the seat.',
        button: 'Name deputy',
        told: 'deputy-named',
        request: NameDeputyRequest,
        fields: () => [
          who('Who is the deputy?'),
          day('from', 'From which day?'),
          optionalDay('to', 'Until which day?', 'Their last day. As long as the seat when left open.'),
        ],
        run: (viewer, { id }, request) => nameDeputy.execute(viewer, id, request),
      }),
      amend: changeForm({
        title: 'Amend this seat',
        intro:
          'This puts right what the seat is, for all its days. Where it becomes another from a day on, end it and add a new one.',
        button: 'Save seat',
        told: 'seat-amended',
        request: AmendSeatRequest,
        fields: () => seatFields,
        run: (viewer, subject, request) => amendSeat.execute(viewer, subject.id, versionOf(subject), request),
      }),
      end: changeForm({
        title: 'End this seat',
        button: 'End seat',
        told: 'seat-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is its last day?')],
        follows: {
          title: 'What ends with it',
          otherwise: 'Nobody sits in it and it has no deputies.',
          list: async (viewer, { id }) =>
            (await database.rows<GoesOnRow & Record<string, unknown>>(viewer, goesOnInSeat, [id, clock.today()])).map(
              ({ name }) => name,
            ),
        },
        run: (viewer, subject, request) => endSeat.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }
}
