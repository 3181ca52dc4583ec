import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'supply-chain-compromise',
  name: 'Supply-chain compromise',
  family: 'security',
  definition:
    'Malicious code or links reach users through a package, download page, repository or CI pipeline that they trust.',
  signs: {
    named: [
      'link|page|invite|installer|download|readme|documentation scammer|malicious|phish|drainer|fake|trojan|skimmer|malware edit|change|replace|claim|redirect|point|direct|swap|alter|register',
      'dependency|third_party_action|third_party_script|plugin|extension|package|library compromise|backdoor|hijack|malicious|skimmer|sold|new_owner inject|tag|version|update|release|publish|script|commit|replace',
      'supply_chain_attack|supply_chain_compromise|software_supply_chain|typosquat|typosquatting|dependency_confusion|slopsquatting|watering_hole',
      'malicious|backdoored|trojanized|trojanised|tampered|poison|rogue package|dependency|release|version|library|module|plugin|extension|update|image|installer|action|artifact|crate|gem',
      'malicious|backdoor|malware|cryptominer|payload|skimmer|drainer inject|insert|plant|slip|embed|add package|dependency|release|build|script|library|update|download|installer|repository|pipeline|website',
      'download|installer|binary|mirror|website|site|page replace|swap|tamper|alter|link malicious|malware|trojan|infected|phish|fake|attacker',
      'attacker|malicious|hacker|someone publish|upload|release|push version|package|npm|pypi|registry|image|extension|plugin',
      'compromise|hijack|take_over package|dependency|maintainer|build_server|build_system|pipeline|update_server|plugin|extension|action|publish|registry !no !not',
      'pull_request|workflow|ci|pipeline|build_runner|action attacker|malicious|untrusted|fork exfiltrate|secret|inject|execute|run|publish',
      'code|script third_party|hosted|cdn|external|tag_manager malicious|inject|skim|tamper|compromise|replace',
      'expired|abandoned|lapsed|unclaimed domain|package|username|repository|bucket attacker|register|claim|malicious|takeover|hijack',
    ],
    acted: [
      'install|postinstall|preinstall|build|import script|hook|time malicious|exfiltrate|steal|credential|payload|remote',
      'maintainer|publisher|developer account|token|credential|key package|release|registry|publish|extension|repository compromise|steal|stolen|leak|hijack|attacker',
      'obfuscate|minified|encoded|hidden|base64 payload|code|script|backdoor package|release|tarball|library|test',
      'tag|branch|commit|version force_push|repoint|move|overwrite|mutable|retag malicious|attacker|action|exfiltrate',
      'link|page|wiki|readme|docs|documentation|bot|website malicious|phish|scam|fake|drainer|malware replace|change|edit|insert|inject|point|direct',
    ],
    setOff: [
      'new|patch|minor release|version pull|install|update|upgrade|automatically malicious|compromise|tamper|infect',
      'public|internal|private package|name|registry same|higher|confusion|resolve|instead',
      'contributor|co_maintainer|volunteer trust|gain|hand_over|handed|commit|access malicious|backdoor',
      'stale|old|dangling|dead|deprecated link|invite|domain|url take_over|register|claim|point|lead malicious|scam|fake|attacker|phish',
    ],
    unguarded: [
      'not|no|without|unpinned pin|lockfile|checksum|provenance|integrity_hash|hash|sign package|dependency|download|script|action|image|tag',
      'publish|publisher|registry|package without|no|not two_factor|2fa|mfa|provenance|moderation|vet',
      'trust|assume dependency|package|upstream|action|script|vendor blindly|implicit|without|default',
    ],
    lost: [
      'unpublish|yank|pull|remove|deprecate|take_down malicious|compromised|affected|infected version|package|release|extension|link',
      'user|customer|developer install|download|run|update malicious|infected|backdoored|compromised|tampered',
      'steal|stole|exfiltrate|harvest|send|sent token|credential|key|secret|wallet|card package|install|script|build|ci|runner|pipeline',
      'signed|official|trusted|legitimate|genuine update|installer|build|channel|release|page malware|malicious|backdoor|trojan',
      'wipe|rebuild|reimage|rotate machine|runner|build|secret malicious|infected|compromised package|dependency|version',
    ],
  },
  confusedWith: [
    {
      id: 'account-compromise-or-phishing',
      unlike:
        'There the taken account is the harm itself; here it may be the start, but users are reached through what they download or open.',
    },
    {
      id: 'third-party-breach',
      unlike: 'There a vendor loses the data it held for us; here its product brings malicious code to us.',
    },
    {
      id: 'breaking-upgrade',
      unlike: 'There a dependency breaks things without ill intent; here somebody put harm into it on purpose.',
    },
    {
      id: 'security-vulnerability',
      unlike: 'There an honest flaw can be exploited; here the code was made malicious and delivered.',
    },
  ],
  examples: [
    'Someone published a malicious patch release of a small library that our bundler pulls in automatically. Its postinstall script collected environment variables of the build machine and sent them to a remote host.',
    'The download page of the wallet had been altered: its installer link pointed to a trojanized binary on a lookalike host. Visitors who did not compare the checksum installed malware.',
    'The CI workflow ran code from pull requests of forks with the secrets of the repository. An attacker opened a harmless-looking request, exfiltrated the publishing token and pushed a backdoored version to the registry.',
    'A private package name of ours was free on the public index. By dependency confusion the resolver preferred the higher version there, and build agents installed the malicious package of a stranger.',
    'Intruders in the build system of the monitoring suite inserted a backdoor just before compilation. The tampered update was properly signed and went through the official channel to thousands of customers.',
    'A third-party action used in our pipeline was compromised, and its version tags were moved to a commit that dumped the memory of the runner. We had referred to it by tag, without pinning a hash.',
    'An old invite link in our documentation had lapsed and was claimed by scammers. Members who followed it from the trusted page landed on a fake server that asked them to connect their wallet.',
    'The checkout loaded a chat widget from the host of a supplier. The script there was replaced with a card skimmer, and as the page carried no integrity hash, browsers executed it.',
    'A helpful newcomer became co-maintainer of the compression tool and slipped an obfuscated payload into the release tarball. It was absent from the repository, so review of the code could not show it.',
    'The browser extension had been sold to a new owner, whose next release injected malicious advertising links and harvested session tokens. Users got it silently through the store they trusted.',
  ],
  measures: {
    prevent: [
      'Pin dependencies and actions by hash, and take new releases only after some days',
      'Keep secrets away from jobs that run code of strangers',
      'Publish only from a pipeline with provenance and a second factor',
    ],
    detect: [
      'Compare published artifacts with a rebuild from source',
      'Watch build machines for unexpected outgoing connections',
    ],
    limit: [
      'Know quickly which machines installed which version',
      'Give build jobs short-lived credentials with little reach',
    ],
  },
});
