import { Injectable } from '@nestjs/common';
import type { SendApologiesRequest } from '../../meetings/apologies.dto';
import { Database } from '../../platform/database/database';
import type { Viewer } from '../../platform/viewer';
import { peopleOfNames } from './meeting-to-log.queries';

/** Who comes instead, as somebody typed it: the person on record of that name where there is one alone, else the name. */
@Injectable()
export class FindDeputy {
  constructor(private readonly database: Database) {}

  async execute(viewer: Viewer, name: string): Promise<Pick<SendApologiesRequest, 'deputy' | 'deputyName'>> {
    if (name === '') return {};
    const [person] = await this.database.rows<{ id: string }>(viewer, peopleOfNames, [[name.toLowerCase()]]);
    return person ? { deputy: person.id } : { deputyName: name };
  }
}
