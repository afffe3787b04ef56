package dev.parley.bot.route;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a message by its letters, or by the small words that each has its own. */
final class Languages {

  private static final Set<String> ENGLISH =
      words(
          "the of and to is are was were did does do has have had what who when where why how which whose whom"
              + " an in on at for with from by about this that these those it its not be been can could would will"
              + " should there their they he she his her we you your i my me any some get got much many long last"
              + " tell show give list compare need want latest news summary summarize timeline please pls yes"
              + " whats whos hows all or if than then so but as up out into after before between first second");

  private static final Map<Language, Set<String>> OWN = own();

  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{M}'’]+");

  private static final Pattern UKRAINIAN =
      Pattern.compile("[іїєґ]|(?<!\\p{L})(?:хто|що|чому|де|коли|як|чи|скільки|та|не)(?!\\p{L})");

  private Languages() {}

  private static Map<Language, Set<String>> own() {
    Map<Language, Set<String>> own = new EnumMap<>(Language.class);
    own.put(
        Language.GERMAN,
        words(
            "wer wen wem wessen wie wann wo warum wieso weshalb was welche welcher welches welchen woher wohin wofür womit"
                + " der die das den dem des ein eine einen einem einer ist sind war waren hat haben hatte hatten wird werden wurde wurden"
                + " und oder aber nicht kein keine mit von vom zum zur für auf über nach seit bei durch im aus bis unter gegen ohne"
                + " ich du er sie es wir ihr ihre sein seine mir mich dir dich uns viel viele lange gibt kann können wurde gewonnen sagte sagt gemacht passiert neues heißt heisst kostet nochmal bitte doch denn schon noch mal alle"));
    own.put(
        Language.FRENCH,
        words(
            "qui que quoi quel quelle quels quelles où ou quand pourquoi comment combien est-ce est sont était étaient a ont avait"
                + " le la les un une des du de au aux et dans par pour sur avec sans après depuis pendant il elle ils elles on nous vous je tu"
                + " son sa ses leur leurs ce cette ces ne pas plus qu'est-ce c'est quelqu'un été fait dit signé morts à se y en d'un d'une l'accord heures avant chez entre vers votre mon peut"));
    own.put(
        Language.SPANISH,
        words(
            "quién quiénes quien quienes qué que cuál cuáles cual cuándo cuando dónde donde cómo como cuánto cuánta cuántos cuántas cuanto cuantos cuantas por para"
                + " el la los las un una unos unas del al de en con sin sobre desde hasta entre es son fue fueron era eran ha han había hay está están"
                + " se le les lo su sus y o pero no más ya muy este esta ese esa después antes durante según dijo hizo murieron pasó personas año todo porque sucedió ganó"));
    own.put(
        Language.ITALIAN,
        words(
            "chi che cosa quale quali quando dove come perché perche quanto quanta quanti quante il lo la gli le un una uno di del della dei delle dello degli"
                + " da dal dalla in nel nella nei nelle con su sul sulla per tra fra è sono era erano ha hanno aveva stato stata stati state"
                + " si ci non più ma e o anche dopo prima durante suo sua loro questo questa fallita successo c'è cos'è dov'è com'è chi'è persone morti morte"));
    own.put(
        Language.PORTUGUESE,
        words(
            "quem que qual quais quando onde como porque porquê quanto quanta quantos quantas por para o a os as um uma uns umas do da dos das no na nos nas"
                + " de em com sem sobre desde até entre é são foi foram era eram tem têm há está estão não mais mas e ou também seu sua seus suas"
                + " ele ela eles elas isso este esta esse essa depois antes durante aconteceu disse ganhou venceu pessoas morreram começa custou deixaram pagar ao à"));
    own.put(
        Language.POLISH,
        words(
            "kto kogo komu co czego jak jaki jaka jakie który która które kiedy gdzie dlaczego czemu ile ilu czy jest są był była było były ma mają"
                + " i w we z ze na do od po za przez dla o u nie się to ten ta te tego tej oraz ale lub już jego jej ich"
                + " został została zostały zostali może będzie osób ludzi podczas wygrał powiedział stało zginęło trwał trwała kosztował kosztowała dlaczego"));
    own.put(
        Language.TURKISH,
        words(
            "kim kimi kime kimin ne neden niye niçin nasıl nerede nereye nereden hangi hangisi kaç kaça ne zaman zaman kadar"
                + " bir bu şu o ve veya ile için gibi daha çok mi mı mu mü mıydı değil var yok oldu olan olarak sonra önce göre"
                + " etti edildi yaptı dedi sürdü geldi gitti kazandı öldü açıldı kapandı başladı bitti gün kişi saat para geri grev"));
    own.put(
        Language.DUTCH,
        words(
            "wie wat waar wanneer waarom hoe hoeveel welke welk de het een en of maar niet geen van voor op aan met bij uit naar over tot door"
                + " is zijn was waren heeft hebben had werd werden wordt worden er dat die dit deze hij zij ze wij jij je ik hun haar zich ook nog al lang duurde veel mensen gewonnen gebeurd"));
    own.put(
        Language.OTHER,
        words(
            // Swedish, Danish, Norwegian, Czech, Romanian, Hungarian, Finnish, Indonesian.
            "vem vad var när varför hur många mycket vilken och det den som är att på av för inte med till från hvem hvad hvor hvornår hvorfor hvordan mange er og ikke hva når"
                + " kdo kde kdy proč jak kolik který která je jsou byl byla bylo byly a na se že"
                + " cine când unde cum cât câți câte este sunt fost din pentru și nu la de ce cu"
                + " ki mi mikor hol miért hogyan hány mennyi volt az egy és nem van hogy"
                + " kuka mitä missä milloin miksi miten kuinka monta paljon oli ja on ei se"
                + " siapa apa kapan dimana mengapa kenapa bagaimana berapa yang di ke dari dan adalah tidak"));
    return own;
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" +")));
  }

  static Optional<Language> of(String text) {
    return byScript(text).or(() -> byWords(text));
  }

  /** Most letters must be of that writing: English questions hold foreign names. */
  private static Optional<Language> byScript(String text) {
    Map<UnicodeScript, Long> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1L, Long::sum));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(count -> count.getKey() != UnicodeScript.LATIN)
        .filter(count -> 2 * count.getValue() > all)
        .findFirst()
        .map(count -> written(count.getKey(), text));
  }

  private static Language written(UnicodeScript script, String text) {
    return switch (script) {
      case CYRILLIC ->
          UKRAINIAN.matcher(text.toLowerCase(Locale.ROOT)).find()
              ? Language.UKRAINIAN
              : Language.RUSSIAN;
      case ARABIC -> Language.ARABIC;
      case HAN -> Language.CHINESE;
      default -> Language.OTHER;
    };
  }

  private static Optional<Language> byWords(String text) {
    String[] words = SPLIT.split(text.strip().toLowerCase(Locale.ROOT).replace('’', '\''));
    long english = Arrays.stream(words).filter(ENGLISH::contains).count();
    Language best = Language.OTHER;
    long most = 0;
    for (Map.Entry<Language, Set<String>> own : OWN.entrySet()) {
      long found = Arrays.stream(words).filter(own.getValue()::contains).count();
      if (found > most) {
        most = found;
        best = own.getKey();
      }
    }
    boolean few = words.length <= 5;
    boolean enough = most >= 2 || (most == 1 && words.length <= 2 && english == 0);
    boolean clear = most > 2 * english || (few && most > english + 1);
    return enough && clear && 3 * most >= words.length ? Optional.of(best) : Optional.empty();
  }
}
