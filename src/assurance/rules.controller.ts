import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/needs.decorator';
import { Problem } from '../platform/problems/problem';
import { commitmentTemplates } from './commitment-templates';
import { parametersSchema, ruleView } from './rule-catalogue';
import { CommitmentTemplatesView, RulesView, RuleView } from './rules.dto';
import { ruleNamed, rules } from './rules/all';

@ApiTags('Assurance')
@Controller('api/v1')
export class RulesController {
  /** The catalogue: every rule by which a promise can be held against the record. */
  @Get('rules')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: RulesView })
  all(): RulesView {
    return { items: rules.map(ruleView) };
  }

  /** One rule, by its kind. */
  @Get('rules/:kind')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: RuleView })
  one(@Param('kind') kind: string): RuleView {
    const rule = ruleNamed(kind);
    if (!rule) throw new Problem(404, 'not-found', 'There is no rule of this kind.');
    return ruleView(rule);
  }

  /** Promises that HITs have made in like words, so that a new one need not start from nothing. */
  @Get('commitment-templates')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: CommitmentTemplatesView })
  templates(): CommitmentTemplatesView {
    const items = commitmentTemplates.map(({ kind, name, needs, promises }) => ({
      kind,
      name,
      needs: parametersSchema(needs),
      promises: promises.map(({ rule, quotation }) => ({ rule, quotation })),
    }));
    return { items };
  }
}
