/** A link, with what it is about for those who hear links out of their place. */
export interface LinkTo {
  readonly href: string;
  readonly text: string;
  readonly about: string;
}

/** What links to the forms of a seat are made of. */
export interface SeatToChange {
  readonly id: string;
  readonly label: string;
  /** True of a seat whose holder sits there by virtue of a post: it changes hands with the post. */
  readonly isOfPost: boolean;
  readonly personName: string | null;
  readonly occupancyId: string | null;
}

const toForm = ({ id, label }: SeatToChange, form: string, text: string): LinkTo => ({
  href: `/seats/${id}/change/${form}`,
  text,
  about: label,
});

/** Who sits in a seat: filled, handed over, left, or for whom somebody may come. */
export function whoSitsLinks(seat: SeatToChange): LinkTo[] {
  const { occupancyId, personName, isOfPost } = seat;
  const sits = isOfPost
    ? []
    : personName === null
      ? [toForm(seat, 'fill', 'Fill this seat')]
      : [
          toForm(seat, 'hand-over', 'Hand over'),
          ...(occupancyId === null
            ? []
            : [
                {
                  href: `/memberships/${occupancyId}/end`,
                  text: 'End membership',
                  about: `${personName}, ${seat.label}`,
                },
              ]),
        ];
  return [...sits, toForm(seat, 'deputy', 'Name a deputy')];
}

/** Everything that can be done to a seat. */
export function seatLinks(
  seat: SeatToChange,
  deputies: readonly { readonly id: string; readonly personName: string }[],
): LinkTo[] {
  return [
    ...whoSitsLinks(seat),
    ...deputies.map(({ id, personName }) => ({
      href: `/deputies/${id}/end`,
      text: 'End deputy',
      about: `${personName}, ${seat.label}`,
    })),
    toForm(seat, 'amend', 'Amend seat'),
    toForm(seat, 'end', 'End seat'),
  ];
}
