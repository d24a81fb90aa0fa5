import { IsIn, getMetadataStorage, validateSync } from 'class-validator';
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

/** How often class-validator goes through every class of the program, and how often it sorts what it found. */
const asked = { lookUp: 0, inOrder: 0 };

beforeAll(() => {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const inOrder = storage.groupByPropertyName.bind(storage);
  storage.getTargetValidationMetadatas = (...how) => {
    asked.lookUp += 1;
    return lookUp(...how);
  };
  storage.groupByPropertyName = (metadata) => {
    asked.inOrder += 1;
    return inOrder(metadata);
  };
});

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

  it('are looked up no more: class-validator still asks where its answers are remembered', () => {
    class Pear extends Fruit {}
    rememberChecks();
    const before = { ...asked };
    faultsOf(new Pear());
    expect(asked).toEqual({ lookUp: before.lookUp + 1, inOrder: before.inOrder + 1 });
    for (let nth = 0; nth < 5; nth += 1) expect(faultsOf(new Pear())).toEqual(['colour isIn']);
    expect(asked).toEqual({ lookUp: before.lookUp + 1, inOrder: before.inOrder + 1 });
  });
});
