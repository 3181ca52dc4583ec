import type { Format } from '@failonce/checks';

/** A new failonce.yaml that changes nothing yet: every value is the one that counts without it. */
export function writeConfig({ id, limits }: Pick<Format, 'id' | 'limits'>, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# How this library wants its postmortems checked: "failonce explain config" tells what each key means.
# Every key may be left out. This file counts for its folder and all folders below, until a nearer failonce.yaml.

# How postmortems are written here: failonce (the set format), or google-sre.
format: ${id}

# How much a finding weighs: error (blocks publishing), warning, note, or off. "failonce explain" lists the ids.
levels:
  # timeline-escalation: error
  # summary-impact-share: off

limits:
  words:
    least: ${limits.words.least}
    most: ${limits.words.most}
  event-sentences: ${limits.eventSentences}
  sentence-words: ${limits.sentenceWords}

parts:
  # Further headings for the parts of the format, in your words or your language:
  # summary, timeline, cause, resolution, cause-resolution, measures, improvements, tasks.
  names:
    # summary: [Kurzfassung, Management summary]
    # timeline: [Ablauf]
  # Parts of your own that every postmortem must have.
  required:
    # - name: Customer communication
    #   write: What we told customers, when and where.

# Causes of your own, beside those that "failonce causes" lists: earlier failures are found by them too.
causes:
  # - id: nightly-batch-late
  #   name: Nightly batch late
  #   definition: The nightly batch is not done when the stores open.
  #   examples:
  #     - The nightly batch still ran at six, and the stores opened with the prices of the day before.
  #   signs:
  #     named: ["nightly|overnight batch|job late|overdue|unfinished"]

# Acronyms and terms that everybody here knows.
words:
  # - k8s

# The folder with your earlier postmortems, as seen from this file: what is checked is compared with them.
# library: .

# What is left out when a folder is checked, as in .gitignore.
ignore:
  # - drafts/
`;
}
