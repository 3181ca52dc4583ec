// Stands for the package “yaml” in the worker. Only front matter that is written in an unusual way needs it, and few
// texts have any: it is loaded when the first of them comes, and the text is then read again.
type Yaml = typeof import('yaml');

let yaml: Yaml | undefined;
let wanted = false;

/** Was it asked for before it was there? */
export function isYamlWanted(): boolean {
  return wanted && yaml === undefined;
}

export async function loadYaml(): Promise<void> {
  yaml = await import('yaml');
}

export const parseDocument = ((...given: Parameters<Yaml['parseDocument']>) => {
  if (yaml !== undefined) return yaml.parseDocument(...given);
  wanted = true;
  return { errors: [], warnings: [], contents: null };
}) as unknown as Yaml['parseDocument'];
export const isMap = ((node: unknown) => yaml?.isMap(node) === true) as Yaml['isMap'];
export const isScalar = ((node: unknown) => yaml?.isScalar(node) === true) as Yaml['isScalar'];
export const isSeq = ((node: unknown) => yaml?.isSeq(node) === true) as Yaml['isSeq'];
export const isCollection = ((node: unknown) => yaml?.isCollection(node) === true) as Yaml['isCollection'];
export const visit = ((...given: Parameters<Yaml['visit']>) => yaml?.visit(...given)) as Yaml['visit'];
