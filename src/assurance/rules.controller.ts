import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Problem } from '../platform/problems/problem';
import { ruleView } from './rule-catalogue';
import { RulesView, RuleView } from './rules.dto';
import { ruleNamed, rules } from './rules/all';

@ApiTags('Assurance')
@Controller('api/v1/rules')
export class RulesController {
  /** The catalogue: every rule by which a promise can be held against the record. */
  @Get()
  @ApiOkResponse({ type: RulesView })
  all(): RulesView {
    return { items: rules.map(ruleView) };
  }

  /** One rule, by its kind. */
  @Get(':kind')
  @ApiOkResponse({ type: RuleView })
  one(@Param('kind') kind: string): RuleView {
    const rule = ruleNamed(kind);
    if (!rule) throw new Problem(404, 'not-found', 'There is no rule of this kind.');
    return ruleView(rule);
  }
}
