import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'secret-leak',
  name: 'Leaked secret',
  family: 'security',
  definition:
    'A credential, token or key becomes readable to others (committed, logged, left on a host) and can be used by them.',
  signs: {
    named: [
      'api_key|token|private_key|secret visible|readable|legible|viewable|exposed !secondary',
      'leak|expose|disclose|publish secret|credential|token|key|password public|publicly|log|repository|anyone|internet|everyone',
      'secret|credential|api_key|access_key|private_key|signing_key|password|token|access_token|ssh_key|passphrase leak|expose|exposure|disclose|disclosure|divulge !reuse !guess',
      'secret|credential|key|password|token|env_file commit|push|check_in|checked_in|publish repository|repo|git|public|code',
      'secret|credential|key|password|token|authorization_header|session_id log|print|dump|write|wrote|written plaintext|plain_text|clear_text|cleartext|log|output|unmasked|console',
      'hardcode|hard_code|hardcoded|embed|bake secret|credential|key|password|token',
      'secret|credential|api_key|private_key|signing_key|password|token|mnemonic|seed_phrase post|paste|share|send|sent|attach|upload public|channel|chat|ticket|forum|issue|screenshot|email|gist|pastebin',
      'plaintext|plain_text|unencrypted|unhashed|cleartext|clear_text store|keep|kept|contain|log|record|write|written|note|file password|credential|secret|token|key|seed_phrase',
      'key|credential|token|password find|found|visible|readable|present|contain|include|ship|left artifact|image|layer|bundle|build_log|repository|history|source_map|backup|crash_dump|frontend|javascript|screenshot|drive|note|disk|referer',
    ],
    acted: [
      'commit|push|repository|git_history|fork contain|include|with credential|secret|key|token|password',
      'build|job|debug|access|application|audit log contain|include|print|echo|record token|password|secret|credential|header',
      'image|layer|artifact|bundle|package|archive contain|include credential|secret|key|token|env',
      'environment_variable|env_file|dotenv|config_file|query_string|url|header|referer secret|token|credential|key|password print|log|visible|expose|contain|carry|copy|publish',
      'public repository|repo|gist|pastebin|bucket|notebook secret|token|key|credential|password',
      'leak|expose|stolen key|token|credential|secret use|abuse attacker|mine|unknown|someone|third_party',
    ],
    setOff: [
      'paste|attach|upload|forward|share screenshot|log_file|console|config|note|drive key|token|forum|public|channel|support|password',
      'verbose|debug|trace|diagnostic log|mode|output|level enable|turn_on|switch token|credential|secret|password|header',
      'repository|project|mirror|notebook public|open_source|opened|visible',
      'mask|redact|scrub|filter|sanitize secret|token|log|password|header fail|not|miss|bypass|without',
      'crash|core|heap|memory dump|report key|token|secret|credential',
    ],
    unguarded: [
      'secret_scan|secret_scanner|push_protection|pre_commit|gitignore|leak_detection not|miss|no|without|disable|bypass|absent|only',
      'credential|key|token|secret long_lived|never_expire|never_rotate|not_rotate|elevated|broad|static valid|leak|expose|still|scope',
      'nobody|nothing|no|not scan|check|mask|redact secret|token|log|repository|credential',
    ],
    lost: [
      'rotate|revoke|reset|invalidate|replace|regenerate leak|expose|affect|compromised credential|key|token|secret|password',
      'no_evidence|no_sign|cannot_rule|audit|investigate|check key|token|credential|secret use|abuse|misuse',
      'rewrite|purge|scrub|remove history|commit|log secret|key|token|credential|password',
      'secret|credential|key|token compromise|leak|expose treat|assume|consider',
      'automated|bot|scanner|researcher|alert|notification find|found|detect|notice|report secret|key|token|credential public|repository|commit|leak|expose',
    ],
  },
  confusedWith: [
    {
      id: 'account-compromise-or-phishing',
      unlike: 'There a person is deceived or their device broken into; here the secret was laid open by the owner.',
    },
    {
      id: 'credential-expiry-or-rotation',
      unlike: 'There a secret ended and its holder is locked out; here it is still valid and others hold it.',
    },
    {
      id: 'over-permissive-access',
      unlike: 'There no secret was needed to get in; here a secret became known that opens the door.',
    },
    {
      id: 'third-party-breach',
      unlike: 'There a vendor who held the secret was broken into; here it got out of our own hands.',
    },
  ],
  examples: [
    'A developer pushed a commit with the cloud access key in a test file to a public repository. Bots scan for such keys, and within four minutes the leaked credential was used to start machines for mining.',
    'With debug logging turned on, the gateway wrote the full authorization header of every request into the application log. The tokens lay there in plain text for anyone with access to the log platform.',
    'The signing key was baked into a layer of the container image, which we publish. Deleting the file in a later layer did not help; whoever pulled the image could read the private key.',
    'While helping a user, a support colleague pasted a screenshot of the admin console into the open forum. The API key was visible in it, and it remained valid because such keys never expired.',
    'The build job printed its environment on failure, and the masking did not recognise the multi-line secret. Build logs of that project are public, so the deploy password was disclosed to everyone.',
    'The mobile app shipped with a hardcoded password for the map service. A researcher unpacked the bundle, found the credential and told us that it also opened our production tile store.',
    'Reset links carried the one-time token in the address, and the page loaded a third-party script. Through the referer the tokens were exposed to the analytics company, which reported it to us.',
    'The seed phrase of the treasury wallet had been kept in an unencrypted note synced to a shared drive. Someone with access to the drive copied the key and signed transfers with it.',
    'A retired host went to the reseller with its disk intact, and the env file with the database credential was still on it. We treated the secret as compromised and rotated everything it could reach.',
    'Passwords of new members were written unhashed to an audit trail for two years. We found no sign of misuse, purged the entries, and asked all affected people to choose another password.',
  ],
  measures: {
    prevent: [
      'Block commits that contain secrets before they leave the machine of the author',
      'Give out short-lived, narrowly scoped credentials in place of static keys',
      'Redact secrets in the logging library, by allow-list of fields',
    ],
    detect: [
      'Scan repositories, images and logs for secrets continuously',
      'Alert on use of a key from an unfamiliar network',
    ],
    limit: [
      'Keep a practised way to revoke and replace any secret within the hour',
      'Record which systems each secret opens',
    ],
  },
});
