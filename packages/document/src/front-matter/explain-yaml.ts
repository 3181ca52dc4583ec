import type { YAMLError } from 'yaml';

export const ALIAS_MESSAGE =
  'A value that begins with “*” refers to another one, which is not supported. Write it out, or put it in quotes.';

/** What is wrong and what to do about it, for people who do not know YAML. */
export function explainYaml(error: YAMLError, yaml: string, thing: 'front matter' | 'file'): string {
  const character = yaml.charAt(error.pos[0]);
  switch (error.code) {
    case 'BAD_SCALAR_START':
      return `A value cannot begin with “${character}”. Put it in quotes, as in "${character}name".`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A value that holds a colon and a blank must stand in quotes, as in "Checkout: down".';
    case 'DUPLICATE_KEY':
      return `This key is given twice. Keep one of the two${thing === 'file' ? '.' : '; until then the first one counts.'}`;
    case 'TAB_AS_INDENT':
      return 'Lines are indented with spaces, not with tabs.';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line is no “key: value”. Add the colon, or take the line out.';
    case 'BAD_DQ_ESCAPE':
      return 'In double quotes a backslash has a meaning of its own. Use single quotes, or write it twice.';
    case 'BAD_INDENT':
      return yaml.lastIndexOf('[', error.pos[0]) >= 0
        ? 'A list opened with “[” is not closed with “]” before this place.'
        : 'This line is indented differently from the lines that it belongs to.';
    case 'MISSING_CHAR':
      return error.message.includes('quote')
        ? 'A quotation mark was opened and is not closed before this place.'
        : 'A “:” with a blank behind it is missing here.';
    case 'BAD_ALIAS':
      return ALIAS_MESSAGE;
    case 'UNEXPECTED_TOKEN':
      return 'This does not belong here. Put the whole value in quotes, or list items as [a, b].';
    case 'MULTIPLE_DOCS':
      return `The ${thing} ends here for YAML, yet more follows. ${thing === 'file' ? 'Take the “---” out.' : 'Keep one block between two “---” lines.'}`;
    case 'RESOURCE_EXHAUSTION':
      return `The ${thing} is nested too deeply to be read.`;
    default:
      return `The ${thing} is not valid YAML here: ${error.message}.`;
  }
}
