import { IsIn, validateSync } from 'class-validator';
import { rememberChecks } from './remembered-checks';

class Fruit {
  @IsIn(['RED', 'GREEN'], { message: 'Choose a colour.' })
  colour: string;
}

class Apple extends Fruit {
  @IsIn(['SWEET', 'SOUR'], { message: 'Choose a taste.' })
  taste: string;
}

const faultsOf = (fruit: Fruit): string[] =>
  validateSync(fruit, { whitelist: true, forbidNonWhitelisted: true })
    .flatMap(({ property, constraints = {} }) => Object.keys(constraints).map((check) => `${property} ${check}`))
    .sort();

describe('Checks that are looked up once for each class', () => {
  it('find the same faults as before, also those that a class inherits, however often they are asked', () => {
    const bad = Object.assign(new Apple(), { colour: 'BLUE', taste: 'LOUD', price: 1 });
    const good = Object.assign(new Apple(), { colour: 'RED', taste: 'SOUR' });
    const before = faultsOf(bad);
    expect(before).toEqual(['colour isIn', 'price whitelistValidation', 'taste isIn']);
    rememberChecks();
    rememberChecks();
    expect([faultsOf(bad), faultsOf(bad), faultsOf(good)]).toEqual([before, before, []]);
    expect(faultsOf(Object.assign(new Fruit(), { colour: 'RED', taste: 'SOUR' }))).toEqual([
      'taste whitelistValidation',
    ]);
  });
});
