import type { OrganisationDetailView } from '../../directory/organisations.dto';
import { daysOf } from '../people/person.presenter';
import { organisationTypeWords, schemeWords, sectorWords } from './organisation-words';
import type { SuccessionStep } from './organisation.queries';

interface OrganisationShown {
  readonly organisation: OrganisationDetailView;
  readonly kind: string;
  readonly sector: string;
  readonly days: string;
  readonly isOver: boolean;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly names: readonly { readonly name: string; readonly days: string }[];
  /** Empty where nothing came before or after it. */
  readonly line: readonly (SuccessionStep & { readonly isHere: boolean })[];
}

/** An organisation as its page shows it, with what came before and after it as one line: PCT → CCG → ICB. */
export function organisationShown(
  organisation: OrganisationDetailView,
  line: readonly SuccessionStep[],
): OrganisationShown {
  const { id, type, sector, identifiers, names } = organisation;
  return {
    organisation,
    kind: organisationTypeWords[type],
    sector: sectorWords[sector],
    days: daysOf(organisation),
    isOver: organisation.to !== null,
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme: schemeWords[scheme], value })),
    names: names.map((one) => ({ name: one.name, days: daysOf(one) })),
    line:
      line.length < 2
        ? []
        : line.map((step) => ({ ...step, isHere: step.organisations.some((other) => other.id === id) })),
  };
}
