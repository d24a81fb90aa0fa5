import type { Sentences } from '../platform/problems/sentences';
import { checkedPeriod, generated, noSuch, shape } from '../platform/problems/refusals';

/** Reporting lines and working links. */
export const lineSentences: Sentences = {
  reporting_line_pk: generated,
  reporting_line_every_is_a_number_of_months: shape,
  reporting_line_from_document: noSuch('source document', '#/sourceDocument'),
  reporting_line_has_a_first_day: checkedPeriod,
  reporting_line_not_to_itself: {
    status: 422,
    pointer: '#/parentGroup',
    detail: 'A group does not report to itself. Choose another group.',
  },
  reporting_line_once_at_a_time: {
    status: 409,
    detail: 'The group reports to that group on those days already.',
  },
  reporting_line_while_the_group_lives: {
    status: 409,
    pointer: '#/group',
    detail: 'The group that reports does not exist on all of those days. Choose days within its life.',
  },
  reporting_line_while_the_parent_lives: {
    status: 409,
    pointer: '#/parentGroup',
    detail: 'The group to report to does not exist on all of those days. Choose days within its life.',
  },
  working_link_pk: generated,
  working_link_from_document: noSuch('source document', '#/sourceDocument'),
  working_link_has_a_first_day: checkedPeriod,
  working_link_pair_in_order: {
    status: 422,
    pointer: '#/otherGroup',
    detail: 'A group does not work with itself. Choose another group.',
  },
  working_link_once_at_a_time: {
    status: 409,
    detail: 'The two groups work with each other on those days already.',
  },
  working_link_while_the_group_lives: {
    status: 409,
    detail: 'One of the two groups does not exist on all of those days. Choose days within the lives of both.',
  },
  working_link_while_the_other_lives: {
    status: 409,
    detail: 'One of the two groups does not exist on all of those days. Choose days within the lives of both.',
  },
};
