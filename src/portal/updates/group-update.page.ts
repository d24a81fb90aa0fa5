import { Get, Param, Post, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs } from '../../access/needs.decorator';
import { reachesHit, reachIn } from '../../access/permitted';
import { updateStatuses } from '../../meetings/upward/group-update.entity';
import { SendGroupUpdateRequest } from '../../meetings/upward/group-updates.dto';
import { SendGroupUpdates } from '../../meetings/upward/send-group-updates';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { byField, formFaults, isForForm, isSentAgain } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { answered, faultsAmong, updateAnswers, updateFields, updateRequest } from './update-answers';
import type { UpdateAnswers } from './update-answers';
import { updateHints, updateTags } from './update-words';
import { groupsToUpdate } from './updates.queries';
import type { GroupToUpdate } from './updates.queries';

/** How a group is getting on, in two minutes; whoever leads several groups says it of each on the same page. */
@PageController('groups/:id/update')
export class GroupUpdatePages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly sendGroupUpdates: SendGroupUpdates,
  ) {}

  @Get()
  @Needs('passing:send', inPath('group'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const groups = await this.groups(viewer, id, reachIn(request, 'passing:send')?.groups ?? []);
    await this.show(updateAnswers(new FormAnswers({}), groups), [], request, reply);
  }

  @Post()
  @Needs('passing:send', inPath('group'), inBody('group', 'groups'))
  async send(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    // As many as the form showed, in its order, so that a group that somebody came to lead meanwhile moves no answer.
    const all = updateAnswers(form, await this.groups(viewer, id, form.all('groups')));
    const told = answered(all);
    const faults: FaultShown[] = [];
    const requests: SendGroupUpdateRequest[] = [];
    for (const one of told) {
      try {
        requests.push(await checkedRequest(SendGroupUpdateRequest, updateRequest(one, this.clock.today())));
      } catch (refusal) {
        faults.push(...formFaults(forForm(refusal), updateFields(one)));
      }
    }
    if (faults.length > 0) return this.show(all, faults, request, reply);
    try {
      await this.sendGroupUpdates.execute(viewer, requests);
    } catch (refusal) {
      const problem = forForm(refusal);
      if (!isSentAgain(problem)) return this.show(all, faultsAmong(told, problem), request, reply);
    }
    await reply.redirect(`/groups/${id}?told=update-sent`, 303);
  }

  /** The group of the address, and others, each once. */
  private async groups(viewer: Viewer, id: string, others: readonly string[]): Promise<GroupToUpdate[]> {
    const ids = [...new Set([id, ...others.filter((other) => isUUID(other))])];
    const found = await this.database.rows<GroupToUpdate>(viewer, groupsToUpdate, [ids, this.clock.today()]);
    const first = found.find((group) => group.id === id);
    if (!first) throw Problem.notFound('group');
    return [first, ...found.filter((group) => group !== first)];
  }

  private async show(
    answers: readonly UpdateAnswers[],
    errors: readonly FaultShown[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const [first] = answers;
    if (!first) throw Problem.notFound('group');
    const { id, name, hitId, hitName } = first.group;
    await this.showPage.execute(request, reply, 'updates/group-update', {
      title: `Send an update: ${name}`,
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        ...(hitId === null || !reachesHit(request, 'structure:read', hitId)
          ? []
          : [{ text: hitName ?? 'Team', href: `/teams/${hitId}` }]),
        { text: name, href: `/groups/${id}` },
      ],
      status: errors.length > 0 ? 422 : 200,
      errors,
      faults: byField(errors),
      name,
      address: `/groups/${id}/update`,
      // Pressing the button twice sends once.
      forms: answers.map((one) => ({
        ...one,
        key: one.key === '' ? newId() : one.key,
        lastTag: one.group.last && updateTags[one.group.last.status],
        choices: updateStatuses.map((value) => ({
          value,
          text: updateTags[value].text,
          hint: { text: updateHints[value] },
          checked: value === one.status,
        })),
        parents: one.group.parents.map((parent) => ({
          value: parent.id,
          text: parent.name,
          selected: parent.id === one.askOf,
        })),
        asked: one.group.parents.map((parent) => parent.name),
      })),
    });
  }
}

function forForm(refusal: unknown): Problem {
  if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
  return refusal;
}
