import { applyDecorators, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** Pages at an address. They are for people, so the description of the API does not speak of them. */
export const PageController = (path = ''): ClassDecorator => applyDecorators(Controller(path), ApiExcludeController());
