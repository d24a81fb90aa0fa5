import { Injectable } from '@nestjs/common';
import { commitmentTemplates } from '../../assurance/commitment-templates';
import type { CommitmentTemplate } from '../../assurance/commitment-templates';
import { DeclareCommitmentRequest, DeclareFromTemplateRequest } from '../../assurance/commitments.dto';
import { DeclareCommitment } from '../../assurance/declare-commitment';
import { DeclareFromTemplate } from '../../assurance/declare-from-template';
import { EndCommitment } from '../../assurance/end-commitment';
import type { Rule } from '../../assurance/rule';
import { rules } from '../../assurance/rules/all';
import { LastDayRequest } from '../../platform/http/last-day.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm } from '../forms/change-form';
import { day, optionalDay } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import type { TeamSubject } from '../teams/find-team';
import { parameterQuestions, parametersIn } from './parameter-questions';
import type { PromiseChoices } from './promise-choices.queries';

/** A team whose promises a form declares. */
export type PromisingTeam = TeamSubject & PromiseChoices;

const inDocument = (documents: readonly Option[]): FormField => ({
  kind: 'select',
  name: 'sourceDocument',
  label: 'In which document does it stand?',
  hint: documents.length === 0 ? 'The team has no document yet. Add it on the page of the team first.' : undefined,
  options: documents,
  missing: 'Choose the document it stands in',
});

/** What a team promises: all of a template, one sentence by one rule; and when a promise ends. */
@Injectable()
export class PromiseForms {
  readonly templates: Readonly<Record<string, ChangeForm<PromisingTeam>>>;
  readonly rules: Readonly<Record<string, ChangeForm<PromisingTeam>>>;
  readonly promise: Readonly<Record<'end', ChangeForm>>;

  constructor(
    private readonly declareFromTemplate: DeclareFromTemplate,
    private readonly declareCommitment: DeclareCommitment,
    endCommitment: EndCommitment,
  ) {
    this.templates = Object.fromEntries(commitmentTemplates.map((one) => [one.kind, this.ofTemplate(one)]));
    this.rules = Object.fromEntries(rules.map((one) => [one.kind, this.ofRule(one)]));
    this.promise = {
      end: changeForm({
        title: 'End this promise',
        intro: 'It is not asked for after its last day. What it came to before stays.',
        button: 'End promise',
        told: 'promise-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is the last day on which it holds?')],
        run: (viewer, subject, request) => endCommitment.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }

  private ofTemplate({ kind, name, needs, promises }: CommitmentTemplate): ChangeForm<PromisingTeam> {
    return changeForm({
      title: 'Declare promises from a template',
      intro: `${name}.`,
      button: 'Declare promises',
      told: 'promises-declared',
      request: DeclareFromTemplateRequest,
      follows: {
        title: 'What it declares',
        otherwise: 'Nothing.',
        list: () => Promise.resolve(promises.map(({ quotation }) => `“${quotation}”`)),
      },
      fields: ({ documents, things }: PromisingTeam) => [
        inDocument(documents),
        ...parameterQuestions('needs', needs, things),
        day('from', 'From which day do they hold?'),
      ],
      asRequest: (answers) => ({
        template: kind,
        sourceDocument: answers['sourceDocument'],
        needs: parametersIn('needs', needs, answers),
        from: answers['from'],
      }),
      run: (viewer, { id }, request) => this.declareFromTemplate.execute(viewer, id, request),
    });
  }

  private ofRule({ kind, name, question, about, grace, parameters }: Rule): ChangeForm<PromisingTeam> {
    return changeForm({
      title: `Declare a promise: ${name}`,
      intro: question,
      button: 'Declare promise',
      told: 'promise-declared',
      request: DeclareCommitmentRequest,
      fields: ({ documents, things, groups }: PromisingTeam) => [
        {
          kind: 'area',
          name: 'quotation',
          label: 'What does the document say, word for word?',
          missing: 'Enter what the document says',
        },
        inDocument(documents),
        { kind: 'text', name: 'clause', label: 'Where in the document?', hint: 'For example, 4.2', width: 10 },
        ...(about === 'GROUP'
          ? ([
              {
                kind: 'select',
                name: 'group',
                label: 'About which group is it?',
                hint: 'Left open where it is about every group of a kind.',
                options: groups,
              },
            ] satisfies FormField[])
          : []),
        ...parameterQuestions('parameters', parameters, things),
        {
          kind: 'number',
          name: 'graceDays',
          label: 'How many days of grace?',
          hint: `When left open: ${String(grace.days)}. ${grace.means}`,
        },
        day('from', 'From which day does it hold?'),
        optionalDay('to', 'Until which day?', 'Only where that is known already.'),
      ],
      asRequest: ({ quotation, sourceDocument, clause, group = null, graceDays, from, to, ...more }, { id }) => ({
        hit: id,
        rule: kind,
        quotation,
        sourceDocument,
        clause,
        group,
        graceDays,
        from,
        to,
        parameters: parametersIn('parameters', parameters, more),
      }),
      run: (viewer, _, request) => this.declareCommitment.execute(viewer, request),
    });
  }
}
