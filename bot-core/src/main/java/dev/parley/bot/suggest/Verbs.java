package dev.parley.bot.suggest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Verbs that news are made of, by their past forms. Only these are put into questions: the base of
 * a verb cannot be told safely from its past form, nor from its letters who does such a thing.
 */
final class Verbs {

  /** What only people and organisations do; regular ones by their base. */
  private static final String AGENTS =
      """
      abandon accept accuse acquire address adopt advise announce apologise apologize appoint \
      approve arrest assemble assure attack attend authorise authorize award back blame block \
      board boycott broker call campaign captain capture celebrate chair challenge charge claim \
      clarify climb close coach compose conclude condemn conduct confirm confiscate congratulate \
      convict convene criticise criticize debate declare defeat defend deliver demand demolish \
      denounce deny deploy design detain develop direct disclose discover discuss dismiss \
      donate draft elect emphasise emphasize employ endorse establish evacuate examine exchange \
      expand explain explore express file finance fine fire found fund grant guide head hire \
      host identify impose imprison inspect install interview introduce invade invent investigate \
      invite join kidnap kill launch license list manage mediate monitor move murder name nationalise \
      nationalize negotiate nominate note notify occupy offer open operate oppose order organise \
      organize oust outline own paint patent perform pioneer pledge postpone praise present promise \
      propose prosecute protest publish purchase raid raise ratify receive recall recognise \
      recognize recommend record recover recruit reject release renovate rename repair replace \
      report represent request rescue resign restore resume reveal review sack score seize sentence \
      serve sign smuggle sponsor stage state stress succeed sue support suspend switch target test \
      threaten trace train translate treat uncover unveil urge use veto visit vote vow warn welcome \
      work""";

  /** The same, with their forms: base, past, participle. */
  private static final String IRREGULAR_AGENTS =
      """
      admit admitted admitted|agree agreed agreed|ban banned banned|bid bid bid|bring brought brought\
      |build built built|buy bought bought|cancel cancelled cancelled|cancel canceled canceled\
      |choose chose chosen|control controlled controlled|draw drew drawn|drive drove driven\
      |drop dropped dropped|feed fed fed|fight fought fought|find found found|flee fled fled\
      |expel expelled expelled|fly flew flown|forbid forbade forbidden|free freed freed|give gave given|grow grew grown\
      |hold held held|lead led led|leave left left|lend lent lent|meet met met|pay paid paid\
      |plan planned planned|ride rode ridden|rob robbed robbed|run ran run|say said said\
      |see saw seen|seek sought sought|sell sold sold|send sent sent|set set set\
      |shoot shot shot|sing sang sung|speak spoke spoken|spend spent spent|stab stabbed stabbed\
      |steal stole stolen|submit submitted submitted|swear swore sworn|swim swam swum\
      |take took taken|teach taught taught|tell told told|throw threw thrown\
      |undergo underwent undergone|win won won|withdraw withdrew withdrawn|write wrote written\
      |travel travelled travelled|travel traveled traveled""";

  /** What things do as well, or what just happens. */
  private static final String OTHERS =
      """
      add affect appear arrive bomb burn cause change collapse collide complete contain continue \
      cost cover crash create damage decide decline decrease delay depart destroy die disappear \
      drown earn emerge end enter erupt escape estimate expect expire explode extend face fail \
      finish flood focus follow gain gather happen hurt improve include increase injure involve \
      land last live lower mark measure merge need occur open pass prevent prompt protect provide \
      reach reduce remain reopen require result return save settle show sign spark start stay \
      strike suffer surface trigger vanish walk want""";

  private static final String IRREGULAR_OTHERS =
      """
      bear bore born|become became become|begin began begun|break broke broken|come came come\
      |cut cut cut|eat ate eaten|fall fell fallen|freeze froze frozen|get got gotten|go went gone\
      |have had had|hide hid hidden|hit hit hit|keep kept kept|know knew known|lose lost lost\
      |make made made|put put put|rise rose risen|shut shut shut|sink sank sunk|spread spread spread\
      |stand stood stood|stop stopped stopped|strike struck struck|tear tore torn""";

  private static final Map<String, Verb> BY_PAST = new HashMap<>();
  private static final Map<String, Verb> BY_PARTICIPLE = new HashMap<>();

  static {
    addIrregular(IRREGULAR_AGENTS, true);
    addIrregular(IRREGULAR_OTHERS, false);
    addRegular(AGENTS, true);
    addRegular(OTHERS, false);
  }

  private Verbs() {}

  static Optional<Verb> ofPast(Token token) {
    return Optional.ofNullable(BY_PAST.get(token.lower()));
  }

  static Optional<Verb> ofParticiple(Token token) {
    return Optional.ofNullable(BY_PARTICIPLE.get(token.lower()));
  }

  private static void addRegular(String bases, boolean agent) {
    for (String base : bases.split("\\s+")) {
      String past = past(base);
      add(new Verb(base, past, past, agent));
    }
  }

  private static void addIrregular(String verbs, boolean agent) {
    for (String verb : verbs.split("\\|")) {
      String[] forms = verb.strip().split(" ");
      add(new Verb(forms[0], forms[1], forms[2], agent));
    }
  }

  private static void add(Verb verb) {
    BY_PAST.putIfAbsent(verb.past(), verb);
    BY_PARTICIPLE.putIfAbsent(verb.participle(), verb);
  }

  private static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
  }
}
