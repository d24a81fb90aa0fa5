import { organisationTypes, sectors } from '../directory/organisation.entity';
import { professions } from '../directory/person.entity';
import { capacities } from './capacity';
import { categoryDimensions, deputyRules, fractionBases } from './quorum';
import type { CategoryDimension, QuorumClause, QuorumRule } from './quorum';

export interface QuorumFault {
  readonly pointer: string;
  readonly detail: string;
}

/** A post or an organisation that a clause names by its key. */
export interface QuorumNaming {
  readonly kind: 'organisation' | 'post';
  readonly key: string;
  readonly pointer: string;
}

export interface ReadQuorum {
  readonly rule: QuorumRule;
  readonly faults: readonly QuorumFault[];
  readonly names: readonly QuorumNaming[];
}

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;
const mostClauses = 20;
const mostMembers = 200;
const modifiers = ['deputiesCount', 'remoteCounts', 'conflictedMembersExcluded'];

const valuesOf: Readonly<Record<CategoryDimension, readonly string[] | null>> = {
  SECTOR: sectors,
  PROFESSION: professions,
  ORG_TYPE: organisationTypes,
  CAPACITY: capacities,
  CONSTITUENCY: null,
};

/** Reads a quorum rule that came from outside: typed, with what was left out filled in, and every fault at its clause. */
export function readQuorum(given: unknown, place = '#/rule'): ReadQuorum {
  const reader = new Reader();
  const rule = reader.rule(given, place);
  return { rule, faults: reader.faults, names: reader.names };
}

class Reader {
  readonly faults: QuorumFault[] = [];
  readonly names: QuorumNaming[] = [];

  rule(given: unknown, at: string): QuorumRule {
    const said = this.object(given, at);
    const which = ['all', 'any'].filter((name) => said[name] !== undefined);
    for (const name of Object.keys(said))
      if (!['all', 'any', ...modifiers].includes(name))
        this.fault(`${at}/${name}`, `There is no such name here, only all or any, ${modifiers.join(', ')}.`);
    if (which.length !== 1) this.fault(at, 'Say either all or any, with a list of clauses.');
    const [name = 'all'] = which;
    const list = said[name];
    const isList = Array.isArray(list) && list.length > 0 && list.length <= mostClauses;
    if (which.length === 1 && !isList)
      this.fault(`${at}/${name}`, `Send a list of 1 to ${String(mostClauses)} clauses.`);
    const clauses = isList
      ? list.map((clause: unknown, index) => this.clause(clause, `${at}/${name}/${String(index)}`))
      : [];
    const common = {
      deputiesCount: this.oneOf(deputyRules, said['deputiesCount'] ?? 'ALWAYS', `${at}/deputiesCount`),
      remoteCounts: this.yesNo(said['remoteCounts'] ?? true, `${at}/remoteCounts`),
      conflictedMembersExcluded: this.yesNo(
        said['conflictedMembersExcluded'] ?? true,
        `${at}/conflictedMembersExcluded`,
      ),
    };
    return name === 'any' ? { any: clauses, ...common } : { all: clauses, ...common };
  }

  private clause(given: unknown, at: string): QuorumClause {
    const [entry, ...others] = Object.entries(this.object(given, at));
    const [name, value] = entry ?? ['', undefined];
    const read = this.kinds[name];
    if (read && others.length === 0) return read(value, `${at}/${name}`);
    this.fault(at, `Say one of ${Object.keys(this.kinds).join(', ')} in each clause.`);
    return { minCount: 1 };
  }

  private readonly kinds: Readonly<Record<string, (given: unknown, at: string) => QuorumClause>> = {
    minCount: (given, at) => ({ minCount: this.number(given, at) }),
    minFraction: (given, at) => {
      const { of, num, den, ...others } = this.object(given, at);
      this.nothingElse(others, at);
      const fraction = {
        of: this.oneOf(fractionBases, of, `${at}/of`),
        num: this.number(num, `${at}/num`),
        den: this.number(den, `${at}/den`),
      };
      if (fraction.num > fraction.den)
        this.fault(`${at}/num`, 'More than all can never come. Enter at most the lower number.');
      return { minFraction: fraction };
    },
    minCategory: (given, at) => {
      const { dim, value, n, ...others } = this.object(given, at);
      this.nothingElse(others, at);
      const dimension = this.oneOf(categoryDimensions, dim, `${at}/dim`);
      const known = valuesOf[dimension];
      const named = known ? this.oneOf(known, value, `${at}/value`) : this.words(value, `${at}/value`);
      return { minCategory: { dim: dimension, value: named, n: this.number(n ?? 1, `${at}/n`) } };
    },
    minOrganisation: (given, at) => {
      const { organisation, n, ...others } = this.object(given, at);
      this.nothingElse(others, at);
      const key = this.key('organisation', organisation, `${at}/organisation`);
      return { minOrganisation: { organisation: key, n: this.number(n ?? 1, `${at}/n`) } };
    },
    eachOrganisation: (given, at) => {
      const { organisations, n, ...others } = this.object(given, at);
      this.nothingElse(others, at);
      const keys = this.keys('organisation', organisations, `${at}/organisations`);
      return { eachOrganisation: { organisations: keys, n: this.number(n ?? 1, `${at}/n`) } };
    },
    anyOfPosts: (given, at) => {
      const { posts, n, ...others } = this.object(given, at);
      this.nothingElse(others, at);
      return { anyOfPosts: { posts: this.keys('post', posts, `${at}/posts`), n: this.number(n ?? 1, `${at}/n`) } };
    },
    chairOrVice: (given, at) => {
      if (given === true) return { chairOrVice: true };
      const { deputies, ...others } = this.object(given, at);
      this.nothingElse(others, at);
      return { chairOrVice: { deputies: this.yesNo(deputies ?? false, `${at}/deputies`) } };
    },
  };

  private object(given: unknown, at: string): Record<string, unknown> {
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
    this.fault(at, 'Send an object.');
    return {};
  }

  private nothingElse(others: object, at: string): void {
    for (const name of Object.keys(others)) this.fault(`${at}/${name}`, 'There is no such name here. Leave it out.');
  }

  private number(given: unknown, at: string): number {
    if (typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= mostMembers) return given;
    this.fault(at, `Enter a whole number from 1 to ${String(mostMembers)}.`);
    return 1;
  }

  private oneOf<Word extends string>(known: readonly Word[], given: unknown, at: string): Word {
    const found = known.find((word) => word === given);
    if (found !== undefined) return found;
    this.fault(at, `Choose one of ${known.join(', ')}.`);
    const [first] = known;
    if (first === undefined) throw new Error('There is nothing to choose from.');
    return first;
  }

  private yesNo(given: unknown, at: string): boolean {
    if (typeof given === 'boolean') return given;
    this.fault(at, 'Answer true or false.');
    return true;
  }

  private words(given: unknown, at: string): string {
    if (typeof given === 'string' && given.trim() !== '' && given.length <= 200) return given.trim();
    this.fault(at, 'Enter some text, 200 characters at most.');
    return '';
  }

  private key(kind: QuorumNaming['kind'], given: unknown, at: string): string {
    if (typeof given === 'string' && keyPattern.test(given)) {
      this.names.push({ kind, key: given, pointer: at });
      return given;
    }
    this.fault(at, `Give the key of ${kind === 'post' ? 'a post' : 'an organisation'}.`);
    return '';
  }

  private keys(kind: QuorumNaming['kind'], given: unknown, at: string): string[] {
    if (Array.isArray(given) && given.length > 0 && given.length <= mostClauses)
      return [...new Set(given.map((one: unknown, index) => this.key(kind, one, `${at}/${String(index)}`)))];
    this.fault(at, `Send a list of keys of ${kind}s.`);
    return [];
  }

  private fault(pointer: string, detail: string): void {
    this.faults.push({ pointer, detail });
  }
}
