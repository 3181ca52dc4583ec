import { z } from '@hono/zod-openapi';

export const login = z
  .string()
  .max(20)
  .openapi({ description: 'The short code that a program shows.', example: 'WDJB-MJHT' });
