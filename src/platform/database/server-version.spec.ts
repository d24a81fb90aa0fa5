import { CannotStart } from '../config/cannot-start';
import { refuseOldServer } from './server-version';

describe('the version of the database server', () => {
  it.each([180000, 180004, 190001])('%i is new enough', (version) => {
    expect(() => {
      refuseOldServer(version);
    }).not.toThrow();
  });

  it.each([
    [170010, 'PostgreSQL 17,'],
    [90624, 'PostgreSQL 9,'],
  ])('%i is refused with a sentence', (version, named) => {
    expect(() => {
      refuseOldServer(version);
    }).toThrow(CannotStart);
    expect(() => {
      refuseOldServer(version);
    }).toThrow(`${named} and HIT Portal needs PostgreSQL 18 or newer`);
  });
});
