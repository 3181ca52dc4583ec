import { anyOf, type Forms, forms, verbs } from './word-sets.ts';

/* The word classes by which changes.ts tells an act that ended an outage from all else. */

/** Acts on machines, besides those that the lexicon counts as changes. */
export const furtherActs: Forms = anyOf(
  verbs(
    `amend alter overhaul retool retune rejig rework recalibrate refresh recycle cycle power-cycle bounce kick relaunch launch respawn resurrect revive
    reanimate halt terminate abort suspend pause resume unpause thaw withdraw/withdrew/withdrawn yank retract rescind scrap ditch discard expunge erase scrub excise jettison
    fit slot rack wire loosen tighten relax ease widen broaden narrow lift boost upsize downsize rightsize steer divert channel funnel renew mint issue sign
    re-sign re-issue lay/laid hoist reload reinstate re-instate populate repopulate hydrate backfill rewire reseat flash reflash exchange trade substitute supersede ban/banned bar/barred
    blacklist blocklist denylist safelist whitelist curb ration partition cordon fence expel eject rename relabel spell respell untangle unclog unjam unlock unstick/unstuck prune trim thin
    cherry-pick elevate promote demote rehome transplant clone mirror reimage reformat format resync resynchronise synchronise synchronize sync rebase rerun re-run hook
    bolster reinforce augment toggle flip activate deactivate reactivate re-activate revoke type key enter re-enter top pin/pinned empty end place tidy ship/shipped deliver reconstruct
    reassemble cobble supply refill drain skip/skipped overwrite/overwrote/overwritten repoint convert rotate reconnect replug unplug re-plug hand-edit hard-code hardcode escape sanitize
    sanitise quote nudge dial step ramp retype rewrite/rewrote/rewritten recode reshuffle resize shrink/shrank/shrunk slim shed kill/killed purge
    re-register re-add re-queue requeue re-install reapply re-apply restart re-start vacuum defragment rebuild rehash reseed evacuate offload
    outfit equip bypass circumvent wipe rip/ripped strip/stripped cut lock unmask close impose lower raise tune retire sunset nuke zap reap clip graft bolt weld splice
    reclaim vacate liberate recommission commission hydrate warm pre-warm prewarm rekey re-key regenerate recompute detach`,
  ),
  forms('revised revising paste pastes pasted pasting signs killed removed topped'),
);

/** Words that are nouns and adjectives as often: an act only where a verb would stand. */
export const light: Forms = forms(
  `update updates patch limit limits release releases open close set cap change changes copy copies order start stop state clean correct clear run group free force deploy upgrade
  rate load block write writes line deployment import export cut scale switch lower allow index version mount mend raise point points turn route insert fix fixes solution resolution
  patches merge ship push move moves apply limiting reverse distribute expand remove replace address introduce enable disable reset restart restarts upgrades stops starts starting
  opening drop drops dropped increase increases increased decrease decreased delete deleted shift create created balance balancing introduced configuration configure configured stopped
  put brought bring killed moved separate split bind edit double adjust upload uploads signs roll rolls mounts turns kills pins repair repairs remedy workaround hotfix reboot rollback
  update empty migration failover replacement started resumed launched issued ended sign key type end place entry trade bar fit slot wire format mirror channel step lift lock trim thin ramp cycle flash
  quote clip bolt kick boost lay skip issue issues mint supply top exchange clone refresh relaunch launch halt swap pause flip ease ends types keys places steps locks supplies warm`,
);

/** These happen by themselves too: "requests dropped", "the service stopped". */
export const happening: Forms = forms(
  'stopped dropped increased decreased moved starting closed opened started turned resumed launched ended grew grown issued',
);

/** Nouns for a change; with "of" or the like and a thing they name it: "a reboot of PostgreSQL". */
export const changeNouns: Forms = forms(
  `rollback reboot restart replacement reinstallation reinstall removal deletion rotation renewal reversion revert reconfiguration redeployment redeploy restoration
  upgrade downgrade swap migration failover switch switchover increase reduction extension expansion installation activation deactivation relocation correction change purge flush rebuild reload
  reset release adjustment amendment exchange insertion introduction return`,
);

/** Verbs that change no machine: telling, meeting, noticing, happening, going on. Any other past verb may be an act. */
export const otherVerbs: Forms = anyOf(
  verbs(
    `accomplish want decide accept serve connect last happen contain execute initiate occur relate announce base complete exist queue count repeat dedicate access miss join play concern display
    lack exit pass commit approve tick estimate intend process achieve follow listen mention remember answer bounce exceed lapse treat acknowledge survive declare arrive state detail proceed
    present respond reply collaborate conquer embrace emerge specify target exploit crowd tap interact help trust acquit authenticate translate record watch transmit talk consist
    endanger deem interrupt cease detain deter attack download chase suggest subside yell panic assemble gather convene meet/met outline heighten delve wield recommend expose own desire ensue debug decline preoccupy
    confuse wish bore persuade disturb note abate drift ruin adjourn park hack spare react blink dial wave calculate vouch damage stagger stare succeed fail abandon congratulate behave obtain elapse
    promise like appear stumble chat respect work need try seem look plan discuss agree invite ask start wait sleep drink celebrate apologise apologize thank schedule prepare rehearse document conclude handle
    resolve solve fix mitigate repair remedy address rectify settle secure progress continue persist remain stay confirm verify validate observe attend commence involve allocate assign escalate engage dispatch hasten scramble
    hurry rush pour flow trickle surge climb rise soar plummet flood swell unfold surface last retry dispel complain grumble trust hope wonder worry experience unite log finish load respond learn
    mobilise mobilize brief debate propose consider opt vote publish post tweet inform notify falter wobble struggle limp crumble buckle choke stutter stall sputter degrade deteriorate worsen vanish disappear dwindle peter ebb fade collapse crash wane linger hang/hung
    topple tumble spiral escape leak explode overheat melt sag creep balloon restore recover normalise normalize stabilise stabilize improve open close land arrive`,
  ),
  forms(
    'unaffected unused unauthorized sophisticated related indeed hundred speed need exceed succeed based concerned ashamed cached memcached affected',
  ),
);

/** Words that name nothing changed, though the lexicon does not know them or knows them as things. */
export const nothingChanged: Forms = forms(
  `full robust targeted remediation remediations comprehensive permanent temporary effective swift quick dedicated globally functionality levels level peace calm order harmony intervention
  solution solutions fix fixes workaround workarounds hotfix mitigation resolution correction measures issue problem incident outage bug bugs error errors sale sales purchase visit hour hours
  business confidence trust day everyone production success successful root collateral cause causes ticket tickets case alarm alarms alert alerts meeting room chat laptop dashboard timely manner quickly
  secondary principal main one ones both culprit culprits accustomed usual damage light attention repair investigation matter matters everything patch patches made done performed executed completed carried taken tested verified side end part postmortem post-mortem report`,
);
