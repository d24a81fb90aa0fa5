import { SetMetadata } from '@nestjs/common';

/** Marks a route that answers without knowing who asks: whether the program is alive. Every other route says what it needs. */
export const OpenToAll = (): MethodDecorator => SetMetadata('open to all', true);
