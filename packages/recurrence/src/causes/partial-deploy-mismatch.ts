import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'partial-deploy-mismatch',
  name: 'Mismatch from a partial rollout',
  family: 'change',
  definition:
    'Parts that must match run at different versions, schemas or settings during or after a rollout (wrong order, missed host, config not shipped with the code, backward-incompatible data).',
  signs: {
    named: [
      'version|schema|protocol|format|api mismatch|skew|discrepancy',
      'old|older|previous new|newer version|release|code|server|instance side_by_side|mixed|simultaneously|at_the_same_time|coexist|both',
      'old|older|previous version|code|instance|node|server not understand|read|parse|recognize|decode|know|handle|deserialize new|newer',
      'not|miss|skip|forgot|except|left update|upgrade|deploy|patch one|some|few|single|part|all server|host|node|machine|instance|region',
      'backward|forward incompatible|compatible schema|message|data|format|field|change|serialize',
      'deploy|release|roll_out|ship|apply wrong|incorrect|reverse|unexpected order|sequence',
      'code|application|binary deploy|release|ship|live before|without|ahead|earlier migration|schema|column|table|config|configuration|setting',
      'migration|schema|column|table|config|configuration deploy|apply|run|change|drop|rename before|ahead|while old|previous|code|application',
      'partial|incomplete|half|halfway|unfinished deploy|deployment|rollout|upgrade|rollback|release',
      'out_of_sync|mismatched|inconsistent version|code|schema|config|configuration|setting|release|deploy',
      'still|remain|kept run|use|have|on old|previous|outdated|older version|code|release|build',
      'different|mixed|inconsistent|mismatched|incompatible|two version|release|schema',
      'old|older|previous|former version|code|release|server|node understand|read|recognize|decode|parse|reject|unknown|expect',
      'miss|skip|forgot|except server|host|node|machine|instance deploy|update|upgrade|version|code|copy',
      'roll_back|rollback|revert code|version|release|application database|schema|data|format|config',
      'upgrade|update|deploy not all|every|both node|server|host|client|component',
      'template|page|html|script|asset update|deploy|change before|while|outdated|old asset|style|server|host|content',
    ],
    acted: [
      'frontend|front-end|backend|client|server|api|worker expect|require|rely new|old|version|field|format|column|schema',
      'mixed|heterogeneous|different version cluster|fleet|node|server|replica',
      'rollback|roll_back|revert code not|but|without|while data|schema|database|migration|config|format',
      'serialize|deserialize|encode|decode|cache|queue message|entry|object|data new|old version|release|format|class',
      'rename|remove|drop|add column|field|flag|key|parameter still use|reference|read|expect|old',
      'flag|bit|field|message|opcode reuse|repurpose old|code|server|meaning',
      'new|renamed|changed field|format|column|message|schema old|previous|older|other',
    ],
    setOff: [
      'during|while rolling|gradual|staged|phased deploy|upgrade|rollout|update version|old|new|mix',
      'deploy|deployment|rollout|upgrade stop|abort|interrupt|fail|pause halfway|midway|partway|some|half|part',
      'deploy|release|repository|team|pipeline separate|independent|different two|both schedule|time|order',
      'enable|activate|turn_on|flag|feature before|while not|all node|server|client update|upgrade|version',
      'config|configuration|secret|environment_variable|asset|template not|never|without ship|include|deploy|accompany code|release|application',
      'before|ahead|earlier deploy|update|upgrade|release|migration server|code|schema|api|client|asset|config',
      'only|some|part|half|partially|remaining update|upgrade|deploy node|server|host|instance|client|operator',
      'rolling_deploy|rolling_update|rolling_upgrade|rolling_restart',
    ],
    unguarded: [
      'deploy|deployment|rollout tool|script|pipeline not|no|silently check|verify|report|notice all|every|missed host|server|version',
      'not|never|no test mixed|combination|both|together|compatibility|interoperability version|old|release',
      'assume all|every|both server|node|host|client|side same|update|upgrade version|already',
      'no check|handshake|negotiate version|compatibility|protocol',
      'order|dependency deploy|release|step undocumented|not_enforce|manual|implicit|unclear',
    ],
    lost: [
      'unknown|no_such|missing|unrecognized|undefined column|field|key|message|enum|type|table|method|asset deploy|release|rollout|version|old|new',
      'one|single|some|few|remaining server|host|node|instance|region still|remain|stay|kept old|previous|outdated version|code|release|config|build',
      'request|call|user land|reach|hit old|new|other version|server|instance|asset not|fail|missing|404',
      'fork|split|diverge|reject|disagree upgrade|updated|new old|non-upgraded node|peer|client|validator',
      'upgrade|updated|new reject|disagree|split|fork|diverge validator|node|chain|block|peer',
      'html|template|asset|script|style|bundle old|outdated|previous|new server|host|version|browser',
      'leftover|remnant|stale|old package|file|artifact|build install|deploy|release|version',
    ],
  },
  confusedWith: [
    {
      id: 'buggy-release',
      unlike:
        'There the new version is wrong by itself; here it fails only beside parts of another version or setting.',
    },
    {
      id: 'breaking-upgrade',
      unlike:
        'There a component of somebody else changed its behaviour; here our own parts were rolled out unequally or in the wrong order.',
    },
    {
      id: 'migration-cutover-gap',
      unlike:
        'There something was left behind in a move to another system; here one system runs with parts that do not match.',
    },
    {
      id: 'replica-divergence',
      unlike: 'There copies of data drift apart; here versions of code, schema or settings differ.',
    },
  ],
  examples: [
    'The new code was copied to seven of the eight order servers. The one that was missed still ran the old version, where the reused flag meant something else, and no check compared the versions of all hosts.',
    'During the rolling deploy old and new instances ran side by side for twenty minutes. The new version wrote session entries in a format that the older instances could not deserialize, so their users were logged out.',
    'The application was released before the schema migration had finished. Every query asked for a column that did not exist yet; the two pipelines are separate and nothing enforced their order.',
    'We rolled back the code but not the database. The previous version did not understand the renamed field in the records written meanwhile and failed on each of them.',
    'Nodes that had upgraded produced blocks with the new field, while validators on the previous release rejected them. With mixed versions in the network the chain split until the remaining operators updated.',
    'Our front-end went live in all regions an hour ahead of the API that it expects. Calls to the new endpoint reached old servers and returned 404, since both are deployed on independent schedules.',
    'The release shipped without the environment variable it needs, as configuration lives in another repository and had not been deployed together with the code. Half of the workers started with mismatched settings.',
    'An aborted rollout left the cluster partially upgraded: three brokers spoke the new protocol and two the old one. The version skew went unnoticed until a leader moved and followers could not decode its messages.',
    'We dropped the table that the new release no longer uses while some servers were still running the previous code, which kept on reading from it. Nobody had checked that the deployment had reached every machine.',
    'Page templates were updated before the style assets had reached all content servers. Browsers that received the new HTML asked an outdated host for files that it did not have.',
  ],
  measures: {
    prevent: [
      'Make each change work with the version before and after it',
      'Deploy schema, configuration and code in an order that tools enforce',
    ],
    detect: [
      'Report the version of every host and alert on a mixture that lasts',
      'Test old and new versions together before release',
    ],
    limit: ['Complete or undo a stopped rollout at once', 'Turn new behaviour on only when all parts have it'],
  },
});
