/** SQL: whoever may be written to that manages a HIT on the day $1, as `b`. */
export const managersOf = (hit: string): string => `
  JOIN role_grant manages ON manages.role = 'HIT_MANAGER' AND manages.hit_id = ${hit} AND manages.during @> $1::date AND manages.void_at IS NULL
  JOIN mailbox b ON b.account_id = manages.account_id`;

/** SQL: ids of the mailboxes of whoever chairs a group on the day $1: in the seat of the chair, or by that role. */
export const chairsOf = (group: string): string => `
  SELECT b.id FROM seat t JOIN seat_holder h ON h.seat_id = t.id AND h.during @> $1::date JOIN mailbox b ON b.person_id = h.person_id
  WHERE t.group_id = ${group} AND t.role = 'CHAIR'
  UNION
  SELECT b.id FROM role_grant c JOIN mailbox b ON b.account_id = c.account_id
  WHERE c.role = 'CHAIR' AND c.group_id = ${group} AND c.during @> $1::date AND c.void_at IS NULL`;

/** SQL: what a team is called on the day $1. */
export const teamCalled = (hit: string): string =>
  `(SELECT n.name FROM hit_name n WHERE n.hit_id = ${hit} AND n.during @> $1::date)`;

/** SQL: on which days before $1 somebody was told of a thing by a cause: `times`, `first_on`, `last_on`. */
export const toldBefore = (cause: string, about: string, recipient: string): string => `
  CROSS JOIN LATERAL (SELECT count(*) AS times, min(mailed.day) AS first_on, max(mailed.day) AS last_on FROM notice noted
    JOIN mail mailed ON mailed.id = noted.mail_id WHERE noted.about_id = ${about} AND noted.cause = '${cause}'
      AND mailed.recipient_id = ${recipient} AND mailed.day < $1::date) told`;

/** SQL: how many working days lie after one day, up to and with another. */
export const workingDaysAfter = (from: string, to: string): string =>
  `(SELECT count(*) FROM unnest($3::date[]) AS w(day) WHERE w.day > ${from} AND w.day <= ${to})`;
