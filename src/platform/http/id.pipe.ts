import { Injectable, ParseUUIDPipe } from '@nestjs/common';
import { Problem } from '../problems/problem';

/** Takes an id from the address. What has not the form of an id names nothing: 404. */
@Injectable()
export class IdPipe extends ParseUUIDPipe {
  constructor() {
    super({
      exceptionFactory: () =>
        new Problem(404, 'not-found', 'There is nothing with this id. Copy it whole from where it was shown.'),
    });
  }
}
