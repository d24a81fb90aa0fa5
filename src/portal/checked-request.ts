import { plainToInstance } from 'class-transformer';
import { validation } from '../platform/problems/validation';

const pipe = validation();

/**
 * Holds what a form comes to against the class of the API's request, so that page and API refuse the same things in the same
 * words. Throws 422 with every fault at its pointer.
 */
export async function checkedRequest<Request extends object>(
  metatype: new () => Request,
  request: Readonly<Record<string, unknown>>,
): Promise<Request> {
  await pipe.transform(request, { type: 'body', metatype });
  return plainToInstance(metatype, request);
}
