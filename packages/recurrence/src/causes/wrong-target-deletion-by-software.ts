import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'wrong-target-deletion-by-software',
  name: 'Software deletes the wrong files of its users',
  family: 'change',
  definition: 'A shipped program or script deletes files of its users because it resolves a path wrongly.',
  signs: {
    named: [
      'installer|uninstaller|updater|upgrade|launcher|program|application|script|client|package delete|remove|erase|wipe user|home|personal|document|entire|root file|folder|directory|data|drive|disk',
      'delete|remove|erase|wipe home|user|root|personal|documents directory|folder|drive|path',
      'rm|recursive installer|uninstaller|makefile|package|variable|path|space|slash directory|root|home|usr|user',
      'path wrong|incorrect|empty|unset|unquoted|relative|resolve|expand delete|remove|erase|wipe|rm|recursive',
      'variable empty|unset|undefined|unquoted|blank delete|remove|rm|erase|wipe|recursive root|home|everything|directory|file|path',
      'space|blank|whitespace|quote|slash path|name|command|script rm|delete|remove|erase|usr|root|directory',
      'symlink|symbolic_link|junction|mount|redirect|link follow|traverse|resolve|folder delete|remove|erase|wipe|rm',
      'user lose|lost|deleted|missing file|document|photo|data|folder|music after|because update|install|uninstall|launch|upgrade|run|start program|script|installer|update|app',
      'uninstall|installer delete|remove|erase|wipe parent|entire|whole|all|everything|other|unrelated|own|wrong file|folder|directory|drive',
      'program|app|client|updater|installer|uninstaller|launcher|package|script delete|remove|erase|wipe home|document|photo|personal|user|folder|drive',
      'delete|remove|erase|wipe entire|whole|wrong|everything|every|another folder|directory|drive|file|volume',
      'mistook|mistake|confuse|took|take|treat folder|directory|path|drive|volume user|own|home|personal|duplicate|cache|empty',
      'recursive delete|remove|rm|erase|wipe',
    ],
    acted: [
      'script|installer|uninstaller|updater|program|package call|run|execute|use rm|recursive|delete|remove|unlink',
      'install|uninstall|post-install|postinstall|pre-install|hook script|step|routine delete|remove|clean|rm|erase',
      'cleanup|clean-up|clean|temporary|temp|cache routine|function|code|folder|directory delete|remove wrong|user|home|other|outside|parent|own path|file|directory|folder',
      'working_directory|current_directory|cwd change|fail|wrong|cd|not_exist delete|remove|rm|clean|script|erase',
      'delete|remove|recursive outside|beyond|above own|intended|install|temp|temporary|cache|build directory|folder|path',
      'uninstall|installer delete|remove|erase|wipe',
    ],
    setOff: [
      'user|customer install|move|choose|chose|rename|relocate custom|another|different|non-default|root|same directory|folder|drive|location|path',
      'cd|change_directory|lookup|resolve fail|empty|error then|and|continue|so|but rm|delete|remove|script',
      'stray|extra|missing|additional space|slash|quote|backslash|character path|script|command|line',
      'known_folder|folder|library|directory redirect|relocate old|original|other|location|drive|duplicate|empty',
      'platform|windows|mac|linux|locale|drive|volume case|letter|separator|name|space path|different|wrong|unlike|resolve',
      'publish|ship|release|package tool|script|installer|update|program delete|remove|erase|rm wrong|user|home|root|path',
      'path|name blank|space|quote|empty|relative|unset|undefined|capital|case',
    ],
    unguarded: [
      'script|program|installer|code|function not|no|without|never check|verify|test|validate empty|path|exist|variable|directory|directory_name|folder',
      'no|without|not confirmation|prompt|ask|recycle|trash|undo|warning delete|remove|erase|file|folder|uninstall',
      'comment scary|todo|warn script|rm|delete|line',
      'not|never test|try custom|other|redirect|space|different|empty path|folder|directory|location|drive|name',
      'run|execute root|administrator|elevated|sudo|privilege script|installer|uninstaller|package|hook delete|remove|rm|erase|everything',
      'tester|beta|insider|preview|early report|complain loss|lost|missing|delete file|folder|document',
    ],
    lost: [
      'home_directory|home_folder|documents_folder|user_folder|external_drive|mounted_drive delete|wipe|erase|empty|lost|lose|remove',
      'everything|all|every file|folder|directory|document|photo delete|remove|erase|wipe|gone user|own|home|computer|drive|disk|machine script|program|installer|update|app|client',
      'operating_system|system|boot|usr|bin|library directory|file|folder|volume delete|remove|erase|wipe package|installer|script|update|program|uninstall',
      'backup|external|network|mounted|attached drive|disk|volume delete|erase|wipe|remove script|program|installer|client|recursive',
      'personal|home|document|photo file|folder|directory delete|remove|erase|lost|wipe|gone',
    ],
  },
  confusedWith: [
    {
      id: 'operator-wrong-target-command',
      unlike:
        'There an operator aimed one command wrongly; here a program that was shipped does so on the computers of its users.',
    },
    {
      id: 'data-corruption-bug',
      unlike:
        'There a defect damages the data that the product keeps; here files outside are deleted because a path is resolved wrongly.',
    },
    {
      id: 'automation-removes-live-resources',
      unlike:
        'There automation removes infrastructure from a wrong picture; here a shipped program deletes files by a wrong path.',
    },
  ],
  examples: [
    'The install script of the graphics helper contained a stray space in a path. The recursive delete took the first part as its target and removed the whole system directory of anyone who ran it as root.',
    'When users had moved the client to another folder, its launcher could not find its own directory and the variable stayed empty. The reset routine then ran rm recursively from the root of the drive and erased home directories and mounted disks.',
    'The uninstaller of the game deletes its installation folder. Players who had chosen the root of a drive as the install location lost every file on that drive, since the program never asked or checked the path.',
    'The operating system update removed folders that it took for empty duplicates. For users who had redirected their documents to another drive, the original folder still held files, and these were deleted.',
    'Our build tool cleans its temporary folder before each start. It follows symbolic links, so a link to the home directory made the cleanup delete the personal files of developers.',
    'A post-install hook of the package called the removal with a relative path. When the change of directory failed the script continued, and it erased whatever was in the current directory of the user.',
    'The updater of the music player deleted folders that it resolved through a path without quotes. On computers whose volume name contained a blank, it wiped another volume instead of its old version.',
    'The sync client released in March expanded an undefined setting to an empty string. Its cache purge therefore treated the user folder as its cache and removed photos and documents without a prompt or trash.',
    'On case-insensitive drives the upgrade program mistook the folder of the user for its own old data directory, which differs only in capitals. It removed the entire folder at first launch.',
  ],
  measures: {
    prevent: [
      'Delete only files that the program itself has listed at installation',
      'Stop on an empty, relative or unexpected path before any deletion',
      'Test removal with moved, linked and oddly named folders',
    ],
    detect: [
      'Take single reports of lost files from early users seriously',
      'Check scripts by a linter for unquoted and unset variables',
    ],
    limit: ['Move to the trash instead of deleting', 'Be able to withdraw a release from distribution at once'],
  },
});
