import { z } from '@hono/zod-openapi';

export const fileName = z
  .string()
  .max(80)
  .openapi({ description: 'As the text names it behind “files/”.', example: '0f1e2d3c4b5a69788796a5b4c3d2e1f0.png' });

export const keptFile = z
  .object({
    name: fileName,
    type: z.enum(['png', 'jpeg', 'webp', 'gif']),
    width: z.int(),
    height: z.int(),
    size: z.int().openapi({ description: 'In bytes.' }),
    markdown: z.string().openapi({ description: 'What shows it in the text.' }),
  })
  .openapi('File');
