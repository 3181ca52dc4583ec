import type { Vocabulary } from '../vocabulary.ts';

/** The small words that give a sentence its shape. */
export const glue: Vocabulary = {
  causal: {
    words: `because thereby causing caused causes cause therefore thus hence consequently triggered triggering triggers leading resulting preventing
      prevented overwhelming overwhelmed forcing meaning thereby so leaving making rendering blocking allowing exhausting`,
    verbs: `cause result trigger overwhelm stem originate provoke induce produce prevent block render force exhaust overload`,
    phrases: `due to|led to|leads to|lead to|leading to|as a result|result of|resulted in|resulting in|results in|resulting from|resulted from|stemmed from|stems from|stemming from|owing to|thanks to|caused by|brought down|which meant|which made|which caused|which led|so that|as a consequence|in turn|reason for|reason was|reason is|by way of|came from|traced to|traced back|attributed to|boiled down to|came down to|comes down to|boils down to|down to a|down to the|turned out to be|ended up|for this reason|that is why|this is why|since the|since it|since we|such that|when the|once the|after the`,
  },
  cause: {
    words: `cause causes reason reasons culprit root_cause origin source trigger villain`,
    phrases: `root cause|root causes|root-cause`,
  },
  negation: {
    words: `not no never without none nobody nothing neither nor cannot can't couldn't didn't doesn't don't isn't wasn't weren't won't wouldn't
      hadn't hasn't haven't shouldn't cant couldnt didnt doesnt dont isnt wasnt`,
    phrases: `failed to|fails to|unable to`,
  },
  future: {
    words: `will should shall would must plan plans planning future upcoming need needs ought going`,
    phrases: `in the future|in future|going forward|moving forward|from now on|plan to|plans to|have to|need to|needs to|going to|it is important|make sure|aim to`,
  },
  contrast: {
    words: `but however although though yet nevertheless nonetheless unfortunately despite whereas instead alas only`,
    phrases: `even though|rather than|instead of|other than|in spite of`,
  },
  first: {
    words: `initially first originally initial early preliminary firstly`,
    phrases: `at first|at the beginning|in the beginning|at that point|to begin with|the first`,
  },
  quantity: {
    words: `all every each entire everyone everybody anyone anybody no none nobody half majority most whole third quarter`,
    phrases: `no one|the whole|all of|none of|half of|most of|100 %`,
  },
  be: {
    words: `is are was were be been being am 's got get gets`,
  },
  todo: {
    verbs: `add implement create set write/wrote update upgrade patch deploy introduce configure automate document install review audit schedule conduct
      develop build establish define test train monitor enforce migrate move replace remove refactor optimize optimise perform run enable disable
      integrate extend increase reduce limit organize organise prepare provide investigate evaluate assess verify validate check
      use adopt purchase buy hire assign rotate renew restrict require ensure improve enhance strengthen revise refine fix
      educate publish share simulate rehearse plan design change adjust append lock pin back make put keep draft file expand scale
      tune alert notify switch rewrite centralize centralise standardize standardise version tag track log encrypt teach
      harden separate isolate clean rename host ask agree find consolidate fine-tune tighten upgrade allow avoid have incorporate invest`,
  },
  improve: {
    verbs: `improve enhance prevent ensure avoid strengthen better increase reduce optimize optimise implement add strive aim plan fix address learn mitigate
      need can should could will must`,
    nouns: `improvement enhancement prevention measure lesson recommendation plan future next step action`,
    words: `better more should must will`,
  },
  function: {
    words: `a an the and or of in on at to for with by from as that this these those it its their our his her your we i they he she you which who whom
      whose what when where while than then there here into onto over under between during before after about against is are was were be been
      being am do does did done have has had having will would shall should can could may might must not no so if but also very just only
      both each few more most other some such own same too again further once all any up down out off`,
  },
};
