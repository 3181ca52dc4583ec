import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'breaking-upgrade',
  name: 'Breaking upgrade of a component',
  family: 'change',
  definition:
    'An upgrade of a component made by somebody else (library, platform, OS image, API, package) brings changed or incompatible behaviour that breaks what depended on the old one.',
  signs: {
    named: [
      'upgrade|update|bump|new_version|newer_version incompatible|not_compatible|breaking_change',
      'breaking_change library|package|dependency|api|version|release|upgrade|upstream|vendor|sdk|platform',
      'library|dependency|package|module|driver|sdk|framework|runtime|plugin|gem upgrade|update|bump|new_version break|broke|cause|introduce|change|fail',
      'upgrade|update|bump change|alter|remove|drop default|behaviour|behavior|semantics|format|support|api|flag|option',
      'operating_system|os|image|ami|distribution|base_image|kubernetes|cluster|database|platform upgrade|update break|broke|incompatible|fail|stop|no_longer|regress',
      'default change|differ|alter|new version|release|upgrade|library|upstream|driver',
      'deprecate|removed|unsupported|end-of-life api|option|flag|feature|label|field|endpoint upgrade|version|release|still',
      'vendor|provider|upstream|third-party|maintainer change|remove|alter|deprecate|drop api|format|behaviour|behavior|field|endpoint|response',
      'after|following|since upgrade no_longer|stop|different|incompatible|regression|slow|break|broke',
      'upgrade break|broke|incompatible',
      'upgrade|update|bump|newer_version|new_version|new_release change default|behaviour|behavior|format|encoding|semantic|plan|order',
      'newer|new|next|major|minor|latest version|release|library|runtime|engine incompatible|stricter|strict|no_longer|drop|disable|deprecate|unsupported|remove',
      'library|package|dependency|driver|plugin|image|parser|framework|upstream|vendor breaking_change|incompatible|stricter|no_longer|remove|rename',
      'bad|faulty|problematic upgrade',
      'upgrade|update inadvertently|silently|unexpectedly change|reduce|disable|default|remove',
      'operating_system|os|base_image|image|library|runtime|package update|upgrade|newer_version|new_release replace|change|disable|remove|move',
    ],
    acted: [
      'major|minor|point version|release upgrade|bump|library|package|database|framework|cluster|driver',
      'transitive|indirect|third-party|open-source|upstream dependency|library|package|release|update',
      'pin|downgrade|roll_back|revert|back version|library|package|image|driver|previous|old|upgrade',
      'upstream|vendor|library bug|regression|change|fix release|version|upgrade|patch',
      'changelog|release_notes|upgrade_notes|migration_guide mention|not|miss|overlook|read|document',
      'library|package|dependency|driver|plugin|image|runtime|parser|framework|resolver|operating_system update|upgrade|bump|new_version|newer_version|new_release|latest',
      'upgrade cause|trigger|fail|issue|problem|regression',
    ],
    setOff: [
      'upgrade|update|bump|move from to version|release|major',
      'security|routine|monthly patch|update|upgrade package|library|os|base|kernel|image|host',
      'rebuild|build|reinstall pull|pick|fetch|resolve newer|latest|new version|library|package|image',
      'cluster|control_plane|node|database|engine|broker upgrade version|label|api|parameter|plan',
      'provider|vendor|platform roll_out|release|migrate|switch new version|api|runtime|behaviour|behavior|image',
      'switch|move|update|upgrade to newer|new|latest|next version|release|image|runtime',
      'upgrade database|engine|cluster|kubernetes|os|operating_system|platform|broker',
    ],
    unguarded: [
      'upgrade|update|dependency|version not|no|insufficient|lack test staging|load|realistic|production|compatibility',
      'upgrade assume|believe|expect safe|compatible|backward|transparent|drop-in|harmless',
      'changelog|release_notes|documentation|vendor not|no|without mention|warn|announce|notice change|break|remove',
      'version unpinned|not_pin|range|floating|loose dependency|library|package',
      'no|not|cannot|impossible|unsupported downgrade|roll_back upgrade|version|engine|database|control_plane',
      'semantic|minor|patch version|release yet|although|despite break|incompatible|change',
      'assume|expect|believe compatible|safe|same version|upgrade|release|library',
    ],
    lost: [
      'depend|rely old|previous|former|undocumented behaviour|behavior|default|label|order|format|api',
      'old|existing|legacy client|code|config|manifest|plugin|script fail|reject|break|broke|incompatible new version|library|api|runtime|parser',
      'strict|stricter|tighten|reject|refuse new version|library|driver|parser|release|protocol',
      'protocol|cipher|algorithm|encoding|signature remove|drop|disable|change default|version|library|upgrade',
      'rely|depend|need|support old|previous|former|existing behaviour|behavior|format|label|encoding|default|api|algorithm',
      'change|differ|other encoding|default|planner|plan|behaviour|behavior|signature version|upgrade|release|runtime',
      'import|symbol|method|function|class|module remove|miss|rename|not_found library|package|upstream|version|dependency',
    ],
  },
  confusedWith: [
    {
      id: 'buggy-release',
      unlike: 'There the team released a defect of its own; here it took over a changed component from somebody else.',
    },
    {
      id: 'kernel-or-firmware-bug',
      unlike:
        'There the kernel, driver or firmware is plainly defective; here the new version behaves otherwise than what depends on it expects.',
    },
    {
      id: 'partial-deploy-mismatch',
      unlike:
        'There the parts differ because a rollout was unequal; here all have the new component and still depend on the old behaviour.',
    },
    {
      id: 'automation-applies-unintended-change',
      unlike:
        'There the news is that automation updated something nobody meant to update; here it is what the upgrade changed.',
    },
  ],
  examples: [
    'We upgraded the database driver to the next major version. The new library changed the default of its connection timeout from none to five seconds, and long reports that relied on the old behaviour were cut off.',
    'The cluster upgrade removed a node label that had been deprecated for years. Our network plugin still selected nodes by that label, so after the upgrade it no longer ran anywhere.',
    'A dependency bump pulled in a newer version of the JSON parser, which is stricter about trailing commas. Existing clients that send them were rejected; the changelog did not mention this breaking change.',
    'The base image of our containers moved to a new release of the distribution. It disables an old signature algorithm, and the connection to the clearing house, which supports nothing else, stopped working.',
    'The vendor altered the response format of its address API without notice. The field that we parse had been renamed, and every form that depended on the old format failed until our code was adapted.',
    'After the upgrade of the database engine the planner chose other plans than in the previous version. We had assumed that a minor version was compatible and had not tested it with realistic data, and downgrading was unsupported.',
    'The plugin framework dropped support for synchronous hooks in its new release. Extensions written for the older framework were incompatible and broke the editor for those who had updated.',
    'Rebuilding the image fetched the latest release of a transitive package. Upstream had removed a function in it, so our unchanged code raised an import error; we pinned the version to the previous one.',
    'The monthly operating system update replaced the resolver library with one that queries IPv6 first. Host names that had resolved before the patch took ten seconds, and the ticket machines gave up.',
    'The platform provider moved our runtime to a newer version that is incompatible with the former encoding of cookies. All apps that relied on the old encoding lost their sessions after the upgrade.',
  ],
  measures: {
    prevent: [
      'Pin versions and upgrade on purpose, one at a time',
      'Search for uses of what the release notes deprecate or change',
      'Test upgrades under realistic load and data',
    ],
    detect: ['Upgrade one host or cluster first and compare it', 'Alert on warnings about deprecated features'],
    limit: ['Keep the way back to the old version open and tried', 'Keep the previous image or package at hand'],
  },
});
