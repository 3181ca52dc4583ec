/** Loads what reads a failonce.yaml: only who has one waits for it. */
export async function loadConfigReader(): Promise<typeof import('./read-config.ts')> {
  return await import('./read-config.ts');
}

/** Loads the schema of failonce.yaml. */
export async function loadConfigSchema(): Promise<typeof import('./config-schema.ts')> {
  return await import('./config-schema.ts');
}
